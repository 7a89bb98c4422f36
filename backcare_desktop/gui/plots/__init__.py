"""Plots, drawn by pyqtgraph.

Law: nothing in here is imported before a page with plots is opened; it takes as long to load as the window.
"""
