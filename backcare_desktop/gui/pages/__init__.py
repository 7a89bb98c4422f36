"""The pages of the window, one file each; `directory.py` lists them."""
