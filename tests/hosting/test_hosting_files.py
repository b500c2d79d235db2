"""What a web host needs: whole files against golden ones, and what others read in them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from builders import minimal_site

from waakvlam.hosting import (
    apache,
    caddy,
    feed,
    iis,
    nginx,
    robots,
    security_txt,
    sitemap,
    underscore,
)
from waakvlam.hosting.headers import HEADERS, HIDDEN, is_unchanging
from waakvlam.hosting.place import Place
from waakvlam.hosting.policy import COUNTING, STRICT, page_policy
from waakvlam.hosting.write import beside, write_beside, write_hosting
from waakvlam.load import load
from waakvlam.model.programme import Security
from waakvlam.model.site import Site

GOLDEN = Path(__file__).parent.parent / "golden" / "hosting"
BELOW = Place("https://example.org/oog%20én/", True, ("nl", "en"))
AT_TOP = Place("https://example.org/", False, ("nl", "en"))
PROMISED = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)


def small_site(root: Path) -> Site:
    minimal_site(root)
    return load(root).sites["nl"]


FILES: dict[str, Callable[[Place], str]] = {
    nginx.NAME: nginx.nginx,
    caddy.NAME: caddy.caddy,
    apache.NAME: apache.apache,
    iis.NAME: iis.iis,
    underscore.NAME: underscore.underscore,
}


@pytest.mark.parametrize(("folder", "place"), [("below", BELOW), ("top", AT_TOP)])
@pytest.mark.parametrize("name", FILES)
def test_the_settings_for_a_host_are_these(name: str, folder: str, place: Place) -> None:
    golden = GOLDEN / folder / name.replace(".htaccess", "htaccess")
    made = FILES[name](place)
    assert made == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FILES)
def test_every_host_is_told_every_header(name: str) -> None:
    made = FILES[name](BELOW).replace("&quot;", '"')
    missing = [one for one, value in HEADERS.items() if one not in made or value not in made]
    assert missing == []


def test_the_policy_is_the_promised_one_and_only_counting_runs_programs() -> None:
    assert STRICT.header == PROMISED
    assert COUNTING.header == PROMISED.replace(
        "script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"
    )
    assert [page_policy(uri) for uri in ("tellen.md", "index.md", "modules/tellen.md")] == [
        COUNTING,
        STRICT,
        STRICT,
    ]


def test_a_page_says_all_of_it_that_a_page_can_say() -> None:
    assert STRICT.meta == PROMISED.removesuffix("; frame-ancestors 'none'")


def test_a_value_that_a_host_would_read_otherwise_is_refused() -> None:
    for quoted, value in (
        (nginx._quoted, "$host"),
        (caddy._quoted, "{env}"),
        (apache._quoted, "\n"),
    ):
        with pytest.raises(ValueError, match="would not read"):
            quoted(value)


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("assets/quiz-0123456789.js", True),
        ("assets/vendor/qrcode-generator-2.0.4/qrcode.js", True),
        ("assets/count/core-0123456789.zip", True),
        ("assets/waakvlam/flame.svg", False),
        ("index.html", False),
        ("modules/assets-0123456789.js/", False),
    ],
)
def test_only_what_has_its_content_in_its_name_is_kept_for_ever(path: str, kept: bool) -> None:
    assert is_unchanging(path) is kept


@pytest.mark.parametrize(
    ("path", "hidden"),
    [
        ("/.htaccess", True),
        ("/x/_headers", True),
        ("/web.config", True),
        ("/.git/config", True),
        ("/.well-known/security.txt", False),
        ("/modules/x/", False),
    ],
)
def test_what_tells_servers_something_is_not_shown_to_readers(path: str, hidden: bool) -> None:
    for_caddy = caddy._without_lookahead(HIDDEN)
    assert [bool(re.search(pattern, path)) for pattern in (HIDDEN, for_caddy)] == [hidden, hidden]


def test_security_txt_names_a_contact_until_a_day() -> None:
    security = Security.model_validate({"mail": "ict@example.org", "until": date(2027, 11, 1)})
    assert security_txt.security_txt(security, BELOW, date(2026, 11, 28)) == (
        "Contact: mailto:ict@example.org\n"
        "Expires: 2027-11-01T00:00:00Z\n"
        "Preferred-Languages: nl, en\n"
        "Canonical: https://example.org/.well-known/security.txt\n"
    )


@pytest.mark.parametrize(
    "fields", [{"mail": "ict@example.org", "until": "2026-11-28"}, {"until": "2027-11-28"}, None]
)
def test_no_security_txt_is_better_than_an_old_or_empty_one(fields: dict[str, str] | None) -> None:
    security = fields and Security.model_validate(
        {**fields, "until": date.fromisoformat(fields["until"])}
    )
    assert security_txt.security_txt(security or None, BELOW, date(2026, 11, 28)) is None


def test_the_map_names_every_page_in_both_languages_with_the_day_of_its_review() -> None:
    made = Xml.fromstring(
        sitemap.sitemap(BELOW, ["modules/x.md"], {"modules/x.md": date(2026, 1, 2)})
    )
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    places = [(one.findtext(f"{space}loc"), one.findtext(f"{space}lastmod")) for one in made]
    assert places == [
        ("https://example.org/oog%20én/modules/x/", "2026-01-02"),
        ("https://example.org/oog%20én/en/modules/x/", "2026-01-02"),
    ]


def test_the_feed_tells_which_text_was_written_or_read_again(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    made = Xml.fromstring(feed.feed(site, BELOW))
    space = "{http://www.w3.org/2005/Atom}"
    entries = [
        (one.findtext(f"{space}id"), one.findtext(f"{space}updated"))
        for one in made.iter(f"{space}entry")
    ]
    assert (
        "https://example.org/oog%20én/checklists/balie/#revision-1",
        "2026-11-23T00:00:00Z",
    ) in entries


def test_robots_may_read_everything() -> None:
    assert robots.robots(AT_TOP) == (
        "User-agent: *\nDisallow:\nSitemap: https://example.org/sitemap.xml\n"
    )


def test_files_stand_in_the_site_and_those_of_the_operator_beside_it(tmp_path: Path) -> None:
    site = small_site(tmp_path / "project")
    out = tmp_path / "my site é"
    assert write_hosting(out, BELOW, {"nl": site, "en": site}, ["index.md"]) is False
    assert write_beside(out, BELOW) == beside(out)
    written = {
        path.relative_to(tmp_path).as_posix()
        for top in (out, beside(out))
        for path in top.rglob("*")
    }
    assert written == {
        "my site é/.htaccess",
        "my site é/_headers",
        "my site é/en",
        "my site é/en/feed.xml",
        "my site é/feed.xml",
        "my site é/robots.txt",
        "my site é/sitemap.xml",
        "my site é/web.config",
        "my site é-hosting/nginx.conf",
        "my site é-hosting/waakvlam.caddy",
    }
