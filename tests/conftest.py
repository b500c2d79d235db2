"""Puts this folder on the import path, so that tests in folders share its builders."""

from hypothesis import settings

# A busy machine is no failure: no test is judged by the time of one example.
settings.register_profile("waakvlam", deadline=None)
# For a long search by hand: pytest --hypothesis-profile=thorough tests/receipts
settings.register_profile("thorough", deadline=None, max_examples=2_000)
settings.load_profile("waakvlam")
