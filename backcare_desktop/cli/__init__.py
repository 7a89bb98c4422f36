"""The command line (CONTRACT, "Command line"): talks to the running program or starts it.

Law: exit status 0 done, 1 refused or an expectation failed, 2 wrong use; one line says why.
"""
