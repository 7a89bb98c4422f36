"""Starting with the person's session: one module for each system.

Law: off until the person wants it; what the system has is the truth, whatever the settings say.
"""
