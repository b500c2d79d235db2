"""The headers of every answer, and how long a browser may keep one."""

from __future__ import annotations

import re

_DENIED = (
    "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture",
    "encrypted-media", "geolocation", "gyroscope", "hid", "idle-detection", "local-fonts",
    "magnetometer", "microphone", "midi", "payment", "publickey-credentials-get", "serial",
    "usb", "xr-spatial-tracking",
)  # fmt: skip
"""What no page of this site asks for."""

HEADERS = {
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in _DENIED),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""What every answer says besides its policy. HSTS is read over https alone."""

FOREVER = "public, max-age=31536000, immutable"
"""For what has another name as soon as it changes."""

ASK = "no-cache"
"""For the rest: browsers keep it, and ask each time whether it changed."""

UNCHANGING = (
    r"assets/(?:vendor/"
    r"|(?:[^/]+/)*[a-z-]+-[0-9a-f]{10}\."
    r"|(?:javascripts|stylesheets)/(?:[^/]+/)*[^/]+\.[0-9a-f]{8}\.)"
)
"""Names of files that hold a hash or a version, below the home page."""

HIDDEN = r"(?:^|/)(?:\.(?!well-known/)|_headers$|web\.config$)"
"""Names of files that tell servers something, and readers nothing."""

TYPES = {".mjs": "text/javascript", ".wasm": "application/wasm"}
"""Types that not every server knows, and without which browsers refuse a file."""

FEED_TYPE = "application/atom+xml"
FEED = "feed.xml"
NOT_FOUND = "404.html"
ERRORS = (403, 404)
"""What leads to the page for lost visitors; nobody need know that a folder exists."""

COMPRESSED = (
    "text/css", "text/javascript", "application/javascript", "text/plain", "text/xml",
    "application/json", "application/xml", "application/atom+xml", "application/wasm",
    "image/svg+xml",
)  # fmt: skip
"""Types of text, and the program that counts."""


def is_unchanging(path: str) -> bool:
    """Tell whether a file, by its path below the home page, may be kept for ever."""
    return re.match(UNCHANGING, path) is not None
