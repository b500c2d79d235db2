"""JSON Schemas of what the tally writes for programs."""

from __future__ import annotations

from typing import Any

from waakvlam.tally.export import counts_file, summary_json

Schema = dict[str, Any]
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DAY = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_MONTH = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"}
_COUNT = {"type": "integer", "minimum": 0}
_TEXT = {"type": "string"}


def report_schemas() -> dict[str, Schema]:
    """Return schemas by file name: of a report and of the counts for the region."""
    return {"tally-report.json": _report(), "tally-counts.json": _counts()}


def _report() -> Schema:
    number = _number()
    cell = _object({"row": _maybe(_TEXT, "Municipality."), "column": _maybe(_TEXT, ""), **number})
    fields = {
        "audience": {"enum": ["internal", "shared"]},
        "minimum": _COUNT,
        "as_of": _DAY,
        "earlier": _maybe(_DAY, "Day of the earlier report that this was compared with."),
        "totals": _maybe(_totals(), "How the items add up; only for the coordinator."),
        "learners": _object(number),
        "not_counted": _by_name(_COUNT),
        "days_ahead": _maybe(_COUNT, "Only for the coordinator."),
        "skipped_files": _maybe(_COUNT, "Only for the coordinator."),
        "notices": _list({"type": "object"}),
        "tables": _list(_object({"name": _TEXT, "cells": _list(cell)})),
        "months": _months(),
        "goals": _list(_goal()),
        "missed": _list(_object({"quiz": _TEXT, "question": _COUNT, "share": _COUNT})),
    }
    return _document("Report of a tally", summary_json.FORMAT, summary_json.VERSION, fields)


def _goal() -> Schema:
    return _object(
        {
            "goal": _TEXT,
            "target": _COUNT,
            "by": _DAY,
            "progress": _list(_progress()),
            "months": _months(),
            "forecast": _maybe(_COUNT, "Learners on the last day, at the present pace."),
            "behind": _list(_TEXT),
            "expiring": _maybe(_COUNT, "At least so many have a completion that soon runs out."),
        }
    )


def _progress() -> Schema:
    return _object(
        {
            "municipality": _maybe(_TEXT, "Id, or nothing for all."),
            "workplace": _maybe(_TEXT, "Id, or nothing for all."),
            "headcount": _maybe(_COUNT, "Number of employees, when it is known."),
            **_number(),
            "share": _maybe(_TEXT, "Share of the headcount; never 0 % or 100 %."),
            "status": _maybe({"enum": ["reached", "on-the-way", "missed"]}, "How far it is."),
            "notes": _list(_TEXT),
        }
    )


def _number() -> Schema:
    return {
        "number": _maybe(_COUNT, "The number, or nothing when it is hidden."),
        "sign": _maybe(_TEXT, "`>18` where nearly everybody is counted."),
        "earlier": _maybe(_COUNT, "What the earlier report said, when the number is hidden now."),
    }


def _months() -> Schema:
    return _list(_object({"month": _MONTH, "total": _COUNT}))


def _counts() -> Schema:
    fields = {
        "confidential": _TEXT,
        "as_of": _DAY,
        "quizzes": _by_name(_COUNT),
        "goals": _list(_TEXT),
        "headcounts": _rows(_TEXT, _TEXT, _COUNT),
        "totals": _totals(),
        "groups": _rows(_TEXT, _TEXT, _list(_TEXT), _list(_TEXT), _COUNT),
        "months": _rows(_TEXT, _MONTH, _COUNT, _COUNT),
        "reached": _rows(_TEXT, _TEXT, _MONTH, _COUNT),
        "expiring": _rows(_TEXT, _TEXT, _TEXT, _COUNT),
        "answers": _rows(_TEXT, _COUNT, _COUNT, _COUNT),
        "chosen": _rows(_TEXT, _COUNT, {"type": "string", "pattern": "^[a-z]$"}, _COUNT),
        "codes": _by_name(_COUNT),
        "days_ahead": _COUNT,
        "skipped": _COUNT,
    }
    return _document("Counts for the region", counts_file.FORMAT, counts_file.VERSION, fields)


def _document(title: str, form: str, version: int, fields: Schema) -> Schema:
    own = {"format": {"const": form}, "version": {"const": version}}
    return {"$schema": _DIALECT, "title": title, **_object({**own, **fields})}


def _totals() -> Schema:
    names = ("read", "counted", "duplicate", "quarantined", "rejected")
    return _object(dict.fromkeys(names, _COUNT))


def _object(fields: Schema) -> Schema:
    return {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }


def _maybe(schema: Schema, description: str) -> Schema:
    told = {"description": description} if description else {}
    return {"anyOf": [schema, {"type": "null"}], **told}


def _list(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


def _rows(*columns: Schema) -> Schema:
    return _list({"type": "array", "prefixItems": list(columns), "items": False})


def _by_name(schema: Schema) -> Schema:
    return {"type": "object", "additionalProperties": schema}
