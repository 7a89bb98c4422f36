"""Words: session."""

CONTEXT = "session"
SENTENCES: dict[str, str] = {}
