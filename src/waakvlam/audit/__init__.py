"""Try a built site as people use it: every page, width, colours and state, and by keyboard.

What was tried and found is evidence for an accessibility statement. No program finds
everything: the report says so, and people have to try the site as well.
"""
