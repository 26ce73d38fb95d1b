"""Papers of a hand-over: what is on them, what is not, and what the log says."""

from datetime import date
from pathlib import Path

import pytest

from rolodex.cli.paper_words import PHRASES, English
from rolodex.commands import (
    audit_log,
    commitments,
    contacts,
    handover_items,
    handovers,
    other_items,
    plan_inputs,
    plans,
    prints,
    safe_contacts,
)
from rolodex.commands.contacts import Wanted
from rolodex.commands.handover_items import Outcome, ReadBack
from rolodex.commands.plan_inputs import Input
from rolodex.commands.prints import Paper, PaperKind, PrintOrder
from rolodex.commands.session import Session
from rolodex.domain import paper_wording
from rolodex.domain.changes import Edit
from rolodex.domain.handover_item import BRIEF_PARTS
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.domain.paper import PaperKind as Kind
from rolodex.errors import FileExists, FileMissing, Invalid, NotFound, NotPermitted
from tests.commands.two_officers import beside, briefed, contact, exported, introduced, source, started

OWN_WORDS = "She decides when the market opens; I call her before each convoy."
SECRETS = ("Nana", "Awa Invented", "Heron", "Chaka", "well", "answer", "brigade", "Monthly", "market", "convoy")


def printed(session: Session, kind: Kind, case: SubjectId, **more: object) -> str:
    return prints.page(worded(session, kind, case, **more))


def worded(session: Session, kind: Kind, case: SubjectId, **more: object) -> Paper:
    document = prints.compose(session, PrintOrder(kind, case, **more))  # type: ignore[arg-type]
    return paper_wording.worded(document, English())


def promised(session: Session, who: SubjectId, what: str) -> SubjectId:
    made = (Edit("contact", who.hex()), Edit("by", "us"), Edit("what", what), Edit("due", "2026-12-10"))
    return commitments.add(session, made).subject


def full_case(session: Session) -> tuple[SubjectId, Session, SubjectId, SubjectId]:
    """Amina hands Nana, of priority 1, and Awa over to Bruno, who read Nana back; Heron is a source."""
    bruno = beside(session, "Bruno")
    nana, awa = contact(session, "Nana"), contact(session, "Awa Invented", Edit("categories", "judiciary"))
    heron = source(session)
    case = started(session, nana, awa, heron, incoming=bruno)
    promised(session, nana, "Bring the answer.")
    promised(session, heron, "Meet at the well.")
    other_items.add(session, case, "report_due", "Monthly report", "2026-12-01")
    briefed(session, case)
    handover_items.brief(session, case, nana, {"sensitivities": "Not before the brigade."})
    introduced(session, case, nana)
    handover_items.leave_out(session, case, heron, Outcome.AWAITING_CONTACT, "Hides at the well.")
    handover_items.leave_out(session, case, awa, Outcome.NOT_HANDED_OVER, "Moved abroad.")
    exported(session, case, nana)
    handovers.advance(session, case)
    handover_items.read_back(bruno, case, nana, ReadBack(OWN_WORDS, "Call her.", date(2026, 12, 10)))
    return case, bruno, nana, heron


def test_note_holds_officers_items_promises_other_things_briefs_and_read_back(session: Session) -> None:
    case, _, _, _ = full_case(session)

    text = printed(session, Kind.NOTE, case)

    for said in (
        *("Amina", "Bruno", "4 Dec 2026", "Nana", "Awa Invented", "Heron", "Moved abroad.", "Bring the answer."),
        *("10 Dec 2026", "Monthly report", "Not before the brigade.", OWN_WORDS, "Call her.", "Signature"),
        *("Hand-over note", "Why it matters", case.hex()[:8]),
    ):
        assert said in text, said


def test_masked_texts_stay_out_of_every_paper(session: Session) -> None:
    case, _, _, heron = full_case(session)

    for kind in (Kind.NOTE, Kind.TIMELINE):
        assert "well" not in printed(session, kind, case), kind
    brief = printed(session, Kind.BRIEF, case, contact=heron)

    assert "well" not in brief
    assert "Chaka" not in brief
    assert "Not printed: it is shown in the program only." in brief


def test_level_is_the_highest_of_what_is_printed(session: Session) -> None:
    case, _, nana, heron = full_case(session)

    assert worded(session, Kind.NOTE, case).level is Level.STRICTLY_CONFIDENTIAL, "the code name of a source"
    assert worded(session, Kind.BRIEF, case, contact=nana).level is Level.CONFIDENTIAL
    assert worded(session, Kind.BRIEF, case, contact=heron).level is Level.STRICTLY_CONFIDENTIAL
    assert worded(session, Kind.SUMMARY, case).level is Level.UNCLASSIFIED


def test_each_brief_starts_with_its_own_level(session: Session) -> None:
    case, _, _, _ = full_case(session)

    text = printed(session, Kind.NOTE, case)

    assert '<h3><bdi>Nana</bdi> <span class="level l1">CONFIDENTIAL</span></h3>' in text
    assert '<h3><bdi>Heron</bdi> <span class="level l2">STRICTLY CONFIDENTIAL</span></h3>' in text


def test_summary_holds_no_word_of_a_contact_and_nobodys_name(session: Session) -> None:
    case, _, _, _ = full_case(session)

    text = printed(session, Kind.SUMMARY, case)

    assert [word for word in (*SECRETS, "Amina", "Bruno", "abroad", "source", "Bamako") if word in text] == []
    assert 'class="band l0">UNCLASSIFIED' in text


def test_summary_counts_sources_among_the_others(session: Session) -> None:
    case, _, _, _ = full_case(session)

    table = next(block for block in prints.compose(session, PrintOrder(Kind.SUMMARY, case)).blocks if _has_rows(block))

    assert [tuple(getattr(cell, "number", None) for cell in row[1:]) for row in table.rows] == [  # type: ignore[union-attr]
        (1, 0, 0),
        (0, 0, 0),
        (0, 0, 0),
        (2, 1, 0),
    ]


def _has_rows(block: object) -> bool:
    return hasattr(block, "rows")


def test_looking_writes_nothing_and_printing_is_logged_before_and_after(session: Session, tmp_path: Path) -> None:
    case, _, nana, _ = full_case(session)
    before = [entry.sequence for entry in audit_log.latest(session, 1)]
    prints.compose(session, PrintOrder(Kind.NOTE, case))
    assert [entry.sequence for entry in audit_log.latest(session, 1)] == before

    prints.write_html(session, PrintOrder(Kind.BRIEF, case, nana), English(), tmp_path / "brief.html")

    done, begun = audit_log.latest(session, 2)
    assert (begun.action, dict(begun.numbers)) == (
        "print.brief",
        {"contacts": 1, "form": "html", "level": "confidential"},
    )
    assert audit_log.pseudonym(session, nana) in begun.references
    assert (done.action, dict(done.numbers)) == ("print.made", {"form": "html", "kind": "brief"})


def test_paper_that_cannot_be_written_is_announced_and_not_confirmed(session: Session, tmp_path: Path) -> None:
    case, _, nana, _ = full_case(session)

    with pytest.raises(FileMissing):
        prints.write_html(session, PrintOrder(Kind.BRIEF, case, nana), English(), tmp_path / "no" / "brief.html")

    assert audit_log.latest(session, 1)[0].action == "print.brief"


def test_file_that_stands_there_is_left_alone_and_nothing_is_logged(session: Session, tmp_path: Path) -> None:
    case, _, _, _ = full_case(session)
    path = tmp_path / "note.html"
    path.write_text("mine", encoding="utf-8")
    before = audit_log.latest(session, 1)

    with pytest.raises(FileExists):
        prints.write_html(session, PrintOrder(Kind.NOTE, case), English(), path)

    assert path.read_text(encoding="utf-8") == "mine"
    assert audit_log.latest(session, 1) == before


def test_long_brief_is_cut_and_says_where_it_goes_on(session: Session) -> None:
    nana = contact(session, "Nana")
    case = started(session, nana, incoming=beside(session, "Bruno"))
    handover_items.brief(session, case, nana, dict.fromkeys(BRIEF_PARTS, "The committee meets on Tuesdays. " * 60))

    text = printed(session, Kind.BRIEF, case, contact=nana)

    assert "it continues in the program" in text
    assert text.count("[…]") == len(BRIEF_PARTS)
    assert text.count("Tuesdays") < 60 * len(BRIEF_PARTS) / 4


def test_hostile_name_and_text_are_only_text(session: Session) -> None:
    nana = contacts.add(session, Wanted((Edit("names", {"text": '<script>alert("x")</script>\u202e&'}),))).subject
    case = started(session, nana, incoming=beside(session, "</style><img src=x>"))
    handover_items.brief(session, case, nana, {"why": "</td></table><iframe src='file:///etc/passwd'>"})

    for kind, who in ((Kind.NOTE, None), (Kind.BRIEF, nana), (Kind.TIMELINE, None), (Kind.SUMMARY, None)):
        text = printed(session, kind, case, contact=who)
        assert "<script" not in text
        assert "<img" not in text
        assert "<iframe" not in text
        assert "\u202e" not in text
        assert text.count("</style>") == 1


def planned(session: Session) -> tuple[SubjectId, dict[str, SubjectId]]:
    """Three meetings on two days: Heron is a source with a code name, Fatou at risk without one."""
    bruno = beside(session, "Bruno")
    who = {"Nana": contact(session, "Nana Invented"), "Heron": source(session)}
    who["Fatou"] = contact(session, "Fatou Invented", Edit("categories", "human_rights_defender"))
    case = started(session, *who.values(), incoming=bruno)
    handovers.edit(session, case, [Edit("first_day", "2026-11-23")])
    hours = {"time_zone": "Africa/Bamako", "base": "Gao", "starts": "08:00", "ends": "17:00", "minutes": 45}
    plan_inputs.put(session, case, [Input("planning", hours), Input("places", {"name": "Gao", "admin1": "Gao region"})])
    for number, name in enumerate(who):
        day = date(2026, 11, 23 if number < 2 else 24)
        plans.place(session, case, who[name], day, 9 * 60 + number * 60)
    return case, who


def test_sheet_has_a_page_for_each_day_with_code_names_and_safe_channels(session: Session) -> None:
    case, who = planned(session)
    channel = {"rank": 1, "channel": "Through the tea seller", "hours": "before noon"}
    safe_contacts.set_(session, who["Nana"], (Edit("channels", channel),))
    promised(session, who["Nana"], "Bring the older answer.")
    promised(session, who["Nana"], "Bring the answer.")

    text = printed(session, Kind.SHEET, case)

    assert "Monday, 23 Nov 2026" in text
    assert "Tuesday, 24 Nov 2026" in text
    assert text.count('class="new"') == 1
    for said in ("Heron", "Nana Invented", "Through the tea seller", "before noon", "Gao region", "09:00–09:45"):
        assert said in text, said
    assert "Chaka" not in text
    assert "Fatou" not in text, "at risk and without a code name"
    assert "No safe way is known: do not call." in text


def test_sheet_of_one_day_holds_no_other_day(session: Session) -> None:
    case, _ = planned(session)

    text = printed(session, Kind.SHEET, case, day=date(2026, 11, 23))

    assert "23 Nov 2026" in text
    assert "24 Nov 2026" not in text
    with pytest.raises(Invalid):
        printed(session, Kind.SHEET, case, day=date(2026, 11, 25))


def test_where_a_source_is_met_is_strictly_confidential_also_without_a_name(session: Session) -> None:
    nameless = contact(session, "Chaka Invented", Edit("categories", "source"))
    case = started(session, nameless, incoming=beside(session, "Bruno"))
    handovers.edit(session, case, [Edit("first_day", "2026-11-23")])
    hours = {"time_zone": "Africa/Bamako", "base": "Gao", "starts": "08:00", "ends": "17:00", "minutes": 45}
    plan_inputs.put(session, case, [Input("planning", hours), Input("places", {"name": "Gao"})])
    plans.place(session, case, nameless, date(2026, 11, 23), 9 * 60)

    for kind in (Kind.SHEET, Kind.NOTE):
        paper = worded(session, kind, case)
        assert paper.level is Level.STRICTLY_CONFIDENTIAL, kind
        assert "Chaka" not in prints.page(paper), kind


def test_note_shows_the_plan_where_there_is_one(session: Session) -> None:
    case, _ = planned(session)

    text = printed(session, Kind.NOTE, case)

    assert "Introductions" in text
    assert "09:00–09:45" in text


def test_brief_needs_a_contact_of_the_case(session: Session) -> None:
    nana, awa = contact(session, "Nana"), contact(session, "Awa")
    case = started(session, nana, incoming=beside(session, "Bruno"))

    with pytest.raises(Invalid):
        prints.compose(session, PrintOrder(PaperKind.BRIEF, case))
    with pytest.raises(NotFound):
        prints.compose(session, PrintOrder(PaperKind.BRIEF, case, awa))


def test_who_came_in_by_recovery_words_prints_nothing(session: Session) -> None:
    case = started(session, contact(session, "Nana"))
    reading = Session(session.opened, session.clock, None, None)

    for kind in (Kind.NOTE, Kind.SUMMARY, Kind.TIMELINE):
        with pytest.raises(NotPermitted):
            prints.announce(reading, PrintOrder(kind, case), "html")


def test_phrases_are_in_order() -> None:
    assert list(PHRASES) == sorted(PHRASES)


def test_only_the_summary_does_not_say_who_printed_it(session: Session) -> None:
    case = started(session, contact(session, "Nana"))

    assert prints.compose(session, PrintOrder(PaperKind.SUMMARY, case)).by == ""
    assert prints.compose(session, PrintOrder(PaperKind.NOTE, case)).by == "Amina"
