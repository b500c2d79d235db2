"""Write what is made from the models: `schemas/` and the tables in `docs/contributing/`."""

from python_version import require_supported

if __name__ == "__main__":
    require_supported()
    import command

    command.run_module("waakvlam.generate")
