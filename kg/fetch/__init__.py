"""Documents from the United Nations' document service: :func:`fetch` gets one by symbol and language."""

from kg.fetch.service import FORMATS, LANGUAGES, SERVICE, fetch

__all__ = ["FORMATS", "LANGUAGES", "SERVICE", "fetch"]
