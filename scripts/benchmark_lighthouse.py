"""Measure a built site with Lighthouse: `scripts/benchmark_lighthouse.py SITE_DIR [RUNS]`."""

from python_version import require_supported

if __name__ == "__main__":
    require_supported()
    import command

    command.run_in_project("benchmarks.measure_lighthouse")
