"""Words: limits."""

CONTEXT = "limits"
SENTENCES: dict[str, str] = {}
