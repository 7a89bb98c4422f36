"""What `make bench` measures; one file for each thing, each yielding rows of the table."""
