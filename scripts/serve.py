"""Check, build and serve the site, and build again after every change."""

from python_version import require_supported

if __name__ == "__main__":
    require_supported()
    import command

    command.run_waakvlam("serve")
