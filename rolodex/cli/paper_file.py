"""A paper written into a file, and what is said about it."""

from pathlib import Path
from typing import Final

import click

from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.paper_words import English
from rolodex.cli.plain_text import count, shown
from rolodex.commands import prints
from rolodex.commands.prints import PrintOrder
from rolodex.domain import ids

PATH: Final = click.Path(path_type=Path)


def written(call: Call, order: PrintOrder, out: Path) -> Answer:
    """Write a paper, and what to say about it. Raises as `prints.write_html`."""
    if out.suffix.lower() not in {".html", ".htm"}:
        raise click.UsageError(f"{shown(out.name)}: name a file that ends in .html; the window makes PDF (Ctrl+P).")
    document, paper = prints.write_html(call.session(), order, English(), out)
    level = document.level.word
    about = {
        "file": str(out),
        "kind": document.kind.value,
        "case": ids.to_text(document.case),
        "level": level,
        "contacts": len(document.contacts),
    }
    text = f"{shown(out)}: {paper.level_word}, {count(len(document.contacts), 'contact')}"
    warning = f"This file is not protected. Whoever gets it can read it: keep it as {level.replace('_', ' ')}."
    return Answer(about, text, warnings=(warning,) if document.level else ())
