"""What every screen says, as frozen values.

Law: pure; it formats what the engine decided and never decides. No Qt, no clock, no files.
"""
