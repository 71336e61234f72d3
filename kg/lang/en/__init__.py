"""English: the words and patterns of plans in English, a module a theme, as data."""
