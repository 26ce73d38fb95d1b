"""`import`: lists of contacts from open formats."""

import shlex
from pathlib import Path
from typing import Any

import click

from rolodex.cli import exit_codes
from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.error_text import words
from rolodex.cli.plain_text import count, shown, table
from rolodex.cli.verbs import noun, pass_call
from rolodex.commands import contact_files, contact_import
from rolodex.commands.contact_files import Imported, Run, Table
from rolodex.domain.contact import CATEGORIES

import_ = noun("import", "Contacts out of files of open formats.")

_file = click.argument("file", type=click.Path(path_type=Path))
_source = click.option("--source", default="", metavar="NAME", help="Name of the list; the file's stem by default.")
_category = click.option(
    "--category", "categories", type=click.Choice(CATEGORIES), multiple=True, help="What everybody in the list is."
)
_dry_run = click.option("--dry-run", is_flag=True, help="Say what would be done; write nothing.")


@import_.command("csv")
@_file
@click.option("--map", "items", multiple=True, metavar="COLUMN=FIELD[:kind]", help="Where a column goes.")
@click.option("--mapping", "saved", type=click.Path(path_type=Path), help="A saved mapping.")
@click.option("--save-mapping", type=click.Path(path_type=Path), help="Keep the mapping in this file.")
@_source
@_category
@_dry_run
@pass_call
def csv(
    call: Call,
    file: Path,
    items: tuple[str, ...],
    saved: Path | None,
    save_mapping: Path | None,
    source: str,
    categories: tuple[str, ...],
    dry_run: bool,
) -> Answer:
    """Import the rows of a table through a mapping of its columns.

    FIELD is a contact's field (name, phone, email, place:admin1, handle:signal …), organisation, title, external_id or
    ignore. Rows that share an external_id are values of one contact; importing the same list again changes nothing.
    Without a mapping, --dry-run shows a guess to start from.
    """
    how = Run.DRY if dry_run else Run.REAL
    found = contact_files.table(file, contact_files.given_mapping(items, saved))
    report = contact_files.import_csv(call.session(), file, found, source, how, categories)
    if save_mapping is not None:
        contact_files.save_mapping(save_mapping, found.mapping)
    return _answer(report, how, {"mapping": _mapping_document(found)})


@import_.command("vcard")
@_file
@_source
@_category
@_dry_run
@pass_call
def vcard(call: Call, file: Path, source: str, categories: tuple[str, ...], dry_run: bool) -> Answer:
    """Import a file of vCards (2.1, 3.0 or 4.0).

    A card's UID identifies the contact; importing the same cards again changes nothing.
    """
    how = Run.DRY if dry_run else Run.REAL
    return _answer(contact_files.import_vcard(call.session(), file, source, how, categories), how, {})


def _mapping_document(found: Table) -> list[str]:
    return [f"{column}={target.text()}" for column, target in found.mapping.targets]


def _answer(report: Imported, how: Run, more: dict[str, Any]) -> Answer:
    document = {
        "rows": report.rows,
        "created": report.created,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "conflicts": report.conflicts,
        "skipped": [{"line": one.line, "reason": one.reason} for one in report.skipped],
        "left_out": [{"line": one.line, "column": one.origin, "reason": one.reason} for one in report.left_out],
        "unmapped": list(report.unmapped),
        "import_id": contact_import.import_id(report),
        "dry_run": how is Run.DRY,
        **more,
    }
    status = exit_codes.MALFORMED if report.is_unreadable else exit_codes.DONE
    return Answer(document, _text(report, how, more.get("mapping", [])), status)


def _text(report: Imported, how: Run, mapping: list[str]) -> str:
    would = "would be " if how is Run.DRY else ""
    lines = [
        f"{count(report.rows, 'row')}: {count(report.created, 'contact')} {would}created, "
        f"{report.updated} {would}updated, {report.unchanged} unchanged, "
        f"{count(report.conflicts, 'value')} in conflict"
    ]
    if mapping and how is Run.DRY:
        lines.append(f"Mapping: {shown(' '.join('--map ' + shlex.quote(one) for one in mapping))}")
    if report.unmapped:
        lines.append(f"Columns not taken: {shown(', '.join(report.unmapped))}")
    if report.skipped:
        lines.extend(
            ("Rows not taken:", table(("line", "reason"), [(one.line, words(one.reason)) for one in report.skipped]))
        )
    if report.left_out:
        cells = [(one.line, one.origin, words(one.reason)) for one in report.left_out]
        lines.extend(("Values not taken:", table(("line", "column", "reason"), cells)))
    return "\n".join(lines)
