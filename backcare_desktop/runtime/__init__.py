"""Qt without windows, and the operating system: everything the outside does for the engine."""
