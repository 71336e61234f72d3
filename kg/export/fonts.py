"""What matplotlib needs before it draws: a place for its cache, and a font that has the characters of the labels."""

from __future__ import annotations

import atexit
import contextlib
import logging
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ExportError

#: Fonts with Chinese characters, the best first; a collection goes by the name of its first face.
FONTS = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN", "Noto Sans CJK JP",
    "Noto Sans CJK TC", "Noto Sans CJK KR", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei", "SimHei", "Heiti SC", "Noto Serif CJK SC", "Noto Serif CJK JP", "SimSun",
    "Droid Sans Fallback", "Arial Unicode MS",
)  # fmt: skip
CJK = 0x2E80  # from this code point on a text needs such a font
_CACHE = "MPLCONFIGDIR"


@dataclass(slots=True)
class Glyphs:
    """The font with Chinese characters, None without one; how many texts were left out for want of it."""

    font: str | None
    lost: int = 0

    def can(self, text: object) -> bool:
        """Whether a text can be written."""
        return self.font is not None or all(ord(sign) < CJK for sign in str(text or ""))

    def readable(self, text: object) -> str:
        """A text, or nothing (and that is counted) where no installed font has its characters.

        >>> glyphs = Glyphs(None)
        >>> glyphs.readable("Table 1"), glyphs.readable("表 1"), glyphs.lost
        ('Table 1', '', 1)
        """
        if self.can(text):
            return str(text or "")
        self.lost += 1
        return ""


def prepare() -> None:
    """Import matplotlib without a window and without its remarks, its cache in a temporary place where it has no other.

    Raises ExportError where matplotlib is not installed.
    """
    if not os.environ.get(_CACHE) and not all(map(_writable, _cache_folders())):
        folder = tempfile.mkdtemp(prefix="kg-matplotlib-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        os.environ[_CACHE] = folder
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    try:
        import matplotlib
    except ImportError as error:
        raise ExportError("Plots need matplotlib; install it with: pip install 'mandategraph[plot]'") from error
    matplotlib.use("Agg")


def _cache_folders() -> list[Path]:
    """The folders that matplotlib keeps its settings and its cache in."""
    try:
        home = Path.home()
    except RuntimeError:
        return [Path("/dev/null")]
    given = ((os.environ.get("XDG_CONFIG_HOME"), ".config"), (os.environ.get("XDG_CACHE_HOME"), ".cache"))
    return [(Path(base) if base else home / name) / "matplotlib" for base, name in given]


def _writable(folder: Path) -> bool:
    """Whether a file can be made in a folder, which is made where it can be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def cjk_font() -> str | None:
    """The name of an installed font with Chinese characters, None where there is none."""
    from matplotlib.font_manager import findSystemFonts, fontManager

    def known() -> str | None:
        installed = {font.name for font in fontManager.ttflist}
        return next((name for name in FONTS if name in installed), None)

    if known() is None:  # matplotlib keeps a list of fonts: some may have been installed since
        listed = {font.fname for font in fontManager.ttflist}
        for path in sorted(set(findSystemFonts()) - listed):
            with contextlib.suppress(OSError, RuntimeError):
                fontManager.addfont(path)
    return known()


def notice(glyphs: Glyphs, switched: bool) -> str:
    """One sentence on what was drawn otherwise for want of a font; nothing where all is well.

    >>> notice(Glyphs(None, 2), True)
    'No installed font has Chinese characters: labels are in English and 2 Chinese texts are left out; install one, for example Noto Sans CJK (apt-get install fonts-noto-cjk), and draw again.'
    >>> notice(Glyphs("SimSun"), False)
    ''
    """  # noqa: E501
    left = f"{glyphs.lost} Chinese {'text is' if glyphs.lost == 1 else 'texts are'} left out" if glyphs.lost else ""
    done = " and ".join(filter(None, ("labels are in English" if switched else "", left)))
    if not done:
        return ""
    install = "install one, for example Noto Sans CJK (apt-get install fonts-noto-cjk), and draw again"
    return f"No installed font has Chinese characters: {done}; {install}."
