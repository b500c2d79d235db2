"""Weigh the first query on a large site: `scripts/benchmark_first_search.py`."""

import sys

from python_version import require_supported

if __name__ == "__main__":
    require_supported()
    import suite

    suite.run_with_browser("-m", "benchmarks.first_search", *sys.argv[1:])
