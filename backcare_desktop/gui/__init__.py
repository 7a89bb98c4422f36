"""Windows, pages and widgets.

Law: a widget draws what it is given and reports wishes; it changes no state and asks no engine.
"""
