"""Measure an edit under `serve` until the page is new."""

from python_version import require_supported

if __name__ == "__main__":
    require_supported()
    import command

    command.run_in_project("benchmarks.editing")
