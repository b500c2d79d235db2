"""Compare the engines of the tally with a bare query."""

from python_version import require_supported

if __name__ == "__main__":
    require_supported()
    import command

    command.run_in_project("benchmarks.tally")
