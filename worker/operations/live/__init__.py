"""The live page: what the worker does now, for people on the same machine."""
