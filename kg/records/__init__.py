"""Blocks -> records: what a plan says, one module a theme, each statement with its lines."""
