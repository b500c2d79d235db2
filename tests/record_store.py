"""A learning system with a record store (xAPI) on this machine, as strict as cmi5 allows."""

from __future__ import annotations

import functools
import json
import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from cmi5_rules import EXTENSION, Session, Statement, wrong

from waakvlam.loopback import on_loopback

ACTOR: dict[str, Any] = {
    "objectType": "Agent",
    "account": {"homePage": "https://www.oosterdam.example", "name": "u4711"},
}
ACTIVITY = "https://lms.oosterdam.example/activities/7"
EXPECTED = (404, 409)
"""Nothing is there yet; or it was told in a session before, and the answer was lost."""

PATIENCE = 20
"""Seconds to wait for what a page sends."""

Reply = tuple[int, Any]


class Store:
    """Launches one module for one learner, records what is lawful, and remembers what was not."""

    def __init__(self, publisher: str) -> None:
        self.publisher = publisher
        self.address = ""
        self.registration = str(uuid.uuid4())
        self.sessions: list[Session] = []
        self.states: dict[str, Any] = {}
        self.preferences: dict[str, str] | None = None
        self.refused: list[str] = []
        self.is_down = False
        self.is_mute = False
        """Whether it does what is asked, and the answer never arrives."""

        self._changed = threading.Condition()

    @property
    def statements(self) -> list[Statement]:
        """Return all that was recorded."""
        return [each for session in self.sessions for each in session.statements]

    def launch(self, mode: str = "Normal", mastery: float | None = 0.7, home: str = "") -> str:
        """Begin a session and return what stands behind the address of the module."""
        for session in self.sessions:
            session.is_abandoned = session.is_abandoned or "terminated" not in session.verbs
        session = Session(ACTOR, self.registration, ACTIVITY, {}, mastery, mode)
        session.template = {
            "contextActivities": {"grouping": [{"id": self.publisher}]},
            "extensions": {f"{EXTENSION}sessionid": session.id},
        }
        self.sessions.append(session)
        self.states["LMS.LaunchData"] = {
            "contextTemplate": session.template,
            "launchMode": mode,
            "moveOn": "Passed",
            **({} if mastery is None else {"masteryScore": mastery}),
            **({"returnURL": home} if home else {}),
        }
        given = {
            "endpoint": f"{self.address}/xapi",
            "fetch": f"{self.address}/fetch?k={session.id}",
            "actor": json.dumps(ACTOR),
            "registration": self.registration,
            "activityId": ACTIVITY,
        }
        return f"?{urlencode(given)}"

    def wait_until(self, claim: Callable[[], bool]) -> None:
        """Wait for what a page still sends; fail with what there is."""
        with self._changed:
            found = self._changed.wait_for(claim, PATIENCE)
        assert found, ([each.verbs for each in self.sessions], self.states, self.refused)

    def reply(self, method: str, address: str, headers: Any, body: bytes) -> Reply:
        """Answer a request, one at a time."""
        with self._changed:
            place, query = urlsplit(address), parse_qs(urlsplit(address).query)
            asked = {name: values[0] for name, values in query.items()}
            status, answer = self._route(method, place.path, asked, headers, body)
            if status >= 400 and status not in EXPECTED:
                self.refused.append(f"{method} {place.path}: {status} {answer}")
            self._changed.notify_all()
            return status, answer

    def record(self, statements: list[Statement], session: Session) -> Reply:
        """Record all statements, or none; what was recorded before is no news."""
        known = {each["id"]: each for each in self.statements}
        before = list(session.statements)
        for statement in statements:
            if statement.get("id") in known:
                if known[statement["id"]] != statement:
                    session.statements = before
                    return 409, "another statement has this id"
                continue
            if faults := wrong(statement, session, self.statements):
                session.statements = before
                return 400, faults
            session.statements.append(statement)
        return 200, [each["id"] for each in statements]

    def _route(
        self, method: str, path: str, asked: dict[str, str], headers: Any, body: bytes
    ) -> Reply:
        if path == "/fetch":
            return self._token(method, asked)
        session = self._session(headers)
        if session is None or not session.is_taken:
            return 401, "no token of ours"
        if session.is_abandoned:
            return 403, "this session was abandoned"
        return self._resource(method, path, asked, body, session)

    def _session(self, headers: Any) -> Session | None:
        if headers["X-Experience-API-Version"] != "1.0.3":
            return None
        token = str(headers["Authorization"]).removeprefix("Basic ")
        return next((each for each in self.sessions if each.token == token), None)

    def _resource(
        self, method: str, path: str, asked: dict[str, str], body: bytes, session: Session
    ) -> Reply:
        match method, path:
            case "POST", "/xapi/statements":
                return self.record(json.loads(body), session)
            case (("GET" | "PUT"), "/xapi/activities/state"):
                return self._state(method, asked, body, session)
            case "GET", "/xapi/agents/profile":
                return self._profile(asked, session)
        return 400, "no such place"

    def _token(self, method: str, asked: dict[str, str]) -> Reply:
        session = next(each for each in self.sessions if each.id == asked["k"])
        if method != "POST":
            return 405, "a token is asked for with POST"
        if session.is_taken:
            self.refused.append("a second token was asked for")
            return 200, {"error-code": "1", "error-text": "The token was given before."}
        session.is_taken = True
        return 200, {"auth-token": session.token}

    def _state(self, method: str, asked: dict[str, str], body: bytes, session: Session) -> Reply:
        expected = (session.activity, session.registration, session.actor)
        found = (asked["activityId"], asked["registration"], json.loads(asked["agent"]))
        if found != expected:
            return 400, "the state of something else"
        name = asked["stateId"]
        if method == "PUT":
            if name.startswith("LMS."):
                return 403, "launch data may not be changed"
            self.states[name] = json.loads(body)
            return 204, None
        session.has_read.add(name) if name.startswith("LMS.") else None
        return (200, self.states[name]) if name in self.states else (404, None)

    def _profile(self, asked: dict[str, str], session: Session) -> Reply:
        if json.loads(asked["agent"]) != session.actor:
            return 400, "the profile of another"
        session.has_read.add(asked["profileId"])
        return (200, self.preferences) if self.preferences else (404, None)


@contextmanager
def record_store(publisher: str) -> Iterator[Store]:
    """Answer for a store on a free port."""
    store = Store(publisher)
    with on_loopback(functools.partial(_Handler, store)) as address:
        store.address = address
        yield store


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, store: Store, *given: Any) -> None:
        self.store = store
        super().__init__(*given)

    def do_OPTIONS(self) -> None:
        self._send(204, None)

    def do_GET(self) -> None:
        self._answer()

    def do_POST(self) -> None:
        self._answer()

    def do_PUT(self) -> None:
        self._answer()

    def _answer(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"] or 0))
        if not self.store.is_down:
            reply = self.store.reply(self.command, self.path, self.headers, body)
            if not self.store.is_mute:
                self._send(*reply)

    def _send(self, status: int, answer: Any) -> None:
        content = b"" if answer is None else json.dumps(answer).encode("utf-8")
        self.send_response(status)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Allow-Methods", "GET, POST, PUT")
        named = "Authorization, Content-Type, X-Experience-API-Version"
        self.send_header("Access-Control-Allow-Headers", named)
        self.send_header("Access-Control-Max-Age", "600")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Stay quiet: a failing test speaks for itself."""
