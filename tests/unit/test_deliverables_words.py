"""The words of deliverables tables in each language, held against the code lists of the ontology."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Store

from kg import ids, resources, terms
from kg.lang import LANGUAGES
from kg.lang.deliverables import deliverables_words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_is_in_the_code_list_under_the_same_notation(language: str) -> None:
    lists = Store()
    lists.load(path=resources.directory("ontology") / "codes.ttl", format=RdfFormat.TURTLE)
    words = deliverables_words(language)
    for scheme, concepts in (("category", words.categories), ("subcategory", words.subcategories)):
        for term in concepts:
            for name in term.names:
                found = list(lists.quads_for_pattern(None, None, Literal(name, language=language), None))
                assert [quad.subject for quad in found] == [NamedNode(ids.code(scheme, term.notation))], name
                assert found[0].predicate.value in (terms.PREF_LABEL, terms.ALT_LABEL)


def test_languages_share_their_notations() -> None:
    zh, en = (deliverables_words(language) for language in ("zh", "en"))
    assert [term.notation for term in zh.categories] == [term.notation for term in en.categories]
    assert {(t.notation, t.category) for t in zh.subcategories} == {(t.notation, t.category) for t in en.subcategories}


def test_slips_and_marks_do_not_hide_a_category() -> None:
    words = deliverables_words("en")
    found = words.category("Generation and transfer of knowledgeb")
    assert found is not None and found.notation == "B"
    assert words.category("Department of Operational Support") is None


def test_units_of_measure_printed_two_ways_are_one() -> None:
    words = deliverables_words("zh")
    assert words.unit("材料数目") == words.unit("材料数量") == "materials"
    assert words.unit("三小时会议次数") == words.unit("3 小时会议次数")
    assert words.unit("千字") != words.unit("千页")
