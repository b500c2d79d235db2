"""Search: from pages to an index per language, all analysis done before anybody types."""

from waakvlam.search.files import SearchFiles, search_files

__all__ = ["SearchFiles", "search_files"]
