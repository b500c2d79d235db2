"""Look at every page of a built site for accessibility, and write the evidence."""

from python_version import require_supported

if __name__ == "__main__":
    require_supported()
    import suite

    suite.run_waakvlam_with_browser("audit")
