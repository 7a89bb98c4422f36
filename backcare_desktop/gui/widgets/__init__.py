"""The parts that pages are made of. Each paints itself from `theme` and has a name and a role."""
