"""The template environment of one site: words, filters and links."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import yaml
from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from waakvlam.model.fields import Markdown, Text
from waakvlam.pages.links import Link, resolve
from waakvlam.pages.literal import literal


def load_strings(language: str) -> dict[str, str]:
    """Return every interface word of a language, from all `strings/*.<language>.yml`."""
    words: dict[str, str] = {}
    folder = files("waakvlam.pages") / "strings"
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(f".{language}.yml"):
            words |= yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return words


def environment(language: str, link: Link) -> Environment:
    """Make the template environment for pages in `language`."""
    jinja = Environment(
        loader=PackageLoader("waakvlam.pages"),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: _marked(value, language),
    )

    @pass_context
    def href(context: Context, target: str) -> str:
        return resolve(target, context["uri"], link)

    def heading(text: str) -> Markup:
        return _heading(text, language)

    jinja.filters |= {"markdown": _markdown, "explained": _explained, "statement": _statement}
    jinja.filters |= {"href": href, "heading": heading}
    jinja.filters |= {"json": inline_json, "fill": _fill, "unmarked": str.__str__}
    jinja.filters |= {"said": _said}
    jinja.globals |= {"t": load_strings(language), "language": language}
    return jinja


def inline_json(value: Any) -> Markup:
    """Write JSON that is safe inside a script element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for mark in "<>&\u2028\u2029":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return Markup(text)


@pass_context
def _markdown(context: Context, text: Markdown) -> Markup:
    """Render a text; one that fell back says in which language it is."""
    html = Markup(context["renderer"].render(text))
    if text.language == context["language"]:
        return html
    return Markup('<div lang="{}">{}</div>').format(text.language, html)


@pass_context
def _explained(context: Context, text: Markdown) -> Markup:
    """Render a running text, in which words of the glossary are explained."""
    if text.language != context["language"]:
        return _markdown(context, text)
    return Markup(context["renderer"].render_explained(text))


@pass_context
def _statement(context: Context, text: Text) -> Markup:
    """Render a text of either kind as a block."""
    if isinstance(text, Markdown):
        return _markdown(context, text)
    return Markup("<p>{}</p>").format(_marked(text, context["language"]))


def _marked(value: Any, language: str) -> Any:
    """Mark a text that fell back to another language; refuse Markdown that was not rendered."""
    if isinstance(value, Markdown):
        raise TypeError("Markdown needs the filter `markdown`")
    if isinstance(value, Text) and value.language != language:
        return Markup('<span lang="{}">{}</span>').format(value.language, str(value))
    return value


def _heading(text: str, language: str) -> Markup:
    """Write a plain text so that Markdown shows it literally in a heading."""
    shown = Markup(literal(" ".join(text.split())))
    if isinstance(text, Text) and text.language != language:
        return Markup('<span lang="{}">{}</span>').format(text.language, shown)
    return shown


def _fill(words: str, **values: Any) -> str:
    """Fill the placeholders of an interface text."""
    return words.format(**values)


def _said(words: Mapping[str, str]) -> dict[str, str]:
    """Return the words that the script needs: those whose keys begin with `say_`."""
    return {key.removeprefix("say_"): text for key, text in words.items() if key.startswith("say_")}
