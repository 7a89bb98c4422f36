"""What the desktop knows of the person: away, locked, not to be disturbed, full screen.

Law: loaded only while a reminder is on. One module for each way of knowing; "nobody can tell" is an answer,
and then reminders come at plain intervals.
"""
