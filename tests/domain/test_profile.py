import json
from typing import Any

import pytest

from rolodex.domain import fields, profile
from rolodex.domain.claim import Kind
from rolodex.domain.consent import Audience
from rolodex.domain.level import Level
from rolodex.domain.profile import Mask, Profile, Rule, Travel
from rolodex.errors import Invalid

GENERAL = Rule(frozenset({"contact.names", "contact.phones"}), Level.CONFIDENTIAL)
DONORS = Rule(frozenset({"contact.names"}), Level.UNCLASSIFIED, categories=frozenset({"donor"}))
MEDIA = Rule(frozenset({"contact.*"}), Level.CONFIDENTIAL, frozenset({"media"}), frozenset({Audience.COMPONENT}))
SAMPLE = Profile("sample", Travel.FEED, (GENERAL, DONORS, MEDIA))
NAMES, PHONES = (Kind.CONTACT, "names"), (Kind.CONTACT, "phones")


def masked(*categories: str, audience: Audience = Audience.MISSION) -> Mask:
    return profile.mask(SAMPLE, frozenset(categories), audience)


def test_category_that_no_rule_names_gets_the_general_rule() -> None:
    assert masked() == masked("academia") == Mask(frozenset({NAMES, PHONES}), Level.CONFIDENTIAL)


def test_named_category_gets_its_own_rule_and_several_get_what_each_allows() -> None:
    assert masked("donor") == Mask(frozenset({NAMES}), Level.UNCLASSIFIED)
    assert masked("donor", "academia") == Mask(frozenset({NAMES}), Level.UNCLASSIFIED)


def test_category_named_for_another_audience_gets_nothing() -> None:
    assert masked("media") == Mask(frozenset(), Level.UNCLASSIFIED)
    assert masked("media", audience=Audience.COMPONENT).highest is Level.CONFIDENTIAL


def test_star_means_every_field_that_may_leave() -> None:
    found = profile.mask(profile.BUILT_IN[Travel.HANDOVER], frozenset(), Audience.MISSION).fields
    assert found == {(field.kind, field.name) for field in fields.ALL if field.leaves}


def test_every_purpose_has_a_built_in_profile_that_its_document_gives_back() -> None:
    assert set(profile.BUILT_IN) == set(profile.ASKS) == set(Travel)
    for built_in in profile.BUILT_IN.values():
        assert profile.parsed(json.loads(profile.document(built_in))) == built_in


def test_document_is_canonical_json() -> None:
    assert profile.document(Profile("x", Travel.REFER, (DONORS,))) == (
        b'{"name":"x","purpose":"refer","rules":[{"audiences":[],"categories":["donor"],'
        b'"fields":["contact.names"],"highest_level":"unclassified"}]}'
    )


def test_newcomer_gets_no_hidden_person_and_no_number_of_an_exposed_one() -> None:
    def newcomer(category: str) -> frozenset[tuple[Kind, str]]:
        return profile.mask(profile.BUILT_IN[Travel.NEWCOMER], frozenset({category}), Audience.MISSION).fields

    for category in ("victim", "witness", "source"):
        assert newcomer(category) == frozenset()
    assert PHONES not in newcomer("human_rights_defender")
    assert PHONES in newcomer("community_leader")


def stated(**changed: Any) -> dict[str, Any]:
    usual = {"audiences": [], "categories": [], "fields": ["contact.names"], "highest_level": "confidential"}
    return {"name": "x", "purpose": "feed", "rules": [usual | changed]}


@pytest.mark.parametrize(
    ("untrusted", "params"),
    [
        ([], {"field": "profile", "reason": "not_a_record"}),
        (stated() | {"more": 1}, {"field": "profile", "reason": "not_a_record"}),
        (stated() | {"name": ""}, {"field": "name", "reason": "not_a_name"}),
        (stated() | {"name": "a\nb"}, {"field": "name", "reason": "not_a_name"}),
        (stated() | {"name": 7}, {"field": "name", "reason": "not_a_name"}),
        (stated() | {"purpose": "gossip"}, {"field": "purpose", "reason": "not_a_choice"}),
        (stated() | {"purpose": []}, {"field": "purpose", "reason": "not_a_choice"}),
        (stated() | {"rules": []}, {"field": "rules", "reason": "not_a_list"}),
        (stated() | {"rules": "all"}, {"field": "rules", "reason": "not_a_list"}),
        (stated() | {"rules": [1]}, {"field": "rules", "reason": "not_a_record"}),
        (stated(categories=["friends"]), {"field": "categories", "reason": "not_a_choice"}),
        (stated(categories="donor"), {"field": "categories", "reason": "not_a_list"}),
        (stated(audiences=["everybody"]), {"field": "audiences", "reason": "not_a_choice"}),
        (stated(fields=["contact.soul"]), {"field": "fields", "reason": "unknown_field"}),
        (stated(fields=[1]), {"field": "fields", "reason": "not_a_list"}),
        (stated(highest_level="secret"), {"field": "highest_level", "reason": "not_a_choice"}),
        (stated(highest_level=1), {"field": "highest_level", "reason": "not_a_choice"}),
    ],
)
def test_document_that_breaks_a_rule_is_refused_by_its_part(untrusted: Any, params: dict[str, str]) -> None:
    with pytest.raises(Invalid) as error:
        profile.parsed(untrusted)
    assert error.value.params == params


def test_well_formed_document_is_read() -> None:
    assert profile.parsed(stated()) == Profile(
        "x", Travel.FEED, (Rule(frozenset({"contact.names"}), Level.CONFIDENTIAL),)
    )
