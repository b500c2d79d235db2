"""Counting on the page gives the bytes of the command line, and nothing leaves the machine."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.axe import violations
from browser.count_page import CountPage
from planted import planted_in
from playwright.sync_api import Browser, expect
from source_writers import WRITERS
from whole_site import POLICY, served, waakvlam

from waakvlam.receipts.items import Found
from waakvlam.receipts.readers import read_source
from waakvlam.receipts.receipt import write_receipt

pytestmark = pytest.mark.browser

DAY = "2026-11-27"
FORMS = (".txt", ".eml", ".csv", ".xlsx", ".zip", ".json", ".msg", ".mbox", ".html")


@pytest.fixture(scope="module")
def mixed(small_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write receipts of thirty learners in every form, and what cannot be counted."""
    folder = tmp_path_factory.mktemp("bewijzen é")
    texts_in = folder / "texts"
    arguments = ["sample", "--as", "file", "--receipts", "30", "--out", str(texts_in)]
    assert waakvlam(arguments, small_site.parent / "source").returncode == 0
    texts = [path.read_text(encoding="ascii") for path in sorted(texts_in.iterdir())]
    inbox = folder / "inbox"
    inbox.mkdir()
    for place, form in enumerate(FORMS):
        some = texts[place :: len(FORMS)]
        (inbox / f"post {place}{form}").write_bytes(WRITERS[form](*some))
    (inbox / "nog eens.txt").write_text(texts[0], encoding="ascii")
    (inbox / "half.txt").write_text(texts[1][:-30], encoding="ascii")
    [read] = read_source(texts[2].encode(), "x.txt")
    assert isinstance(read, Found)
    elsewhere = read.receipt._replace(owner="0" * 12, workplace="elders")
    (inbox / "elders.txt").write_text(write_receipt(elsewhere), encoding="ascii")
    (inbox / "foto.png").write_bytes(b"\x89PNG")
    (inbox / "~$open.xlsx").write_bytes(b"x")
    return inbox


@pytest.fixture
def counting(browser: Browser, small_site_address: str) -> Iterator[CountPage]:
    options = {"locale": "nl-NL", "timezone_id": "Pacific/Kiritimati", "reduced_motion": "reduce"}
    context = browser.new_context(**options)  # type: ignore[arg-type] # one of Playwright's
    page = CountPage(context.new_page(), small_site_address)
    page.goto()
    yield page
    context.close()
    assert page.mistakes == []


def command_line(inbox: Path, root: Path, out: Path, *more: str | Path) -> dict[str, bytes]:
    """Return what the command writes, by name."""
    arguments = ["tally", inbox, "--out", out, "--as-of", DAY, *more]
    result = waakvlam(arguments, root, language="nl")
    assert result.returncode == 1, result.stdout + result.stderr
    return contents(out)


def contents(out: Path) -> dict[str, bytes]:
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file()
    }


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def unpacked(archive: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(archive)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def found(page: CountPage) -> list[str]:
    """Return what is wrong at each width, in light and dark."""
    return [line for width in (320, 1280) for line in found_at(page, width)]


def found_at(page: CountPage, width: int) -> Iterator[str]:
    page.page.set_viewport_size({"width": width, "height": 800})
    for scheme in ("light", "dark"):
        page.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        yield from (f"{width} {scheme}: {violation}" for violation in violations(page.page))
    if page.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        yield f"{width}: the page scrolls sideways"


def test_dropped_files_give_the_very_bytes_of_the_command_line(
    counting: CountPage, mixed: Path, small_site: Path, tmp_path: Path
) -> None:
    root = small_site.parent / "source"
    by_command = command_line(mixed, root, tmp_path / "rapport")

    counting.drop(files_of(mixed))
    counting.part("as-of").fill(DAY)
    counting.count()

    expect(counting.part("status")).to_contain_text("klaar")
    assert dict(counting.saved()) == by_command
    report = counting.page.get_by_role("link", name="report.html", exact=True)
    assert counting.download(report) == by_command["report.html"]
    everything = counting.download(counting.part("everything"))
    assert unpacked(everything) == by_command
    assert {name.split("/")[0] for name in by_command} >= {"share", "quarantine", "summary.txt"}
    assert '"(onbekend)"' in by_command["counts.csv"].decode()
    assert planted_in([*by_command.values(), counting.page.content().encode()]) == []
    assert planted_in(files_of(mixed).values()) != []
    assert found(counting) == []

    # A second count, with the first as the earlier one, in the program that runs already.
    again = command_line(
        mixed, root, tmp_path / "vervolg", "--previous", tmp_path / "rapport" / "summary.json"
    )
    counting.part("earlier").set_input_files(
        {"name": "waakvlam.zip", "mimeType": "application/zip", "buffer": everything}
    )
    counting.count()
    assert dict(counting.saved()) == again

    # Nothing stays, and what holds no receipt gives the sentences of the command.
    counting.part("again").press("Enter")
    expect(counting.part("choose")).to_be_focused()
    expect(counting.part("outcome")).to_be_hidden()
    (tmp_path / "leeg.txt").write_bytes(b"Hallo")
    counting.drop({"leeg.txt": b"Hallo"})
    counting.count()
    told = waakvlam(
        ["tally", tmp_path / "leeg.txt", "--out", tmp_path / "niets", "--as-of", DAY],
        root,
        language="nl",
    ).stderr.splitlines()
    expect(counting.part("failed")).to_be_focused()
    expect(counting.part("reasons").locator("li")).to_have_text(told)
    assert found(counting) == []
    assert all(request.method == "GET" for request in counting.requests)
    assert counting.page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_counts_of_municipalities_give_the_very_bytes_of_merge(
    counting: CountPage, small_site: Path, tmp_path: Path
) -> None:
    root = small_site.parent / "source"
    sent = sent_by_municipalities(root, tmp_path)
    merged = waakvlam(["merge", *sent, "--out", tmp_path / "regio"], root, language="nl")
    assert merged.returncode == 0, merged.stdout + merged.stderr

    counting.drop({path.name: path.read_bytes() for path in reversed(sent)})
    counting.count()
    expect(counting.part("status")).to_contain_text("klaar")
    by_command = contents(tmp_path / "regio")
    assert dict(counting.saved()) == by_command

    # The same counts once more, beside the report that they gave.
    everything = counting.download(counting.part("everything"))
    counting.page.locator("summary", has_text="Meer keuzes").press("Enter")
    counting.part("older").set_input_files(
        {"name": "waakvlam.zip", "mimeType": "application/zip", "buffer": everything}
    )
    counting.count()
    expect(counting.part("compared").locator("li")).to_have_text(
        ["De telling is byte voor byte gelijk."]
    )
    assert found(counting) == []


def test_receipts_that_were_kept_long_enough_are_told(counting: CountPage, mixed: Path) -> None:
    counting.drop(files_of(mixed))
    counting.part("as-of").fill("2029-11-27")
    counting.count()

    expect(counting.part("status")).to_contain_text("klaar")
    old = counting.part("old").locator("li").all_inner_texts()
    assert "post 0.txt" in old
    assert not {"half.txt", "foto.png"}.intersection(old)
    assert found(counting) == []


def sent_by_municipalities(root: Path, folder: Path) -> list[Path]:
    """Return what the municipalities send when each counts its own receipts."""
    arguments = ["sample", "--as", "file", "--receipts", "30", "--out", str(folder / "all")]
    assert waakvlam(arguments, root).returncode == 0
    by_town: dict[str, list[Path]] = {}
    for path in sorted((folder / "all").iterdir()):
        found = next(iter(read_source(path.read_bytes(), path.name)))
        assert isinstance(found, Found)
        by_town.setdefault(found.receipt.municipality, []).append(path)
    return [
        _sent(root, folder / f"{town}.json", folder / town, paths)
        for town, paths in sorted(by_town.items())
    ]


def _sent(root: Path, sent: Path, folder: Path, paths: list[Path]) -> Path:
    out = folder.with_name(f"{folder.name}-uit")
    result = waakvlam(
        ["tally", *paths, "--out", out, "--as-of", DAY, "--for-region"], root, language="nl"
    )
    assert result.returncode in (0, 1), result.stderr
    sent.write_bytes((out / "for-region.json").read_bytes())
    return sent


def test_by_keyboard_alone_mistakes_are_told_and_mended(counting: CountPage) -> None:
    keyboard = counting.page.keyboard
    counting.part("ask").focus()
    keyboard.press("Enter")
    summary = counting.part("error-summary")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("Kies eerst een of meer bestanden")
    assert found(counting) == []

    keyboard.press("Tab")
    keyboard.press("Enter")
    expect(counting.part("choose")).to_be_focused()
    with counting.page.expect_file_chooser() as chooser:
        keyboard.press("Enter")
    leeg = {"name": "leeg.txt", "mimeType": "text/plain", "buffer": b"Hallo"}
    chooser.value.set_files(leeg)  # type: ignore[arg-type] # one of Playwright's
    expect(counting.part("chosen")).to_contain_text("Gekozen bestanden: 1")


def test_a_host_that_sends_no_headers_can_count(
    browser: Browser, small_site: Path, mixed: Path
) -> None:
    with served(small_site, counting="") as address:
        page = CountPage(browser.new_context().new_page(), address)
        page.goto()
        page.drop({"a.txt": next(iter(sorted(mixed.glob("*.txt")))).read_bytes()})
        page.count()

        expect(page.part("outcome")).to_be_visible()
        assert found(page) == []
        page.page.context.close()


def test_where_the_policy_forbids_the_program_the_page_says_so(
    browser: Browser, small_site: Path
) -> None:
    with served(small_site, counting=POLICY) as address:
        page = CountPage(browser.new_context().new_page(), address)
        page.goto()
        page.drop({"a.txt": b"x"})
        page.count()

        expect(page.part("status")).to_contain_text("staat het tellen niet toe")
        expect(page.part("status")).to_be_focused()
        assert found(page) == []
        page.page.context.close()


def test_a_program_that_never_starts_gives_a_sentence_in_the_end(counting: CountPage) -> None:
    counting.page.clock.install()
    counting.goto("en/tellen.html")
    counting.page.context.route("**/pyodide.asm.wasm", lambda _route: None)
    counting.drop({"a.txt": b"x"})
    counting.part("ask").click()
    expect(counting.part("status")).to_contain_text("is starting", timeout=60_000)
    assert found(counting) == []
    counting.page.clock.fast_forward("02:01")

    expect(counting.part("status")).to_contain_text("gives no answer")
    expect(counting.part("stop")).to_be_hidden()


def test_starting_again_and_leaving_forget_everything(counting: CountPage) -> None:
    counting.drop({"a.txt": b"x"})
    expect(counting.part("names")).to_contain_text("a.txt")
    counting.page.goto("about:blank")
    counting.page.go_back()

    expect(counting.part("chosen")).to_be_empty()
    expect(counting.part("names")).to_be_empty()


def test_without_a_script_the_page_explains_the_command(
    browser: Browser, small_site_address: str
) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{small_site_address}/tellen.html")

    expect(page.locator("[data-part=without-script]")).to_be_visible()
    expect(page.locator("main pre")).to_contain_text("scripts/tally.py")
    expect(page.locator("[data-part=form]")).to_be_hidden()
    page.context.close()
