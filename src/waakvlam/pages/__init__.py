"""Pages: a pure function from a site to Markdown, without MkDocs."""

from waakvlam.pages.render import RenderedPage, render_edited, render_site

__all__ = ["RenderedPage", "render_edited", "render_site"]
