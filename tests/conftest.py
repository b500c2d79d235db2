"""Puts this folder on the import path, so that tests in folders share its builders."""

from hypothesis import settings

# A busy machine is no failure: no test is judged by the time of one example.
settings.register_profile("waakvlam", deadline=None)
settings.load_profile("waakvlam")
