"""Questions to a graph: the catalogue of named queries, their parameters, answers as rows, tables, unit pages."""
