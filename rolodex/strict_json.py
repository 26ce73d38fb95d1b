"""Reads JSON that somebody else wrote: one meaning per document, or a refusal."""

import json
import re
from itertools import accumulate
from math import isfinite
from typing import NoReturn

from rolodex import errors

MAX_DEPTH = 16
INTEGER_LIMIT = 2**63
_MAX_INTEGER_CHARACTERS = 20
_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+(?:"|\\?\Z)', re.DOTALL)
_STEPS = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
_NO_BRACKETS = bytes(code for code in range(256) if code not in _STEPS)
_SURROGATE_ESCAPE = re.compile(rb"\\u[dD][89a-fA-F]")


def loads(data: bytes, max_bytes: int, max_depth: int = MAX_DEPTH) -> object:
    """The value: dict, list, str, int, bool or None.

    Refused with `Malformed(what="json", reason=…)`: a repeated member, a fraction or exponent, NaN, Infinity,
    an integer outside 64 bits, a lone surrogate, bytes that are not UTF-8, a byte order mark, anything after
    the document, any breach of the grammar. `LimitExceeded`: more than `max_bytes` bytes or `max_depth`
    nested arrays and objects; both are checked before parsing. Source: RFC 8259; RFC 7493 (I-JSON) §2.
    """
    return _loads(data, max_bytes, max_depth, _DECODER)


def loads_with_decimals(data: bytes, max_bytes: int, max_depth: int = MAX_DEPTH) -> object:
    """As `loads`, but a number with a fraction or exponent is a float; one too large for it is `number_range`.

    For documents of numbers that nobody signs or compares byte by byte: a float has more than one way to be written.
    """
    return _loads(data, max_bytes, max_depth, _DECIMAL_DECODER)


def _loads(data: bytes, max_bytes: int, max_depth: int, decoder: json.JSONDecoder) -> object:
    if len(data) > max_bytes:
        raise errors.LimitExceeded("json_bytes", maximum=max_bytes)
    if data.startswith(b"\xef\xbb\xbf"):
        raise errors.Malformed("json", "byte_order_mark")
    _check_depth(data, max_depth)
    try:
        value: object = decoder.decode(data.decode())
    except UnicodeDecodeError:
        raise errors.Malformed("json", "not_utf8") from None
    except json.JSONDecodeError:
        raise errors.Malformed("json", "grammar") from None
    if _SURROGATE_ESCAPE.search(data):
        _check_surrogates(value)
    return value


def _check_depth(data: bytes, max_depth: int) -> None:
    if data.count(b"[") + data.count(b"{") <= max_depth:
        return
    # A loop of our own over the brackets of 16 MiB would take longer than parsing.
    brackets = _STRING.sub(b"", data).translate(None, delete=_NO_BRACKETS)
    if max(accumulate(map(_STEPS.__getitem__, brackets)), default=0) > max_depth:
        raise errors.LimitExceeded("json_depth", maximum=max_depth)


def _check_surrogates(value: object) -> None:
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            raise errors.Malformed("json", "lone_surrogate") from None
    elif isinstance(value, list):
        for item in value:
            _check_surrogates(item)
    elif isinstance(value, dict):
        for name, item in value.items():
            _check_surrogates(name)
            _check_surrogates(item)


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise errors.Malformed("json", "repeated_member")
    return members


def _integer(text: str) -> int:
    # The length first: converting a long text of digits takes quadratic time.
    value = int(text) if len(text) <= _MAX_INTEGER_CHARACTERS else INTEGER_LIMIT
    if not -INTEGER_LIMIT <= value < INTEGER_LIMIT:
        raise errors.Malformed("json", "integer_range")
    return value


def _float(text: str) -> float:
    value = float(text)
    if not isfinite(value):
        raise errors.Malformed("json", "number_range")
    return value


def _refuse_fraction(_text: str) -> NoReturn:
    raise errors.Malformed("json", "fraction")


def _refuse_constant(_text: str) -> NoReturn:
    raise errors.Malformed("json", "not_a_number")


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object,
    parse_float=_refuse_fraction,
    parse_int=_integer,
    parse_constant=_refuse_constant,
)
_DECIMAL_DECODER = json.JSONDecoder(
    object_pairs_hook=_object,
    parse_float=_float,
    parse_int=_integer,
    parse_constant=_refuse_constant,
)
