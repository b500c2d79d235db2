"""The words of the tally, one file per language; a test keeps them equal in shape."""
