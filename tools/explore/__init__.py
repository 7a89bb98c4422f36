"""Walks through every state that the program can reach in coarse time, and looks for harm.

Law: reducer, keeper, codec and recovery are the program's own; only the disk is paper. What is
abstracted is said in docs/decisions/0003-exhaustive-search.md.
"""
