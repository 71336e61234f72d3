"""What goes on from one plan to the next: units under new numbers and titles, resolutions that follow one another.

Plans of different years may be in different languages. Titles are compared by a lexicon that is learned from what is
known in both (:mod:`kg.continuity.lexicon`), units also by number, lead, mandates and whom and what their text names
(:mod:`kg.continuity.matching`), instruments by organ and title (:mod:`kg.continuity.successions`). Every link says by
which methods it was found and how sure it is.
"""
