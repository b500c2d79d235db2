"""Run every check and test; `--quick` leaves the browser tests out.

Other arguments go to pytest.
"""

from python_version import require_supported

if __name__ == "__main__":
    require_supported()
    import suite

    suite.main()
