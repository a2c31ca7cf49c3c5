"""What the worker is compared with: the same work in other loops, each in a process of its own.

`python -m tests.benchmark.contenders NAME WORK` in the environment of a worker runs until it is
killed. All read the same topic, make the same records (`work.py`), have the broker acknowledge
them on all replicas, and commit after that, every half second or after each batch; but `faust-read`
sends nothing, and `faust-send` does not wait, as Faust's tutorial has it.
"""
