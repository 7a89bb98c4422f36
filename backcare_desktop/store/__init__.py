"""What is kept on disk: the journal, the snapshot of the practice, and the heartbeat.

Law: a transition is committed before it is shown; what cannot be read is moved aside, never
deleted, and never taken for an empty past.
"""
