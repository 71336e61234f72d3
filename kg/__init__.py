"""Reads United Nations programme plans into a validated knowledge graph."""

from __future__ import annotations

__version__ = "0.1.0"
