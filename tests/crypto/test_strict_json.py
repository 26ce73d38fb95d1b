"""JSON from outside has one meaning or is refused. Corpus: tests/vectors/json_parsing."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolodex import errors, strict_json

CORPUS = Path(__file__).parents[1] / "vectors" / "json_parsing"
LIMIT = 1_000_000

# Valid JSON that breaks a rule of ours.
REFUSED_BY_RULE = {
    "y_number.json": "fraction",
    "y_number_0e+1.json": "fraction",
    "y_number_0e1.json": "fraction",
    "y_number_double_close_to_zero.json": "fraction",
    "y_number_int_with_exp.json": "fraction",
    "y_number_real_capital_e.json": "fraction",
    "y_number_real_capital_e_neg_exp.json": "fraction",
    "y_number_real_capital_e_pos_exp.json": "fraction",
    "y_number_real_exponent.json": "fraction",
    "y_number_real_fraction_exponent.json": "fraction",
    "y_number_real_neg_exp.json": "fraction",
    "y_number_real_pos_exponent.json": "fraction",
    "y_number_simple_real.json": "fraction",
    "y_object_duplicated_key.json": "repeated_member",
    "y_object_duplicated_key_and_value.json": "repeated_member",
    "y_object_extreme_numbers.json": "fraction",
    "y_structure_lonely_negative_real.json": "fraction",
}


def _files(prefix: str, folder: str = "test_parsing") -> list[Path]:
    return sorted((CORPUS / folder).glob(f"{prefix}*.json"))


def _refusal(data: bytes) -> errors.Unreliable | None:
    try:
        strict_json.loads(data, LIMIT)
    except errors.Unreliable as error:
        return error
    return None


def test_corpus_is_complete() -> None:
    assert [len(_files(prefix)) for prefix in "yni"] == [95, 186, 35]


@pytest.mark.parametrize("path", _files("n_"), ids=lambda path: path.stem)
def test_document_that_is_no_json_is_refused(path: Path) -> None:
    assert _refusal(path.read_bytes()) is not None


@pytest.mark.parametrize("path", _files("y_"), ids=lambda path: path.stem)
def test_document_that_is_json_is_read_unless_a_rule_forbids(path: Path) -> None:
    refusal = _refusal(path.read_bytes())

    assert (refusal and refusal.params["reason"]) == REFUSED_BY_RULE.get(path.name)


@pytest.mark.parametrize("path", _files("i_") + _files("", "test_transform"), ids=lambda path: path.stem)
def test_document_open_to_interpretation_is_read_or_refused_cleanly(path: Path) -> None:
    _refusal(path.read_bytes())


@pytest.mark.parametrize("data", [b"[" * 100_000, b'[{"":' * 50_000 + b"\n"])
def test_document_of_opening_brackets_is_refused_before_parsing(data: bytes) -> None:
    with pytest.raises(errors.LimitExceeded) as caught:
        strict_json.loads(data, LIMIT)

    assert caught.value.params == {"limit": "json_depth", "maximum": 16}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{"a":1,"a":1}', "repeated_member"),
        (b'{"a":1,"\\u0061":2}', "repeated_member"),
        (b"NaN", "not_a_number"),
        (b"[-Infinity]", "not_a_number"),
        (b"1.0", "fraction"),
        (b"1E2", "fraction"),
        (b'"\\ud800"', "lone_surrogate"),
        (b'{"\\udc00":1}', "lone_surrogate"),
        (b'[{"a":"\\ud800x"}]', "lone_surrogate"),
        (b'"\xff"', "not_utf8"),
        (b"\xef\xbb\xbf{}", "byte_order_mark"),
        (b"{} {}", "grammar"),
        (b"{},", "grammar"),
        (b"", "grammar"),
        (b'"a\nb"', "grammar"),
        (b"9223372036854775808", "integer_range"),
        (b"-9223372036854775809", "integer_range"),
        (b"9" * 5000, "integer_range"),
    ],
)
def test_document_that_breaks_a_rule_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(errors.Malformed) as caught:
        strict_json.loads(data, LIMIT)

    assert caught.value.params == {"what": "json", "reason": reason}


def test_document_within_the_rules_is_read() -> None:
    data = b' {"a":[1,-9223372036854775808,9223372036854775807,true,false,null],"\\ud83d\\ude00":{"[":"\\"{"}} '

    assert strict_json.loads(data, LIMIT) == {
        "a": [1, -9223372036854775808, 9223372036854775807, True, False, None],
        "\U0001f600": {"[": '"{'},
    }


def test_document_above_the_size_limit_is_refused() -> None:
    assert strict_json.loads(b"[1]", max_bytes=3) == [1]
    with pytest.raises(errors.LimitExceeded) as caught:
        strict_json.loads(b"[1] ", max_bytes=3)

    assert caught.value.params == {"limit": "json_bytes", "maximum": 3}


def test_depth_counts_brackets_outside_strings_only() -> None:
    assert strict_json.loads(b'["[[[[","\\"[[[["]', LIMIT, max_depth=1) == ["[[[[", '"[[[[']
    assert strict_json.loads(b"[[],[],[{}]]", LIMIT, max_depth=3) == [[], [], [{}]]
    with pytest.raises(errors.LimitExceeded):
        strict_json.loads(b"[[],[],[{}]]", LIMIT, max_depth=2)


@pytest.mark.parametrize(
    "data", [b'"' * 400_001, b'"\\' * 400_000, b'["' + b"\\" * 400_001, b"[" * 17 + b'"\\"' * 200_000]
)
def test_document_of_quotes_and_escapes_takes_linear_time(data: bytes) -> None:
    with pytest.raises(errors.Unreliable):
        strict_json.loads(data, LIMIT, max_depth=16)


def test_brackets_that_close_too_much_do_not_make_room_for_depth() -> None:
    with pytest.raises(errors.Unreliable):
        strict_json.loads(b"[]" + b"]" * 40 + b"[" * 30, LIMIT)


@given(st.binary(max_size=60))
def test_document_of_any_bytes_is_read_or_refused(data: bytes) -> None:
    _refusal(data)


@pytest.mark.parametrize(("text", "value"), [("1.5", 1.5), ("-2e3", -2000.0), ("7", 7), ("0.1", 0.1)])
def test_decimals_are_read_where_they_are_asked_for(text: str, value: float) -> None:
    found = strict_json.loads_with_decimals(text.encode(), LIMIT)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize("text", ["1e999", "-1e999", "NaN", "Infinity", "1.", ".5", "9223372036854775808"])
def test_decimals_have_an_end_too(text: str) -> None:
    with pytest.raises(errors.Malformed):
        strict_json.loads_with_decimals(text.encode(), LIMIT)
