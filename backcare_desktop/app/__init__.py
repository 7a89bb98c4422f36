"""The composition root and the few things that belong to no single part."""
