"""From a module to the file that a learning system takes: complete, or not at all."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from waakvlam.model.fields import Text
from waakvlam.model.quiz import Quiz
from waakvlam.model.site import Site
from waakvlam.packages.facts import facts, longest_state
from waakvlam.packages.manifest import NAMES, About, manifest, schemas
from waakvlam.packages.page import Wanted, page_name, render, script, style
from waakvlam.xapi import Activities

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The date of every file: the earliest that the format knows."""

LONGEST_STATE = {"scorm12": 4096, "scorm2004": 64000, "cmi5": 64000}
"""Characters that each standard promises to keep; cmi5 sets no limit."""

_PICTURE = re.compile(r'<img [^>]*src="([^"]+)"')


def package(wanted: Wanted, sites: Mapping[str, Site], docs: Path) -> bytes:
    """Return the package of a module, with the pictures that it shows out of `docs`.

    The same input gives the same bytes everywhere.
    """
    pages = {
        page_name(language, wanted.languages): _page(wanted, sites, language)
        for language in wanted.languages
    }
    assets = (style(), script(wanted.form))
    content = {
        **{name: text.encode("utf-8") for name, text in pages.items()},
        **{asset.name: asset.encoded for asset in assets},
        **_pictures(pages.values(), docs),
    }
    about = _about(wanted, sites, tuple(content))
    text = manifest(wanted.form, about).encode("utf-8")
    return _archive({NAMES[wanted.form]: text, **content, **schemas(wanted.form)})


def is_too_long(form: str, quiz: Quiz) -> bool:
    """Tell whether a system may cut off what it has to keep of a quiz."""
    return longest_state(quiz) > LONGEST_STATE[form]


def _pictures(pages: Iterable[str], docs: Path) -> dict[str, bytes]:
    names = sorted({name for page in pages for name in _PICTURE.findall(page)})
    return {name: (docs / name).read_bytes() for name in names}


def _page(wanted: Wanted, sites: Mapping[str, Site], language: str) -> str:
    site = sites[language]
    quiz_id = str(site.modules[wanted.module].quiz)
    others = (one for one in sites.values() if one is not site)
    spoken = [site.quizzes[quiz_id], *(one.quizzes[quiz_id] for one in others)]
    return render(wanted, site, facts(quiz_id, spoken, Activities(wanted.site)))


def _about(wanted: Wanted, sites: Mapping[str, Site], names: tuple[str, ...]) -> About:
    modules = [sites[language].modules[wanted.module] for language in wanted.languages]
    quiz = sites[wanted.languages[0]].quizzes[modules[0].quiz]
    return About(
        known=Activities(wanted.site),
        module=wanted.module,
        revision=int(modules[0].revision),
        titles=_apart(*(one.title for one in modules)),
        summaries=_apart(*(one.summary for one in modules)),
        pass_mark=int(quiz.pass_mark),
        files=names,
    )


def _apart(*texts: Text) -> tuple[Text, ...]:
    """Return one text for each language that the texts are written in."""
    return tuple({text.language: text for text in texts}.values())


def _archive(content: Mapping[str, bytes]) -> bytes:
    """Pack without compressing: compressed bytes differ between machines."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, text in content.items():
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, text)
    return packed.getvalue()
