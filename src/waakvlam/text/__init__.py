"""Authors' Markdown: to safe HTML, to plain words, and what is wrong with it."""

from __future__ import annotations

from waakvlam.text.found import Problem
from waakvlam.text.marks import Marks
from waakvlam.text.plain import plain
from waakvlam.text.problems import Checker, problems
from waakvlam.text.render import Heading, Link, Renderer, render

__all__ = [
    "Checker",
    "Heading",
    "Link",
    "Marks",
    "Problem",
    "Renderer",
    "plain",
    "problems",
    "render",
]
