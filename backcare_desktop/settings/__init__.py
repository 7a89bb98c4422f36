"""What a person may choose: one table of options, and the TOML file that keeps the choices.

Law: nothing here decides. A limit read from the file is only a wish; the engine judges it.
"""
