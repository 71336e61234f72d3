"""Errors a person sees: one clear sentence, no traceback."""

from __future__ import annotations


class KgError(Exception):
    """Something the user can understand and act on. The message is one sentence; the exit code is 2."""


class SourceError(KgError):
    """A source document cannot be read, or is not a programme plan."""


class FetchError(KgError):
    """A document cannot be had from the document service, or what came is not the document."""


class BuildError(KgError):
    """A build directory is missing, incomplete or cannot be written."""


class QueryError(KgError):
    """A query is unknown, malformed or lacks a parameter."""


class ExportError(KgError):
    """An export is unknown, its options do not fit, or there is nothing to draw."""


class ShapesError(KgError):
    """A shapes file is malformed, or uses a part of SHACL that the project does not support."""


class IdentityError(KgError):
    """Two different things lead to one IRI: a fault of this program that it must not build over."""
