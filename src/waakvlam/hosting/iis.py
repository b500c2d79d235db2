"""The file `web.config` for IIS 10, in the folder of the site."""

from __future__ import annotations

from xml.etree import ElementTree as Xml

from waakvlam.hosting.headers import ERRORS, FEED, FEED_TYPE, HEADERS, NOT_FOUND, TYPES
from waakvlam.hosting.place import Place
from waakvlam.hosting.policy import COUNTING, STRICT

NAME = "web.config"

_MORE_TYPES = {".webmanifest": "application/manifest+json", ".webp": "image/webp"}


def iis(place: Place) -> str:
    """Return the settings for IIS.

    It knows no patterns: only the folder whose names hold a version may be kept for ever.
    """
    root = Xml.Element("configuration")
    server = Xml.SubElement(root, "system.webServer")
    _add_headers(server, {"Content-Security-Policy": STRICT.header, **HEADERS})
    _add_content(server)
    _add_errors(server, place)
    _add_hidden(server)
    for path in place.counting:
        _exception(root, path, {"Content-Security-Policy": COUNTING.header})
    kept = Xml.SubElement(_located(root, "assets/vendor"), "staticContent")
    year = {"cacheControlMode": "UseMaxAge", "cacheControlMaxAge": "365.00:00:00"}
    _add_cache(kept, **year, cacheControlCustom="public, immutable")
    for language in place.languages:
        feed = _located(root, place.folder(language) + FEED)
        _add_type(Xml.SubElement(feed, "staticContent"), ".xml", FEED_TYPE)
    Xml.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{Xml.tostring(root, encoding="unicode")}\n'


def _add_headers(server: Xml.Element, headers: dict[str, str]) -> None:
    protocol = Xml.SubElement(server, "httpProtocol")
    custom = Xml.SubElement(protocol, "customHeaders")
    for name in ("X-Powered-By", *headers):
        Xml.SubElement(custom, "remove", name=name)
    for name, value in headers.items():
        Xml.SubElement(custom, "add", name=name, value=value)


def _add_content(server: Xml.Element) -> None:
    Xml.SubElement(server, "directoryBrowse", enabled="false")
    documents = Xml.SubElement(server, "defaultDocument", enabled="true")
    files = Xml.SubElement(documents, "files")
    Xml.SubElement(files, "clear")
    Xml.SubElement(files, "add", value="index.html")
    Xml.SubElement(server, "urlCompression", doStaticCompression="true")
    content = Xml.SubElement(server, "staticContent")
    _add_cache(content, cacheControlMode="DisableCache")
    for ending, kind in {**TYPES, **_MORE_TYPES, ".json": "application/json"}.items():
        _add_type(content, ending, kind)
    _add_type(content, ".txt", "text/plain; charset=utf-8")


def _add_type(content: Xml.Element, ending: str, kind: str) -> None:
    Xml.SubElement(content, "remove", fileExtension=ending)
    Xml.SubElement(content, "mimeMap", fileExtension=ending, mimeType=kind)


def _add_cache(content: Xml.Element, **settings: str) -> None:
    Xml.SubElement(content, "clientCache", settings)


def _add_errors(server: Xml.Element, place: Place) -> None:
    errors = Xml.SubElement(server, "httpErrors", errorMode="Custom", existingResponse="Auto")
    page = place.top.lstrip("/").replace("/", "\\") + NOT_FOUND
    for status in map(str, ERRORS):
        Xml.SubElement(errors, "remove", statusCode=status, subStatusCode="-1")
        Xml.SubElement(errors, "error", statusCode=status, path=page, responseMode="File")


def _add_hidden(server: Xml.Element) -> None:
    security = Xml.SubElement(server, "security")
    filtering = Xml.SubElement(security, "requestFiltering")
    segments = Xml.SubElement(filtering, "hiddenSegments")
    for name in ("_headers", ".htaccess"):
        Xml.SubElement(segments, "remove", segment=name)
        Xml.SubElement(segments, "add", segment=name)


def _located(root: Xml.Element, path: str) -> Xml.Element:
    location = Xml.SubElement(root, "location", path=path.rstrip("/"))
    return Xml.SubElement(location, "system.webServer")


def _exception(root: Xml.Element, path: str, headers: dict[str, str]) -> None:
    protocol = Xml.SubElement(_located(root, path), "httpProtocol")
    custom = Xml.SubElement(protocol, "customHeaders")
    for name, value in headers.items():
        Xml.SubElement(custom, "remove", name=name)
        Xml.SubElement(custom, "add", name=name, value=value)
