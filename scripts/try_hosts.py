"""Put the site on real nginx, Caddy and Apache, ask for its files, and use it there."""

from python_version import require_supported

if __name__ == "__main__":
    require_supported()
    import suite

    suite.run_with_browser("tests/browser/try_hosts.py")
