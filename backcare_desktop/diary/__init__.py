"""The diary: what a person tells of their back, and what the program did for it.

Law: pure, and apart from the ledger. Nothing in here locks, unlocks or shortens anything
(SAFETY 1, "ledger"); everything in here can be corrected, deleted, exported and merged.
"""
