"""`profile`: what may travel to whom."""

from typing import Any

import click

from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.plain_text import table
from rolodex.cli.verbs import noun, pass_call
from rolodex.commands import profiles
from rolodex.commands.profiles import Profile

profile = noun("profile", "Sharing profiles: which fields may travel in which bundle.")


@profile.command("list")
@pass_call
def list_(_call: Call) -> Answer:
    """List the profiles by name, with the purpose each serves.

    They belong to the program; no vault is needed.
    """
    found = profiles.list_()
    documents = [{"name": one.name, "purpose": one.travel.value, "rules": len(one.rules)} for one in found]
    rows = [(row["name"], row["purpose"], row["rules"]) for row in documents]
    return Answer({"profiles": documents}, table(("name", "purpose", "rules"), rows))


@profile.command("show")
@click.argument("name")
@pass_call
def show(_call: Call, name: str) -> Answer:
    """Show what a profile lets travel.

    A rule without categories is for all that no other rule names; one without audiences is for every audience. A
    profile only takes away: consent, caveats and trust decide besides.
    """
    shown = document(profiles.show(name))
    rows = [
        (
            ", ".join(rule["categories"]) or "all others",
            ", ".join(rule["audiences"]) or "every",
            rule["highest_level"],
            ", ".join(rule["fields"]) or "nothing",
        )
        for rule in shown["rules"]
    ]
    return Answer(shown, table(("categories", "audience", "up to", "fields"), rows))


def document(found: Profile) -> dict[str, Any]:
    """The profile as a document."""
    rules = [
        {
            "categories": sorted(rule.categories),
            "audiences": sorted(rule.audiences),
            "highest_level": rule.highest.word,
            "fields": sorted(rule.fields),
        }
        for rule in found.rules
    ]
    return {"name": found.name, "purpose": found.travel.value, "rules": rules}
