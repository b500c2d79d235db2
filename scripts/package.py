"""Make packages of modules for learning systems."""

from python_version import require_supported

if __name__ == "__main__":
    require_supported()
    import command

    command.run_waakvlam("package")
