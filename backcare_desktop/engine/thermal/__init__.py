"""Cold and heat: the states a session passes through, and what time and events make of them.

Law: the source counts as on the body until the person says that it is off.
"""
