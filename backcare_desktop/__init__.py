"""Backcare Desktop: a timer and guide for comfort sessions, gentle movement and breaks."""

__version__ = "0.1.0"
