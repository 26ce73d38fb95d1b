"""`completion install`: the shell completes nouns, verbs and options. Nothing of a vault is ever completed."""

from pathlib import Path
from typing import Final

import click
from click.shell_completion import get_completion_class

from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.verbs import noun, pass_call
from rolodex.commands import own_files

completion = noun("completion", "Let the shell complete nouns, verbs and options.")

_PLACES: Final = {
    "bash": ".local/share/bash-completion/completions/rolodex",
    "zsh": ".zfunc/_rolodex",
    "fish": ".config/fish/completions/rolodex.fish",
}
_NEXT: Final = {
    "bash": "Open a new shell.",
    "zsh": "Make sure that ~/.zshrc has `fpath+=~/.zfunc` before `compinit`, then open a new shell.",
    "fish": "Open a new shell.",
}


@completion.command("install")
@click.argument("shell", type=click.Choice(sorted(_PLACES)))
@pass_call
def install(_call: Call, shell: str) -> Answer:
    """Write the completion script where the shell looks for it."""
    place = Path.home() / _PLACES[shell]
    own_files.write_text(place, script(shell))
    return Answer({"shell": shell, "file": str(place)}, f"Written to {place}. {_NEXT[shell]}")


@completion.command("show")
@click.argument("shell", type=click.Choice(sorted(_PLACES)))
@pass_call
def show(_call: Call, shell: str) -> Answer:
    """Print the completion script."""
    text = script(shell)
    return Answer({"shell": shell, "script": text}, text)


def script(shell: str) -> str:
    """The completion script of a shell, as click makes it."""
    from rolodex.cli.main import root

    maker = get_completion_class(shell)
    assert maker is not None, "the choice of shells is ours"
    return maker(root, {}, "rolodex", "_ROLODEX_COMPLETE").source()
