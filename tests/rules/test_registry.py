"""The registry of rules."""

from __future__ import annotations

import importlib
import inspect
import pkgutil

from waakvlam import rules


def test_every_public_function_in_a_file_of_rules_is_registered() -> None:
    written = set()
    for found in pkgutil.iter_modules(rules.__path__):
        module = importlib.import_module(f"waakvlam.rules.{found.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and not name.startswith("_"):
                written.add(function)
    assert written == set(rules.RULES)
