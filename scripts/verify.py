"""Make an older tally again and say whether it is the same."""

from python_version import require_supported

if __name__ == "__main__":
    require_supported()
    import command

    command.run_waakvlam("verify")
