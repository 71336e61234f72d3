"""Chinese: the words and patterns of plans in Chinese, a module a theme, as data."""
