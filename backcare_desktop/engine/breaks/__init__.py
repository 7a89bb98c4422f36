"""Reminders: when each is due, what silences it, and what becomes of one that nobody answers.

Law: as in the rest of the engine, states hold instants; what they mean at a moment is derived. A
reminder is never an alarm.
"""
