"""JSON Schemas, with which editors complete and explain the fields of the YAML files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from waakvlam.field_docs import field_docs, models_in
from waakvlam.source.discover import MODELS, NOT_TRANSLATED
from waakvlam.source.shape import Choice, Listing, Part, Shape, shape_of
from waakvlam.tally.export.report_schema import report_schemas

Schema = dict[str, Any]


def schemas(translations: Iterable[str] = ("en",)) -> Mapping[str, str]:
    """Return file name → JSON text: one per kind, and one per kind and translation."""
    languages = list(translations)
    found: dict[str, str] = {}
    for kind, model in MODELS.items():
        schema = base_schema(model)
        found[f"{kind}.json"] = _text(schema)
        if kind not in NOT_TRANSLATED:
            overlay = _text(overlay_schema(model, schema))
            found.update({f"{kind}.{language}.json": overlay for language in languages})
    return found | {name: _text(schema) for name, schema in report_schemas().items()}


def base_schema(model: type[BaseModel]) -> Schema:
    """Return the schema of a Dutch file, which owns the structure."""
    schema = model.model_json_schema(schema_generator=_Generator)
    definitions = schema.get("$defs", {})
    for part in models_in(model):
        fields = (schema if part is model else definitions[part.__name__])["properties"]
        for name, doc in field_docs(part).items():
            fields[name] = _without_null(fields[name]) | {"description": doc}
    return {"$schema": GenerateJsonSchema.schema_dialect, **schema}


def overlay_schema(model: type[BaseModel], base: Schema) -> Schema:
    """Return the schema of a translation: only texts, and the ids that lists are matched by."""
    overlay = _overlay(shape_of(model), base, base.get("$defs", {}))
    if overlay is None:
        raise ValueError(f"{model.__name__} has no text to translate")
    title = {"title": f"{base['title']} (translation)"}
    return {"$schema": base["$schema"], **title, "description": base["description"], **overlay}


class _Generator(GenerateJsonSchema):
    """Leaves out the titles that only repeat the names of fields."""

    def field_title_should_be_set(self, _schema: object) -> bool:
        return False


def _without_null(field: Schema) -> Schema:
    """Say that a field may be left out, not that it may be written as nothing."""
    kept = [one for one in field.get("anyOf", ()) if one != {"type": "null"}]
    if len(kept) == len(field.get("anyOf", ())):
        return field
    rest = {key: value for key, value in field.items() if key not in ("anyOf", "default")}
    return rest | (kept[0] if len(kept) == 1 else {"anyOf": kept})


def _overlay(
    part: Part | Shape | Choice | Listing, base: Schema, definitions: Mapping[str, Schema]
) -> Schema | None:
    """Return the schema of what a translation may hold here; nothing when it holds no text."""
    base = base | definitions.get(base.get("$ref", "").rpartition("/")[2], {})
    match part:
        case Shape():
            return _overlay_fields(part, base["properties"], definitions)
        case Choice():
            names = base["discriminator"]["mapping"]
            kinds = (
                _overlay(shape, {"$ref": names[kind]}, definitions)
                for kind, shape in part.shapes.items()
            )
            return {"anyOf": _distinct(kind for kind in kinds if kind is not None)}
        case Listing():
            items = _overlay(part.item, base["items"], definitions)
            return _described(base, {"type": "array", "items": items}) if items else None
    return None if part == "structure" else base


def _overlay_fields(
    shape: Shape, fields: Mapping[str, Schema], definitions: Mapping[str, Schema]
) -> Schema | None:
    found = {name: _overlay(part, fields[name], definitions) for name, part in shape.fields.items()}
    texts = {name: schema for name, schema in found.items() if schema is not None}
    if not texts:
        return None
    table: Schema = {"type": "object", "additionalProperties": False, "properties": texts}
    if "id" not in shape.fields:
        return table
    return table | {"properties": {"id": fields["id"], **texts}, "required": ["id"]}


def _distinct(found: Iterable[Schema]) -> list[Schema]:
    """Keep one of the kinds of question that ask a translator for the same."""
    return list({_text(schema): schema for schema in found}.values())


def _described(base: Schema, schema: Schema) -> Schema:
    return {key: base[key] for key in ("description",) if key in base} | schema


def _text(schema: Schema) -> str:
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
