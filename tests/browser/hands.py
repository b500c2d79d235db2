"""Two ways to answer a question: with a pointer, and with nothing but a keyboard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from playwright.sync_api import Locator

FARTHEST = 400
"""So often a person may press Tab before a place counts as out of reach."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Choose an option, or mark a sentence."""

    selector: str


@dataclass(frozen=True, slots=True)
class Choose:
    """Choose a value in a list that opens."""

    selector: str
    value: str


@dataclass(frozen=True, slots=True)
class Type:
    """Type a text."""

    selector: str
    text: str


@dataclass(frozen=True, slots=True)
class Press:
    """Follow a link or press a button."""

    selector: str


IS_BELOW = """(list, value) =>
  [...list.options].findIndex((option) => option.value === value) > list.selectedIndex"""

Gesture = Tick | Choose | Type | Press


class Hand(Protocol):
    """Somebody who answers, one way or the other."""

    def do(self, form: Locator, gesture: Gesture) -> None:
        """Do what a gesture says, within the form of a question."""


class Pointer:
    """Answers with a mouse or a finger."""

    def do(self, form: Locator, gesture: Gesture) -> None:
        place = form.locator(gesture.selector)
        match gesture:
            case Tick():
                place.check()
            case Choose(value=value):
                place.select_option(value)
            case Type(text=text):
                place.click()
                place.press_sequentially(text)
            case Press():
                place.click()


class Keyboard:
    """Answers with the keyboard alone, walking from one stop to the next."""

    def do(self, form: Locator, gesture: Gesture) -> None:
        place = form.locator(gesture.selector)
        match gesture:
            case Tick():
                _walk_to(place)
                _tick(place)
            case Choose(value=value):
                _walk_to(place)
                _turn_to(place, value)
            case Type(text=text):
                _walk_to(place)
                place.page.keyboard.type(text)
            case Press():
                _walk_to(place)
                place.page.keyboard.press("Enter")


HANDS: dict[str, Hand] = {"pointer": Pointer(), "keyboard": Keyboard()}


def _walk_to(place: Locator) -> None:
    """Press Tab until the place, or the group of radio buttons that it is in, has the focus."""
    for _ in range(FARTHEST):
        if _has_focus(place):
            return
        place.page.keyboard.press("Tab")
    raise AssertionError(f"no Tab leads to {place}")


def _has_focus(place: Locator) -> bool:
    script = """place => {
      const here = document.activeElement;
      return here === place || (place.type === 'radio' && here.name === place.name);
    }"""
    return bool(place.evaluate(script))


def _tick(place: Locator) -> None:
    for _ in range(FARTHEST):
        if place.is_checked():
            return
        own = place.evaluate("place => document.activeElement === place")
        place.page.keyboard.press("Space" if own else "ArrowDown")
    raise AssertionError(f"no arrow leads to {place}")


def _turn_to(place: Locator, value: str) -> None:
    for _ in range(FARTHEST):
        if place.input_value() == value:
            return
        is_below = place.evaluate(IS_BELOW, value)
        place.page.keyboard.press("ArrowDown" if is_below else "ArrowUp")
    raise AssertionError(f"no arrow leads to {value} in {place}")
