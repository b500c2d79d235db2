"""Modules as packages for learning systems: SCORM 1.2, SCORM 2004 and cmi5."""
