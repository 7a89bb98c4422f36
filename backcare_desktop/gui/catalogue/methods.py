"""Words: methods."""

CONTEXT = "methods"
SENTENCES: dict[str, str] = {}
