"""Make assignments for many groups at once: links, codes, mails, calendar entries and sheets."""
