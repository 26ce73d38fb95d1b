"""A large export in parts: nothing is lost at the cuts, and what did not come is named."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from rolodex import errors
from rolodex.bundle import parts
from rolodex.bundle.manifest import Manifest, PartOf
from tests.bundle.bundles import claim, claims_in, draft, opened, write


@pytest.mark.parametrize(("claims", "expected"), [(0, 1), (1, 1), (1_000_000, 1), (1_000_001, 2), (2_500_000, 3)])
def test_number_of_parts_follows_from_the_claims(claims: int, expected: int) -> None:
    assert parts.total(claims) == expected


def test_parts_together_hold_all_claims_once(tmp_path: Path) -> None:
    many = [claim(number, "status", "active") for number in range(10)]
    found, manifests = [], []
    for number, run in enumerate(parts.split(many, most=4), start=1):
        (tmp_path / str(number)).mkdir()
        stated = draft(part=PartOf(set_id="0e" * 16, number=number, total=parts.total(10, most=4)))
        with opened(write(tmp_path / str(number), run, draft=stated).path) as bundle:
            found += claims_in(bundle)
            manifests.append(bundle.manifest)
    assert found == many
    assert [manifest.claims for manifest in manifests] == [4, 4, 2]
    assert parts.missing(manifests) == ()
    assert parts.missing(manifests[2:]) == (1, 2)


@pytest.fixture
def part(tmp_path: Path) -> Manifest:
    return write(tmp_path, draft=draft(part=PartOf(set_id="0e" * 16, number=1, total=2))).manifest


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"part": None}, "not_a_part"),
        ({"part": PartOf(set_id="0f" * 16, number=2, total=2)}, "of_another_set"),
        ({"part": PartOf(set_id="0e" * 16, number=2, total=3)}, "of_another_set"),
        ({"signer": "00" * 32}, "of_another_set"),
        ({}, "repeated"),
    ],
)
def test_parts_that_do_not_belong_together_are_refused(part: Manifest, changes: dict[str, Any], reason: str) -> None:
    with pytest.raises(errors.Malformed) as refusal:
        parts.missing([part, msgspec.structs.replace(part, **changes)])
    assert refusal.value.params["reason"] == reason


def test_no_parts_are_no_set() -> None:
    with pytest.raises(errors.Malformed):
        parts.missing([])
