"""Stories: what people do and what the world does, played against the real engine and store.

Law: the clock and the driver are simulated; reducer, journal file and recovery are the program's.
"""
