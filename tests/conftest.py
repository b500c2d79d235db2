"""What all tests share: this folder on the import path, and no test judged by its time."""

from hypothesis import settings

# A busy machine is no failure: no test is judged by the time of one example.
settings.register_profile("waakvlam", deadline=None)
settings.load_profile("waakvlam")
