"""The pure engine: given a state, an event and a moment, what is true next.

Law: nothing here asks for the time, touches a file, imports Qt or logs. Every answer follows from
its arguments, so that every history can be replayed, searched and tested.
"""
