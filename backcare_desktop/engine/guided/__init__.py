"""Guided movement and breathing: what a routine is, how it runs, and what stands against it.

Law: as in the rest of the engine, states hold instants; what they mean at a moment is derived.
"""
