"""The voice behind one port: `Voice` says phrases through a process of its own, and knows whether it can."""
