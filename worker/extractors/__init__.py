"""One field each: `extract_<field>` reads it from an article that was taken apart."""
