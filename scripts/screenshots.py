"""Renew the pictures of the site in the docs, so that a change of look is seen in review."""

from python_version import require_supported

if __name__ == "__main__":
    require_supported()
    import suite

    suite.run_with_browser("tests/browser/screenshots.py")
