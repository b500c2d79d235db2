"""Compare the speed of our build with a plain one of the same pages."""

from python_version import require_supported

if __name__ == "__main__":
    require_supported()
    import command

    command.run_in_project("benchmarks.build")
