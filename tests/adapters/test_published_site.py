"""What stands in the files of a published site, page by page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from browser.small_site import CONFIGURATION
from builders import change, minimal_site, write
from whole_site import PREFIX, build_site

from waakvlam.hosting.policy import COUNTING, STRICT
from waakvlam.load import load

LOADED = {"script": "src", "link": "href", "img": "src", "iframe": "src", "source": "src"}
HOSTILE = '"><img src=x onerror=alert(1)></title><script>alert(1)</script>{{ 7*7 }} & {#x}'


@dataclass
class Tag:
    name: str
    attributes: dict[str, str]


@dataclass
class ReadPage(HTMLParser):
    """A page as a browser reads it: its tags and its text."""

    path: Path
    tags: list[Tag] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(Tag(tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    def find(self, name: str) -> list[Tag]:
        return [tag for tag in self.tags if tag.name == name]


def pages(site: Path) -> Iterator[ReadPage]:
    yield from (ReadPage(path) for path in sorted(site.rglob("*.html")))


def test_the_same_content_gives_the_same_bytes_on_any_machine(
    built_site: Path, tmp_path: Path
) -> None:
    elsewhere = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
    again = build_site(tmp_path / "a site é", variables=elsewhere)

    assert files(again) == files(built_site)


def files(site: Path) -> dict[str, bytes]:
    """Return every file but the sitemap, which holds the day of the build."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file() and not path.name.startswith("sitemap.xml")
    }


def test_no_page_holds_inline_script_style_or_handlers(built_site: Path) -> None:
    inline = [
        (page.path.name, tag)
        for page in pages(built_site)
        for tag in page.tags
        if tag.name == "style"
        or (tag.name == "script" and not {"src", "type"} & tag.attributes.keys())
        or any(name == "style" or name.startswith("on") for name in tag.attributes)
        or "javascript:" in tag.attributes.get("href", "")
    ]

    assert inline == []


def test_no_page_loads_anything_from_another_host(built_site: Path) -> None:
    loaded = {
        tag.attributes[LOADED[tag.name]]
        for page in pages(built_site)
        for tag in page.tags
        if LOADED.get(tag.name) in tag.attributes and tag.attributes.get("rel") != "canonical"
    }

    assert [address for address in loaded if urlsplit(address).netloc] == []


def test_every_page_says_first_of_all_what_it_may_load(built_site: Path) -> None:
    policies = {
        page.path.relative_to(built_site).parent.name: [
            tag.attributes["content"]
            for tag in page.find("meta")
            if tag.attributes.get("http-equiv") == "Content-Security-Policy"
        ]
        for page in pages(built_site)
        if "<html" in page.path.read_text(encoding="utf-8")
    }
    assert {name for name, found in policies.items() if found != [STRICT.meta]} == {"tellen"}
    assert policies["tellen"] == [COUNTING.meta]


def test_the_tab_of_a_page_that_one_can_leave_does_not_name_the_subject(built_site: Path) -> None:
    for folder, neutral in (("", "Gemeenten in de Achterhoek"), ("en", "Municipalities")):
        for page in ("", "nu-doen", "contact", "veiligheid"):
            text = (built_site / folder / page / "index.html").read_text(encoding="utf-8")
            title = re.findall("<title>(.*?)</title>", text)[0]
            assert neutral in title
            assert not re.search("mensenhandel|trafficking", title)


def test_the_map_of_the_site_leads_to_pages_that_exist(built_site: Path) -> None:
    text = (built_site / "sitemap.xml").read_text(encoding="utf-8")
    addresses = re.findall("<loc>https://[^/]+/[^/]+/(.*?)</loc>", text)
    assert len(addresses) > 100
    assert [one for one in addresses if not (built_site / one / "index.html").is_file()] == []


def test_every_page_says_its_language_and_links_to_the_same_page_in_the_other(
    built_site: Path,
) -> None:
    for page in pages(built_site):
        uri = page.path.relative_to(built_site).as_posix()
        language = "en" if uri.startswith("en/") else "nl"
        assert page.find("html")[0].attributes["lang"] == language, uri
        if uri == "404.html":
            continue
        (switch,) = [tag for tag in page.find("a") if "hreflang" in tag.attributes]
        target = urljoin(f"{PREFIX}/{uri}", switch.attributes["href"])
        other = uri.removeprefix("en/") if language == "en" else f"en/{uri}"
        assert target == f"{PREFIX}/{other.removesuffix('index.html')}", uri


def test_a_text_without_translation_is_marked_and_the_page_says_so(tmp_path: Path) -> None:
    root = minimal_site(tmp_path / "site")
    write(root, "mkdocs.yml", CONFIGURATION)
    (root / "modules/signalen.en.yml").unlink()

    page = ReadPage(build_site(tmp_path / "out", root) / "en/modules/signalen.html")

    title = load(root).sites["nl"].modules["signalen"].title
    assert page.find("html")[0].attributes["lang"] == "en"
    assert "Part of this page has not been translated yet." in page.text
    headings = page.path.read_text(encoding="utf-8").split("<h1")[1]
    assert f'<span lang="nl">{title}</span></h1>' in headings


def test_hostile_plain_text_is_shown_and_never_becomes_markup(tmp_path: Path) -> None:
    root = minimal_site(tmp_path / "site")
    write(root, "mkdocs.yml", CONFIGURATION)
    module = load(root).sites["nl"].modules["signalen"]
    for text in (module.title, module.summary, module.sections[0].title, module.key_points[0].text):
        change(root, "modules/signalen.yml", str(text), json.dumps(HOSTILE + str(len(text))))

    site = build_site(tmp_path / "out", root)

    for page in pages(site):
        assert [tag for tag in page.tags if "onerror" in tag.attributes] == []
        assert [tag for tag in page.find("img") if tag.attributes.get("src") == "x"] == []
    shown = ReadPage(site / "modules/signalen.html").text
    assert shown.count(" ".join(HOSTILE.split())) >= 4
