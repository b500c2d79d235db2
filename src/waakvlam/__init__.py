"""Waakvlam: from YAML to a bilingual training site, a receipt and a count."""
