"""Add up the counts of municipalities for the region."""

from python_version import require_supported

if __name__ == "__main__":
    require_supported()
    import command

    command.run_waakvlam("merge")
