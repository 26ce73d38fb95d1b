"""`handover coverage`: counts of cases, of officers, components and categories; who would be lost; what is late."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import click

from rolodex.cli import handover_coverage_text as text
from rolodex.cli import handover_text
from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.contact_values import DAY, ID
from rolodex.cli.handover import handover
from rolodex.cli.paper_file import PATH
from rolodex.cli.plain_text import shown
from rolodex.cli.verbs import pass_call
from rolodex.commands import coverage_export, coverage_lost, coverage_queries, handover_queries, registry
from rolodex.commands.coverage_export import FORMS, Sheet
from rolodex.commands.coverage_lost import Filter
from rolodex.commands.coverage_queries import By
from rolodex.commands.session import Session
from rolodex.domain.ids import SubjectId
from rolodex.errors import FileExists

_VIEWS: Final = ("registry", "by", "left", "component_left", "single", "late")
_GOES_WITH: Final = {
    "since": ({"registry"}, "--not-fed-since needs --registry."),
    "officer": ({"single"}, "--officer, --component and --category need --single-steward."),
    "component": ({"single"}, "--officer, --component and --category need --single-steward."),
    "category": ({"single"}, "--officer, --component and --category need --single-steward."),
    "names": (
        {"left", "component_left", "single"},
        "--names needs --if-left, --if-component-left or --single-steward.",
    ),
    "with_officers": ({"by", "late"}, "--with-officers needs --by or --late, and --out."),
    "out": ({"by", "left", "component_left", "single", "late"}, "--out needs one of the views of coverage."),
}


@dataclass(frozen=True, slots=True)
class _Asked:
    """The options of one call."""

    registry: bool
    since: str | None
    by: str | None
    left: bytes | None
    component_left: str | None
    single: bool
    late: bool
    officer: bytes | None
    component: str | None
    category: str | None
    names: bool
    with_officers: bool
    limit: int
    out: Path | None

    def check(self, case_id: bytes | None) -> str:
        """The view asked for, empty for the counts of cases. Raises `UsageError` where options do not go together."""
        chosen = [name for name in _VIEWS if getattr(self, name) not in (None, False)]
        if len(chosen) > 1:
            raise click.UsageError("Ask for one view at a time.")
        if chosen and case_id is not None:
            raise click.UsageError("A registry has no case." if self.registry else "Name a case or a view, not both.")
        for option, (views, sentence) in _GOES_WITH.items():
            if getattr(self, option) not in (None, False) and not views.intersection(chosen):
                raise click.UsageError(sentence)
        if self.with_officers and self.out is None:
            raise click.UsageError("--with-officers needs --by or --late, and --out.")
        return chosen[0] if chosen else ""


@handover.command("coverage")
@click.argument("case_id", metavar="[CASE]", required=False, type=ID)
@click.option("--registry", is_flag=True, help="Who feeds this registry, by officer and component.")
@click.option("--not-fed-since", "since", type=DAY, help="With --registry: list who has not fed since this day.")
@click.option("--by", type=click.Choice([by.value for by in By]), help="Count contacts, items and late cases by this.")
@click.option("--if-left", "left", type=ID, help="Who would be lost if this officer left tomorrow.")
@click.option("--if-component-left", "component_left", metavar="NAME", help="The same for all officers of a component.")
@click.option("--single-steward", "single", is_flag=True, help="Who is known to one officer only.")
@click.option("--late", is_flag=True, help="The cases that are late, why, and by how many days.")
@click.option("--officer", type=ID, help="With --single-steward: known to this officer.")
@click.option("--component", metavar="NAME", help="With --single-steward: known to an officer of this component.")
@click.option("--category", metavar="WORD", help="With --single-steward: of this category.")
@click.option("--names", is_flag=True, help="List the contacts by name too; what is masked stays masked.")
@click.option("--limit", type=click.IntRange(1, 500), default=50, show_default=True, help="How many to list.")
@click.option("--out", type=PATH, metavar="FILE.csv|.json", help="Write the counts into a new file, without names.")
@click.option("--with-officers", is_flag=True, help="With --out: officers by name, not by number.")
@pass_call
def coverage(call: Call, /, case_id: bytes | None, **options: Any) -> Answer:
    """Count what cases, officers, components or a registry cover.

    Without a view, the counts of a case or of all: they are the same on both sides after the receipt. A view counts
    without opening any contact: who keeps how many, who would be lost, what is late. Files never name a contact, and
    that one was written is logged.
    """
    asked = _Asked(**options)
    view = asked.check(case_id)
    session = call.session()
    if not view:
        found = handover_queries.coverage(session, SubjectId(case_id) if case_id else None)
        return handover_text.coverage_answer(found)
    if view == "registry":
        day = date.fromisoformat(asked.since) if asked.since else None
        return handover_text.registry_answer(registry.coverage(session, day))
    answer, sheet = _view(session, view, asked)
    return answer if asked.out is None else _written(session, sheet, asked.out)


def _view(session: Session, view: str, asked: _Asked) -> tuple[Answer, Sheet]:
    if view == "by":
        by, overview = By(asked.by or ""), coverage_queries.overview(session)
        sheet = coverage_export.of_coverage(overview, (by,), with_officers=asked.with_officers)
        return text.by_answer(overview, by), sheet
    if view == "late":
        late = coverage_queries.late_cases(session)
        return text.late_answer(late), coverage_export.of_late(late, with_officers=asked.with_officers)
    if view == "single":
        officer = SubjectId(asked.officer) if asked.officer else None
        wanted = Filter(officer, asked.component, asked.category or "")
        lost, what = coverage_lost.singles(session, wanted, asked.limit), "single_steward"
    elif asked.left is not None:
        lost, what = coverage_lost.left(session, SubjectId(asked.left), asked.limit), "if_left"
    else:
        lost, what = coverage_lost.component_left(session, asked.component_left or "", asked.limit), "if_component_left"
    return text.lost_answer(lost, by_name=asked.names), coverage_export.of_lost(what, lost)


def _written(session: Session, sheet: Sheet, out: Path) -> Answer:
    if out.suffix.lower() not in FORMS:
        raise click.UsageError(f"{shown(out.name)}: name a file that ends in .csv or .json.")
    if os.path.lexists(out):
        raise FileExists(what="file")
    coverage_export.export(session, out, sheet)
    document = {"file": str(out), "what": sheet.what, "rows": len(sheet.rows)}
    return Answer(document, f"{shown(out)}: {len(sheet.rows)} rows, no contact is named")
