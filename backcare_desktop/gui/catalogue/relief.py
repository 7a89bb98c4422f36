"""Words: relief."""

CONTEXT = "relief"
SENTENCES: dict[str, str] = {}
