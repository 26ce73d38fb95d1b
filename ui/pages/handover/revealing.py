"""What was revealed stays shown while its view is open: reading the same item again would hide it at every change."""

from dataclasses import replace

from rolodex.commands.handover_briefs import Brief


def kept(fresh: Brief, held: Brief | None) -> Brief:
    """The fresh answer with the texts that were revealed before, as long as the item itself is the same."""
    if held is None or (held.item, held.version) != (fresh.item, fresh.version) or held.masked or not _hides(fresh):
        return fresh
    return replace(fresh, texts=held.texts, masked=held.masked, read_back=held.read_back)


def _hides(brief: Brief) -> bool:
    return bool(brief.masked) or (brief.read_back is not None and brief.read_back.is_masked)
