"""Groups and commands of click with our habits: nouns load lazily, global options stand anywhere."""

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from rolodex.cli.answer import Answer
from rolodex.cli.call import Call, Options

Verb = TypeVar("Verb", bound=Callable[..., Answer])


def _take_over(context: click.Context, parameter: click.Parameter, value: Any) -> Any:
    if value not in (None, False) and not context.resilient_parsing:
        context.ensure_object(Call).set_option(str(parameter.name), value)
    return value


def _global_options() -> list[click.Option]:
    def option(*names: str, **attributes: Any) -> click.Option:
        return click.Option(names, expose_value=False, callback=_take_over, is_eager=True, **attributes)

    return [
        option("--vault", type=click.Path(path_type=Path), metavar="PATH", help="The vault folder."),
        option("--passphrase-file", metavar="FILE|-", help="Read the passphrase from a file or standard input."),
        option("--json", is_flag=True, help="Print one JSON document."),
        option("--yes", is_flag=True, help="Skip confirmations (never decisions)."),
        option("--quiet", is_flag=True, help="No progress and no messages."),
    ]


GLOBAL_NAMES = frozenset(Options.__dataclass_fields__)


class VerbCommand(click.Command):
    """A command that takes the global options too."""

    def __init__(self, *args: Any, **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self.params.extend(_global_options())


class NounGroup(click.Group):
    """A noun: a group of verbs."""

    command_class = VerbCommand

    def __init__(self, *args: Any, **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self.params.extend(_global_options())


NounGroup.group_class = NounGroup


class RootGroup(NounGroup):
    """The program: nouns, each imported when it is first named, so that a quick verb starts quickly."""

    def __init__(self, *args: Any, nouns: dict[str, str], **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self._nouns = nouns

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return sorted(self._nouns)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        place = self._nouns.get(cmd_name)
        if place is None:
            return None
        module, _, name = place.partition(":")
        found = getattr(importlib.import_module(module), name)
        assert isinstance(found, click.Command)
        return found


def noun(name: str, summary: str) -> NounGroup:
    """A group for the verbs of one noun."""
    return NounGroup(name, help=summary)


pass_call = click.make_pass_decorator(Call, ensure=True)
