"""The moving figure: painted from the poses' keyframes, still where nobody looks."""
