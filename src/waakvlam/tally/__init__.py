"""Count completions against the goals; standard library only, apart from `from_site`."""
