"""Make assignments for groups: links, codes, mails and sheets."""

from python_version import require_supported

if __name__ == "__main__":
    require_supported()
    import command

    command.run_waakvlam("assign")
