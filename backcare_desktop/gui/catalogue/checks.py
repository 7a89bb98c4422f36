"""Words: checks."""

CONTEXT = "checks"
SENTENCES: dict[str, str] = {}
