"""The content as trusted, frozen values; every field of the YAML files stands here."""
