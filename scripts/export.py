"""Write questions or receipts for a learning system."""

from python_version import require_supported

if __name__ == "__main__":
    require_supported()
    import command

    command.run_waakvlam("export")
