"""Receipts: the value, its text form, and finding it inside any text."""
