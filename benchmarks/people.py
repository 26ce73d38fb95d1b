"""Synthetic contacts: invented people with 25 claims each, the same in every run.

Names are put together from parts in several scripts; notes have 20 to 90 words. Nobody here exists.
"""

from collections.abc import Iterator
from random import Random
from typing import Any, Final

from rolodex.domain.claim import Claim, Confidence, Kind, SourceKind, canonical
from rolodex.domain.contact import CATEGORIES
from rolodex.domain.ids import ClaimId, KeyId, SlotId, SubjectId
from rolodex.domain.level import Level

CLAIMS_PER_CONTACT: Final = 25
AUTHORS: Final = tuple(KeyId(bytes([number]) * 32) for number in (1, 2, 3))
_START_MS: Final = 1_700_000_000_000


def _words(text: str) -> list[str]:
    return text.split()


_FIRST: Final = _words(
    """
    Aïssata Fatoumata Mariam Oumar Ibrahim Moussa Amadou Salif Kadiatou Hawa Abdoulaye Boubacar Jean Pierre
    Marie Claire Esther Joseph Daniel Grace Emmanuel Deng Nyandeng Achol Kuol Garang Lado Keji Hassan Layla
    Youssef Karim Nadia Samir Elena Ivan Olga Dmitri Ana Carlos Lucía Mateo Priya Arjun Noor Zahra Reza Farida
    Gulnara Timur
    """
)
_LAST: Final = _words(
    """
    Traoré Diallo Keïta Coulibaly Touré Konaté Sidibé Cissé Maïga Dembélé Mbemba Kabila Ilunga Mukendi
    Tshibanda Kasongo Deng Machar Akol Lual Wani Haddad Khoury Mansour Nasser Rahmani Ahmadi Karimi Petrov
    Ivanova Kovalenko Shevchenko García Fernández Rojas Castillo Sharma Patel Hussain Qureshi Yusupov Rakhimov
    Nazarbekov Abdi Warsame Hersi Farah Osman
    """
)
_ARABIC_FIRST: Final = _words(
    """
    محمد أحمد فاطمة عائشة خالد يوسف إبراهيم مريم حسن علي سعاد عمر ليلى نور
    """
)
_ARABIC_LAST: Final = _words(
    """
    الحداد الخوري منصور الناصر الرحماني الأحمدي كريمي العبدي عثمان الفارح التوري ديالو
    """
)
_CYRILLIC_FIRST: Final = _words(
    """
    Елена Иван Ольга Дмитрий Тимур Гульнара Сергей Анна
    """
)
_CYRILLIC_LAST: Final = _words(
    """
    Петров Иванова Коваленко Шевченко Юсупов Рахимов Назарбеков
    """
)
_WORDS: Final = _words(
    """
    meeting market district road water school harvest council elder chief youth women committee security
    patrol convoy ceasefire report office ministry prefect governor hospital clinic border river bridge
    village town region cattle displacement return camp food rain season election vote party radio station
    journalist church mosque imam pastor agreed promised asked refused expects trusts fears wants knows
    brother cousin family community dispute land grazing mediation peace dialogue delegation visit letter
    phone call message invited postponed confirmed arrived left the a of and to with for about before after
    during because although again never always often soon later north south east west
    """
)
_PLACES: Final = _words(
    """
    Mopti Gao Kidal Bamako Bunia Goma Beni Malakal Bor Juba Wau Bentiu Kananga Ménaka Tombouctou Ségou
    """
)
_SINGLE: Final = frozenset({"type", "gender", "form_of_address", "born", "preferences", "risk", "status", "retention"})


def contact_claims(number: int, seed: int = 1) -> list[Claim]:
    """The 25 claims of one invented contact, given its number."""
    random = Random(seed * 1_000_003 + number)
    subject = SubjectId(_id(random))
    author = AUTHORS[number % len(AUTHORS)]
    at_ms = _START_MS + number * 1000
    return [
        Claim(
            id=ClaimId(_id(random)),
            subject=subject,
            kind=Kind.CONTACT,
            field=field,
            slot=None if field in _SINGLE else SlotId(_id(random)),
            value=canonical(value),
            level=level,
            author=author,
            recorded_ms=at_ms,
            source=SourceKind.IMPORTED,
            confidence=Confidence.MEDIUM,
            verified_on="2025-03-01" if random.random() < 0.2 else None,
        )
        for field, value, level in _values(random, number)
    ]


def all_claims(contacts: int, seed: int = 1) -> Iterator[Claim]:
    """The claims of contacts 0 to `contacts` - 1, made as they are asked for."""
    for number in range(contacts):
        yield from contact_claims(number, seed)


def queries(count: int, seed: int = 2) -> list[str]:
    """What people type: one to four letters, whole names, two names, parts of numbers, with and without accents."""
    random = Random(seed)
    made = []
    for number in range(count):
        first, last = random.choice(_FIRST), random.choice(_LAST)
        shapes = (
            last[:1], last[:2], last[:3], last[:4], last, f"{first} {last}", f"{last} {first[:2]}", first[:3].lower(),
            random.choice(_ARABIC_LAST), f"{random.choice(_ARABIC_FIRST)} {random.choice(_ARABIC_LAST)[:3]}",
            f"70{random.randrange(10_000, 99_999)}", random.choice(_CYRILLIC_LAST)[:4],
        )  # fmt: skip
        made.append(shapes[number % len(shapes)])
    return made


def _values(random: Random, number: int) -> list[tuple[str, Any, Level]]:
    first, last = random.choice(_FIRST), random.choice(_LAST)
    open_, closed = Level.UNCLASSIFIED, Level.CONFIDENTIAL
    category = "witness" if number % 97 == 0 else random.choice(CATEGORIES[:20])
    second = f"{random.choice(_ARABIC_FIRST)} {random.choice(_ARABIC_LAST)}"
    if number % 4 == 0:
        second = f"{random.choice(_CYRILLIC_FIRST)} {random.choice(_CYRILLIC_LAST)}"
    account = f"{first}.{last}{random.randrange(1000)}".lower()
    return [
        ("type", "individual", open_),
        ("categories", category, open_),
        ("names", {"kind": "legal", "text": f"{first} {last}"}, open_),
        ("names", {"kind": "usual", "text": second}, open_),
        ("names", {"kind": "nickname", "text": random.choice(_FIRST)}, open_),
        ("phones", _phone(random), closed),
        ("phones", _phone(random), closed),
        ("emails", {"address": f"{account}@example.org"}, closed),
        ("handles", {"account": account, "service": "signal"}, closed),
        ("places", {"country": "ML", "name": random.choice(_PLACES), "precision": "settlement"}, closed),
        ("languages", {"fluency": "native", "language": random.choice(("fr", "ar", "bm", "sw"))}, open_),
        ("languages", {"fluency": "working", "language": "en"}, open_),
        ("gender", random.choice(("female", "male")), open_),
        ("form_of_address", random.choice(("Mr", "Ms", "Dr", "Hon.")), open_),
        ("born", str(random.randrange(1940, 2004)), closed),
        ("nationality", random.choice(("ML", "CD", "SS")), closed),
        ("preferences", {"no_uniforms": random.random() < 0.5}, closed),
        ("risk", {"level": random.choice(("low", "low", "medium", "high"))}, closed),
        ("external_ids", {"source": "legacy", "value": f"L-{number:06}"}, open_),
        ("status", "active", open_),
        ("retention", {"purpose": "contact_and_liaison", "review_by": "2027-01-01"}, open_),
        ("stewards", {"officer": f"{number % 40 + 1:032x}", "role": "primary", "strength": random.randrange(5)}, open_),
        ("stewards", {"officer": f"{number % 37 + 50:032x}", "role": "backup"}, open_),
        ("urls", {"address": f"https://example.org/{account}"}, open_),
        ("remarks", " ".join(random.choices(_WORDS, k=random.randrange(20, 91))), closed),
    ]


def _phone(random: Random) -> dict[str, str]:
    number = f"+2237{random.randrange(10_000_000):07}"
    return {"e164": number, "raw": number}


def _id(random: Random) -> bytes:
    made = bytearray(random.randbytes(16))
    made[6] = made[6] & 0x0F | 0x40
    made[8] = made[8] & 0x3F | 0x80
    return bytes(made)
