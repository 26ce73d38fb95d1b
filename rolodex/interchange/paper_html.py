"""Documents for paper as HTML: one file without scripts or anything from outside, and the level on every page.

Browsers repeat the head of a table on each page, old ones too; newer ones also fill the margin boxes of `@page` (CSS
Paged Media 3), where page numbers stand. Everything that somebody wrote is escaped and isolated (HTML, bdi).
"""

import html
from typing import Final

from rolodex.domain.level import Level
from rolodex.domain.paper import (
    Block,
    Facts,
    Figures,
    Heading,
    NewPage,
    Paper,
    Paragraph,
    Side,
    Signatures,
    Table,
    Tone,
    Worded,
)

# The tab of a browser and the queue of a printer show the title: it says nothing.
_TITLE: Final = "Rolodex"
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_COLOURS: Final = {
    Level.UNCLASSIFIED: ("#dfe5ec", "#1b2430"),
    Level.CONFIDENTIAL: ("#ffd76a", "#332400"),
    Level.STRICTLY_CONFIDENTIAL: ("#9c1420", "#ffffff"),
}
_STYLE: Final = """
@page { size: A4; margin: 12mm 16mm 16mm 16mm;
  @bottom-LEAD { content: LEVEL; font: bold 8pt sans-serif; color: #333; }
  @bottom-TRAIL { content: PAGES; font: 8pt sans-serif; color: #333; } }
* { box-sizing: border-box; }
body { font: 10pt/1.4 "Noto Sans", "Segoe UI", "Noto Naskh Arabic", Arial, sans-serif; color: #1b2430; margin: 0; }
body.brief { font-size: 9pt; line-height: 1.3; }
table { border-collapse: collapse; width: 100%; }
table.sheet > thead > tr > td, table.sheet > tbody > tr > td { padding: 0; }
.band { font-weight: bold; letter-spacing: .08em; text-align: center; padding: 1.2mm 3mm; margin-bottom: 5mm;
  -webkit-print-color-adjust: exact; print-color-adjust: exact; border: .3mm solid #1b2430; }
.level { font-size: 7.5pt; font-weight: bold; padding: .4mm 2mm; border: .2mm solid #1b2430; white-space: nowrap;
  -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.l0 { background: G0; color: T0; } .l1 { background: G1; color: T1; } .l2 { background: G2; color: T2; }
h1 { font-size: 19pt; line-height: 1.2; margin: 0 0 1mm; }
h2 { font-size: 13.5pt; margin: 7mm 0 2mm; padding-bottom: 1mm; border-bottom: .4mm solid #0b5cad; break-after: avoid; }
h3 { font-size: 12pt; margin: 6mm 0 1.5mm; break-after: avoid; }
h4 { font-size: 9.5pt; margin: 3mm 0 .5mm; color: #0b5cad; break-after: avoid; }
.summary h2 { margin-top: 4mm; font-size: 12pt; } .summary table.figures { margin: 2mm 0; }
.summary table.facts { margin: 1mm 0; } .summary table.facts td { padding-bottom: 0; }
.brief h3 { margin-top: 2mm; } .brief h4 { margin-top: 1.6mm; font-size: 8.5pt; }
p { margin: 0 0 1.5mm; overflow-wrap: anywhere; orphans: 3; widows: 3; }
p.printed, p.quiet { color: #4c545e; font-size: 8.5pt; }
p.warning { border: .3mm solid #1b2430; padding: 1.5mm 3mm; margin: 3mm 0; font-weight: bold; font-size: 9pt; }
table.facts { margin: 3mm 0; } table.facts td { padding: .8mm 2mm .8mm 0; vertical-align: top; }
table.facts td.name { width: 28%; color: #4c545e; }
table.figures { margin: 4mm 0; table-layout: fixed; } table.figures td { text-align: center; padding: 2mm 1mm;
  border: .25mm solid #b4c1d0; width: auto; } .figures b { font-size: 15pt; line-height: 1.2; }
.figures span { font-size: 8pt; color: #4c545e; }
table.rows { margin: 1.5mm 0 3mm; font-size: 9pt; table-layout: fixed; }
table.rows th { text-align: start; background: #e6eaef; font-size: 8pt; padding: 1.2mm 1.6mm;
  -webkit-print-color-adjust: exact; print-color-adjust: exact; }
table.rows td { padding: 1.2mm 1.6mm; border-bottom: .2mm solid #b4c1d0; vertical-align: top; overflow-wrap: anywhere;
  }
body.sheet table.rows td { height: 13mm; }
table.rows tr { break-inside: avoid; }
table.signatures { margin-top: 6mm; break-inside: avoid; } table.signatures td { padding: 1mm 0; }
table.signatures td.line { padding-top: 8mm; border-bottom: .25mm solid #1b2430; font-size: 8pt; color: #4c545e; }
table.signatures td.gap { width: 4%; }
.new { break-before: page; }
@media screen { body { max-width: 190mm; margin: 8mm auto; padding: 0 6mm; } }
"""


def page(paper: Paper) -> str:
    """The document as one web page that is ready for printing. No side effects."""
    direction = "rtl" if paper.is_mirrored else "ltr"
    band = f'<div class="band l{paper.level.value}">{html.escape(paper.level_word)}</div>'
    return (
        f'<!DOCTYPE html>\n<html lang="{html.escape(paper.language)}" dir="{direction}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f'<meta name="referrer" content="no-referrer"><title>{_TITLE}</title><style>{_style(paper)}</style></head>\n'
        f'<body class="{paper.kind.value}"><table class="sheet"><thead><tr><td>{band}</td></tr></thead>\n'
        f"<tbody><tr><td>{body(paper)}</td></tr></tbody></table></body></html>\n"
    )


def body(paper: Paper) -> str:
    """Title and blocks without style. No side effects."""
    head = f'<h1>{_runs(paper.title)}</h1><p class="printed">{_runs(paper.printed)}</p>\n'
    parts, breaks = [head], False
    for block in paper.blocks:
        if isinstance(block, NewPage):
            breaks = True
            continue
        parts.append(_block(block, paper, ' class="new"' if breaks else ""))
        breaks = False
    return "\n".join(parts)


def _block(block: Block[Worded], paper: Paper, new: str) -> str:
    match block:
        case Heading(text, depth, level):
            mark = "" if level is None else f' <span class="level l{level.value}">{_level(paper, level)}</span>'
            return f"<h{depth + 1}{new}>{_runs(text)}{mark}</h{depth + 1}>"
        case Paragraph(text, tone):
            kind = "" if tone is Tone.PLAIN else f' class="{tone.value}"'
            return f"<p{kind}>{_runs(text)}</p>"
        case Facts(pairs):
            rows = (
                f'<tr><td class="name" width="28%">{_runs(name)}</td><td>{_runs(value)}</td></tr>'
                for name, value in pairs
            )
            return f'<table class="facts">{"".join(rows)}</table>'
        case Figures(pairs):
            cells = (f"<td><b>{_runs(value)}</b><br><span>{_runs(name)}</span></td>" for name, value in pairs)
            return f'<table class="figures"><tr>{"".join(cells)}</tr></table>'
        case Table():
            return _table(block)
        case Signatures(roles, lines):
            return _signatures(roles, lines)
        case NewPage():
            return ""


def _table(table: Table[Worded]) -> str:
    heads = "".join(
        f'<th width="{column.share}%" style="width: {column.share}%">{_runs(column.name)}</th>'
        for column in table.columns
    )
    rows = "".join(f"<tr>{''.join(f'<td>{_runs(cell)}</td>' for cell in row)}</tr>\n" for row in table.rows)
    return f'<table class="rows"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'


def _signatures(roles: tuple[Worded, ...], lines: tuple[Worded, ...]) -> str:
    """A column for each role; under its name, lines to write on."""
    gap = '<td class="gap" width="4%"></td>'
    heads = gap.join(f"<td><b>{_runs(role)}</b></td>" for role in roles)
    written = [gap.join([f'<td class="line">{_runs(line)}</td>'] * len(roles)) for line in lines]
    rows = "".join(f"<tr>{row}</tr>" for row in written)
    return f'<table class="signatures"><tr>{heads}</tr>{rows}</table>'


def _runs(text: Worded) -> str:
    return "".join(_isolated(html.escape(run.text).replace("\n", "<br>"), run.side) for run in text)


def _isolated(escaped: str, side: Side) -> str:
    if side is Side.OWN:
        return escaped
    return f'<bdi dir="ltr">{escaped}</bdi>' if side is Side.LEFT_TO_RIGHT else f"<bdi>{escaped}</bdi>"


def _level(paper: Paper, level: Level) -> str:
    return html.escape(paper.levels[level].upper())


def _style(paper: Paper) -> str:
    lead, trail = ("right", "left") if paper.is_mirrored else ("left", "right")
    before, _, rest = paper.pages.partition("{page}")
    between, _, after = rest.partition("{pages}")
    pages = f"{_string(before)} counter(page) {_string(between)} counter(pages) {_string(after)}"
    style = _STYLE.replace("LEAD", lead).replace("TRAIL", trail)
    for level, (ground, text) in _COLOURS.items():
        style = style.replace(f"G{level.value}", ground).replace(f"T{level.value}", text)
    return style.replace("LEVEL", _string(paper.level_word)).replace("PAGES", pages)


def _string(text: str) -> str:
    """A string of CSS in which nothing can end it."""
    return '"' + "".join(char if char.isascii() and char.isalnum() else f"\\{ord(char):06x}" for char in text) + '"'
