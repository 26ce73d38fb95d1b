"""A document for paper as a plain value: blocks of pieces, in codes wherever the words differ by language.

`paper_wording.worded` puts it into words; what then lays it out (`interchange.paper_html`, the window) has no
sentence of its own.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class PaperKind(StrEnum):
    """What is printed."""

    NOTE = "note"
    BRIEF = "brief"
    SHEET = "sheet"
    SUMMARY = "summary"
    TIMELINE = "timeline"


class Vocabulary(StrEnum):
    """Which closed set a code is from."""

    PHRASE = "phrase"
    STATE = "state"
    ITEM_STATE = "item_state"
    VERB = "verb"
    REASON = "reason"
    RULE = "rule"
    ROLE = "role"
    BRIEF_PART = "brief_part"
    SIDE = "side"
    OTHER_ITEM = "other_item"
    MODE = "mode"
    OCCASION = "occasion"
    DAY_KIND = "day_kind"
    TRAVEL = "travel"
    EVENT = "event"
    GROUP = "group"
    CHANNEL = "channel"
    PURPOSE = "purpose"
    NEED = "need"


@dataclass(frozen=True, slots=True)
class Text:
    """What somebody wrote: any script, any direction, line ends kept."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """A word of ours."""

    vocabulary: Vocabulary
    code: str


@dataclass(frozen=True, slots=True)
class Day:
    """An ISO date."""

    iso: str


@dataclass(frozen=True, slots=True)
class Weekday:
    """The weekday of an ISO date."""

    iso: str


@dataclass(frozen=True, slots=True)
class Number:
    """A count."""

    number: int


@dataclass(frozen=True, slots=True)
class Straight:
    """A number or an id: read from left to right in every language."""

    text: str


@dataclass(frozen=True, slots=True)
class Times:
    """A time of day "09:05", or two with a dash between, with the digits of dates."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence or heading of ours by its code, with what stands in its places."""

    code: str
    fills: tuple[tuple[str, "Piece"], ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """Pieces one after the other, with the comma of the language."""

    pieces: tuple["Piece", ...]


Piece = Text | Code | Day | Weekday | Number | Straight | Times | Phrase | Listed
NOTHING = Text("")


class Side(StrEnum):
    """The direction of a run of letters: that of the document, what its own letters tell, or always left to right."""

    OWN = "own"
    ANY = "any"
    LEFT_TO_RIGHT = "left_to_right"


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one direction."""

    text: str
    side: Side = Side.OWN


Worded = tuple[Run, ...]
"""A piece in words."""


class Tone(StrEnum):
    """How a paragraph is meant."""

    PLAIN = "plain"
    WARNING = "warning"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Heading(Generic[T_co]):
    """`depth` 1 to 3; `level` is that of what follows, where it has one of its own."""

    text: T_co
    depth: int = 1
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class Paragraph(Generic[T_co]):
    """One paragraph; line ends in it are kept."""

    text: T_co
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Facts(Generic[T_co]):
    """Names and values."""

    pairs: tuple[tuple[T_co, T_co], ...]


@dataclass(frozen=True, slots=True)
class Figures(Generic[T_co]):
    """Counts with what they count, side by side."""

    pairs: tuple[tuple[T_co, T_co], ...]


@dataclass(frozen=True, slots=True)
class Column(Generic[T_co]):
    """A column of a table; `share` is its part of the width in percent."""

    name: T_co
    share: int


@dataclass(frozen=True, slots=True)
class Table(Generic[T_co]):
    """Rows under named columns, which every page repeats."""

    columns: tuple[Column[T_co], ...]
    rows: tuple[tuple[T_co, ...], ...]


@dataclass(frozen=True, slots=True)
class Signatures(Generic[T_co]):
    """Who signs: lines for name, signature and day. `lines` names the three."""

    roles: tuple[T_co, ...]
    lines: tuple[T_co, ...]


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins a page."""


Block = Heading[T] | Paragraph[T] | Facts[T] | Figures[T] | Table[T] | Signatures[T] | NewPage


@dataclass(frozen=True, slots=True)
class Document:
    """What is to be printed. `level` is the highest of everything in it.

    `by` names who prints, empty where the paper is to name nobody; `on` is the ISO date, `at` the time of day, both
    UTC. `contacts` are those of which something is printed: they are counted, and named in the log by pseudonyms.
    """

    kind: PaperKind
    case: SubjectId
    level: Level
    title: Piece
    blocks: tuple[Block[Piece], ...]
    by: str
    on: str
    at: str
    contacts: tuple[SubjectId, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A document in words. `levels` names every level; `pages` is "Page {page} of {pages}" in its language."""

    kind: PaperKind
    level: Level
    levels: tuple[str, ...]
    language: str
    is_mirrored: bool
    title: Worded
    blocks: tuple[Block[Worded], ...]
    printed: Worded
    pages: str

    @property
    def level_word(self) -> str:
        """The level as it stands on every page."""
        return self.levels[self.level].upper()


def plain(text: Worded) -> str:
    """Worded text without its directions."""
    return "".join(run.text for run in text)
