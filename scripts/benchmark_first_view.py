"""Weigh the first view of a module of a large site: `scripts/benchmark_first_view.py`."""

import sys

from python_version import require_supported

if __name__ == "__main__":
    require_supported()
    import suite

    suite.run_with_browser("-m", "benchmarks.first_view", *sys.argv[1:])
