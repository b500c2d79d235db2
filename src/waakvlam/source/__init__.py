"""From files to one positioned tree per document and language."""
