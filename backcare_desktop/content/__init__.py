"""Everything people see, hear and read as data: files in, checked models out."""
