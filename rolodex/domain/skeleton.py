"""Consonant skeletons: one key for the spellings of a name in Latin, Arabic and other scripts.

The letters of a skeleton are classes of sounds: `c` is sh and ch, `g` is g, gh, j and dj, `k` is k, c, q and kh,
`f` is f, ph and v, `d` and `t` include dh and th; a leading `a` stands for any first vowel or 'ain. Vowels and
half vowels inside a word, doubled letters and a final h are dropped: romanisations agree on nothing else.
Compared by measurement on public name lists; a skeleton proposes, ranking on the full spelling decides.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from anyascii import anyascii

from rolodex.domain.folding import Script, script

MIN_SKELETON: Final = 2
_MAX_TOKEN: Final = 64

# fmt: off
TITLES: Final = frozenset((
    "dr", "mr", "mrs", "ms", "mme", "mlle", "prof", "hon", "col", "gen", "lt", "capt", "maj", "sgt", "eng", "ing",
    "me", "amb", "sir", "madame", "monsieur", "docteur",
    "د", "م", "ا", "دكتور", "دكتوره", "الدكتور", "الدكتوره", "السيد", "السيده", "معالي", "سعاده",
))
ARTICLES: Final = frozenset((
    "al", "el", "ul", "as", "ash", "ad", "at", "ar", "an", "az", "аль", "эль", "ال",
))
_SERVANTS: Final = frozenset((
    "abd", "abdul", "abdel", "abdal", "abdoul", "abdol", "abdi", "عبد", "абд", "абдул", "абдель",
))
# fmt: on
_FATHERS: Final = frozenset(("abu", "abou", "abo", "ابو", "ابا", "ابي", "абу"))
_COMPOUNDED: Final = _SERVANTS | _FATHERS
_SPECIAL: Final = TITLES | ARTICLES | _COMPOUNDED | {"ال" + word for word in _COMPOUNDED}
# Words that begin with the letters of the article without having it.
_NO_ARTICLE: Final = frozenset(["الله", "الياس", "الهام", "الفت", "الما", "اليسا"])

_DOUBLED = re.compile(r"(.)\1+")
_SOFT_C = re.compile(r"c(?=[eiy])")
_SOUND = re.compile(r"shch|tch|sch|ch|sh|kh|gh|th|dh|ph|dj|zh|ck|gu(?=[eiy])")
_SOUNDS: Final = {
    "shch": "C", "tch": "C", "sch": "C", "ch": "C", "sh": "C", "kh": "k", "gh": "g", "th": "t", "dh": "d",
    "ph": "f", "dj": "g", "zh": "g", "ck": "k", "gu": "g",
}  # fmt: skip
_LATIN_ARTICLE = re.compile(r"^[ae]l(?=[bcdfghjkmnpqrstvwxyz])")
# Diallo is Jallow, Ndiaye is Njie: French writes the sound j as di before a vowel.
_FRENCH_J = re.compile(r"^(n?)d[ij](?=[aeou])")
_SERVANT = re.compile(r"^abd([aeiou]*)(?P<rest>.*)$")
_FIRST_W = re.compile(r"^ou(?=[aei])")
_CONSONANT = re.compile(r"[b-df-hj-np-tv-xz]")
_LATIN_CLASSES: Final = str.maketrans(
    {"C": "c", "c": "k", "q": "k", "j": "g", "v": "f", "x": "ks"} | dict.fromkeys("aeiouyw", "")
)
_ARABIC_CLASSES: Final = {
    "ب": "b", "ت": "t", "ث": "t", "ج": "g", "ح": "h", "خ": "k", "د": "d", "ذ": "d", "ر": "r", "ز": "z", "س": "s",
    "ش": "c", "ص": "s", "ض": "d", "ط": "t", "ظ": "d", "غ": "g", "ف": "f", "ق": "k", "ك": "k", "ل": "l", "م": "m",
    "ن": "n", "ه": "h", "پ": "p", "چ": "c", "ژ": "g", "ڤ": "f", "گ": "g", "ڨ": "g", "ڭ": "g", "ٹ": "t", "ڈ": "d",
    "ڑ": "r", "ړ": "r", "ں": "n", "ټ": "t", "ډ": "d", "ښ": "c", "څ": "s", "ځ": "z", "ږ": "g", "ڼ": "n",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """One part of a name that is compared as a whole: its folded words and their skeleton.

    `Abdul Rahman` is one unit of two words, so that it equals `Abdulrahman`; titles and articles are none.
    The skeleton is empty where it would be too short to say anything; `text` is the words without spaces.
    """

    words: tuple[str, ...]
    skeleton: str
    text: str
    script: Script


@lru_cache(maxsize=65536)
def skeleton(token: str) -> str:
    """The consonant key of one folded word; empty if fewer than two classes remain or for mere numbers."""
    if token in ARTICLES or token in TITLES or len(token) > _MAX_TOKEN or token.isdigit():
        return ""
    kind = script(token)
    if kind is Script.ARABIC:
        key = _arabic(token)
    elif kind is Script.LATIN:
        key = _latin(token)
    else:
        key = _latin("".join(filter(str.isalnum, anyascii(token).lower())))
    return key if len(key) >= MIN_SKELETON else ""


def without_article(token: str) -> str:
    """The folded Arabic word without a joined article; the same word where there is none."""
    if token.startswith("ال") and len(token) > 4 and token not in _NO_ARTICLE:
        return token[2:]
    return token


def units(words: Sequence[str]) -> tuple[Unit, ...]:
    """The parts of a name, given its folded words: compounds of servant and father joined.

    All words count where there are titles and articles only.
    """
    if is_plain(words):
        return tuple(map(_single, words))
    return tuple(_units(words)) or tuple(map(_single, words))


def is_plain(words: Sequence[str]) -> bool:
    """Whether each folded word is a part by itself, whatever stands beside it: no title, no article, no compound."""
    return _SPECIAL.isdisjoint(words)


@lru_cache(maxsize=32768)
def _single(word: str) -> Unit:
    return Unit((word,), skeleton(word), word, script(word))


def _units(words: Sequence[str]) -> Iterator[Unit]:
    index = 0
    while index < len(words):
        word = words[index]
        last = index + 1
        if word in ARTICLES or word in TITLES:
            index = last
            continue
        bare = without_article(word)
        if bare in _COMPOUNDED:
            while last < len(words) and words[last] in ARTICLES:
                last += 1
            if last < len(words):
                last += 1
                parts = (bare, *words[index + 1 : last])
                whole = tuple(words[index:last])
                yield Unit(whole, skeleton("".join(parts)), "".join(whole), script(word))
                index = last
                continue
        yield _single(word)
        index += 1


def _arabic(token: str) -> str:
    word = without_article(token)
    first = word[:1]
    classes = _ARABIC_CLASSES
    lead = "y" if first == "ي" else "w" if first == "و" else "" if first in classes else "a"
    sounds = "".join([classes.get(letter, "") for letter in _DOUBLED.sub(r"\1", word)])
    key = lead + sounds.removesuffix("h")
    return _lengthened(key, word[1:], "و", "ي")


def _latin(token: str) -> str:
    word = _DOUBLED.sub(r"\1", token)
    if _LATIN_ARTICLE.match(word) and len(_CONSONANT.findall(word)) > MIN_SKELETON:
        word = word[2:]
    servant = _SERVANT.match(word)
    if servant:
        word = _with_article(word, servant["rest"])
    word = _FRENCH_J.sub(r"\1j", _FIRST_W.sub("w", word))
    word = _SOUND.sub(lambda match: _SOUNDS[match[0]], _SOFT_C.sub("s", word))
    lead = "a" if word[:1] in ("a", "e", "i", "o", "u") else word[:1] if word[:1] in ("y", "w") else ""
    key = lead + word.translate(_LATIN_CLASSES).removesuffix("h")
    return _lengthened(key, word[1:], "w", "y")


def _lengthened(key: str, rest: str, w: str, y: str) -> str:
    """A key of one class with the half vowel that it dropped: Rowaey, Shaya."""
    if len(key) >= MIN_SKELETON:
        return key
    return key + ("w" if w in rest else "y" if y in rest else "")


def _with_article(word: str, rest: str) -> str:
    """`Abderrahmane`, `Abdirahman` and `Abdulrahman` say the same article: write it as in the last."""
    if rest in ("lahi", "lahy"):
        return "abdl"
    if rest.startswith("l") or len(_CONSONANT.findall(rest)) < MIN_SKELETON:
        return word
    return "abdl" + rest
