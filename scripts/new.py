"""Write a skeleton of a module, quiz, checklist or role in both languages."""

from python_version import require_supported

if __name__ == "__main__":
    require_supported()
    import command

    command.run_waakvlam("new")
