"""What changed from one plan to a later one: units, mandates, deliverables, targets; a report for people.

>>> from kg.compare.changes import compare      # a store -> what changed
>>> from kg.compare.report import blocks        # what changed -> headings, tables, lists
>>> from kg.compare import markdown, html       # these -> text
"""
