"""Hide small groups in all tables together, and prove that they stay hidden.

A number is hidden first when it tells of few people, or of nearly everybody in a group. It is
safe when there are other sets of learners that give the very same report, and in which this
number is something else: enough different values must be possible. Where no such set exists,
more numbers are hidden until there is one.
"""

from __future__ import annotations

from waakvlam.tally.protect.board import Board
from waakvlam.tally.protect.boards import board_of
from waakvlam.tally.protect.earlier import Behind, Earlier
from waakvlam.tally.protect.number import Number
from waakvlam.tally.protect.shown import Shown, protect

__all__ = ["Behind", "Board", "Earlier", "Number", "Shown", "board_of", "protect"]
