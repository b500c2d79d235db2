"""Checks across files, one function per rule; add a rule by adding it to one of the tuples."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from waakvlam.diagnostics import Diagnostic
from waakvlam.rules import (
    chance,
    content,
    freshness,
    hand_over,
    intern,
    language,
    lms,
    names,
    paths,
    quizzes,
    references,
    sources,
    translations,
    words,
)
from waakvlam.source.scope import Scope

Rule = Callable[[Scope], Iterator[Diagnostic]]
"""Looks at the content of one language and reports what is wrong with it."""

LOCAL: tuple[Rule, ...] = (
    references.unknown_ids,
    references.unknown_targets,
    content.empty_lists,
    content.question_texts,
    content.same_options,
    quizzes.longest_options,
    quizzes.all_of_the_above,
    quizzes.double_negatives,
    quizzes.repeating_options,
    translations.compare,
    words.markdown,
    words.citations,
    words.foreign_scripts,
    language.sentence_forms,
    language.hard_words,
    language.avoided_words,
    words.personal,
)
"""Rules that find in a document what they find, whatever other documents hold."""

SHARED: tuple[Rule, ...] = (
    references.unused_sources,
    sources.uncited,
    sources.uncited_pages,
    sources.addresses,
    content.duplicate_ids,
    content.options,
    content.reused_question_ids,
    content.retake_from,
    quizzes.places,
    quizzes.missing_feedback,
    chance.impossible_draws,
    chance.unknown_pools,
    freshness.review_days,
    freshness.front_matter,
    freshness.contacts,
    content.limits,
    content.short_retention,
    content.functionaries,
    content.quick_exit,
    references.exit_pages,
    intern.home,
    intern.links_to_intern,
    paths.listed_twice,
    paths.prerequisite_cycles,
    hand_over.ways_without_settings,
    hand_over.ways_twice,
    lms.columns_of_persons,
    lms.incomplete_exports,
    lms.unknown_names,
    names.names_for_windows,
    names.colliding_names,
    names.duplicate_pages,
)
"""Rules that need more than the document at hand."""

RULES = (*LOCAL, *SHARED)
