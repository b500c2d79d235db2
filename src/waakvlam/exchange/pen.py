"""Write authors' texts as the HTML that a learning system shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from markupsafe import Markup, escape

from waakvlam.exchange.bank import File, Rich
from waakvlam.model.fields import Markdown, Text
from waakvlam.model.site import Site
from waakvlam.pages.context import load_strings
from waakvlam.pages.links import directory_link, resolve
from waakvlam.text.marks import NoMarks
from waakvlam.text.parser import is_image
from waakvlam.text.render import Renderer

PICTURES = "@@PLUGINFILE@@/"
"""What stands before the name of a picture that goes along."""

PARTS = ("wv-items", "wv-thoughts", "wv-explanation", "wv-review", "wv-sources")
"""Classes of what is added below a text, by which it is found again."""

ReadPicture = Callable[[str], bytes]
"""From `assets/x.svg` to what is in it."""


class Pen:
    """Writes the texts of one question; remembers the pictures in them."""

    def __init__(self, site: Site, address: str, read_picture: ReadPicture) -> None:
        self.words: Mapping[str, str] = load_strings(site.language)
        self.files: dict[str, File] = {}
        self.site = site
        self._address = address
        self._read_picture = read_picture
        self._renderer = Renderer(self._link, _Cites(self._cited))

    def rich(self, text: Markdown | None) -> Rich:
        """Return a text in Markdown as HTML; one that fell back says in which language it is."""
        if text is None:
            return Rich()
        html = self._renderer.render(text).strip()
        if text.language != self.site.language:
            html = f'<div lang="{text.language}">{html}</div>'
        return Rich(html)

    def plain(self, text: Text) -> Rich:
        """Return a plain text as HTML."""
        if text.language != self.site.language:
            return Rich(str(Markup('<span lang="{}">{}</span>').format(text.language, str(text))))
        return Rich(str(escape(str(text))))

    def joined(self, *parts: Rich | None) -> Rich:
        """Return texts below each other."""
        return Rich("\n".join(part.text for part in parts if part and part.text))

    def listed(self, name: str, items: Iterable[tuple[Rich, Rich]]) -> Rich:
        """Return a list of texts with what is said of each; nothing where nothing is said."""
        rows = [_row(text, said) for text, said in items if said.text]
        return Rich(f'<ul class="{name}">\n{"".join(rows)}</ul>') if rows else Rich()

    def framed(self, name: str, text: Rich) -> Rich:
        """Return a text in a frame that has a name."""
        return Rich(f'<div class="{name}">\n{text.text}\n</div>')

    def reviewed(self, is_open: bool) -> Rich | None:
        """Return the line that says that nobody confirmed this yet."""
        if not is_open:
            return None
        words = escape(self.words["to_be_reviewed"])
        return Rich(f'<p class="wv-review"><em>{words}</em></p>')

    def sources(self, ids: Sequence[str]) -> Rich | None:
        """Return the line that names the sources, with links to them."""
        if not ids:
            return None
        name = escape(self.words["sources" if len(ids) > 1 else "source"])
        links = "; ".join(self._cited(str(id_)) for id_ in ids)
        return Rich(f'<p class="wv-sources">{name}: {links}</p>')

    def _cited(self, source: str) -> str:
        known = self.site.sources.get(source)
        name = f"{known.publisher}, {known.date[:4]}" if known and known.date else ""
        shown = name or (str(known.publisher) if known else source)
        address = self._link(f"page:sources#{source}")
        return str(Markup('<a href="{}">{}</a>').format(address, shown))

    def _link(self, target: str) -> str:
        if is_image(target):
            return self._picture(target)
        return resolve(target, "index.md", self._absolute)

    def _absolute(self, page: str, target: str) -> str:
        return self._address + directory_link(page, target).removeprefix("./")

    def _picture(self, target: str) -> str:
        name = "-".join(PurePosixPath(target).parts[1:])
        self.files[PICTURES + name] = File(name, self._read_picture(target))
        return PICTURES + name


class _Cites(NoMarks):
    def __init__(self, cited: Callable[[str], str]) -> None:
        self._cited = cited

    def cite(self, source: str) -> str:
        """Return a link to the source, between brackets."""
        return f" ({self._cited(source)})"


def _row(text: Rich, said: Rich) -> str:
    label = f"<strong>{text.text}</strong> " if text.text else ""
    return f"<li>{label}<div>{said.text}</div></li>\n"
