"""What a trainer uses in a meeting: pages that the menu and search leave out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from waakvlam.model.module import Module, Prompt
from waakvlam.model.site import Site
from waakvlam.pages.meeting import plan_of, planned_minutes
from waakvlam.pages.slides import slides_of

if TYPE_CHECKING:
    from waakvlam.pages.render import RenderedPage

FOLDER = "trainer"
SHEET = "teaching"
"""The style that only these pages load."""


def trainers_page(
    site: Site, page: Callable[..., RenderedPage], words: Mapping[str, str]
) -> RenderedPage:
    """Return the list of all modules for trainers."""
    minutes = {name: planned_minutes(module) for name, module in site.modules.items()}
    title = words["trainers_title"]
    shown = page(f"{FOLDER}/index.md", title, "trainers.md.j2", "programme.yml", minutes=minutes)
    return replace(shown, in_menu=False, sheet=SHEET)


def teaching_pages(
    site: Site,
    names: Iterable[str],
    page: Callable[..., RenderedPage],
    words: Mapping[str, str],
) -> Iterator[RenderedPage]:
    """Yield, for each of these modules, its pages for trainers."""
    for name in names:
        module = site.modules[name]
        for part, template, values in _pages(site, module):
            title = words[f"{part}_of"].format(title=module.title)
            uri = f"{FOLDER}/{name}.md" if part == "trainer" else f"{FOLDER}/{name}/{part}.md"
            source = module.span.path
            made = page(uri, title, template, source, id=name, **values)
            yield replace(made, in_menu=False, searchable=False, sheet=SHEET)


def _pages(site: Site, module: Module) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Yield the name, the template and the values of each page of a module."""
    quiz = site.quizzes[module.quiz]
    notes = [section.trainer_note for section in module.sections]
    for_trainer = {"plan": plan_of(module), "total": planned_minutes(module)}
    shown = {"module": module, "trainer": module.trainer, "notes": notes, "quiz_title": quiz.title}
    yield "trainer", "trainer.md.j2", shown | for_trainer
    told = {"slides": slides_of(module), "total": planned_minutes(module)}
    yield "slides", "slides.md.j2", {"module": module, "quiz": quiz, "notes": notes} | told
    yield "paper", "paper.md.j2", {"module": module, "quiz": quiz, "prompts": _prompts(module)}
    yield "answers", "answers.md.j2", {"module": module, "quiz": quiz}


def _prompts(module: Module) -> tuple[Prompt, ...]:
    return module.trainer.prompts if module.trainer else ()
