"""`demo`: the main job from end to end, in a temporary folder, with every check shown."""

import shutil
import tempfile
from pathlib import Path

import click

from rolodex.cli import exit_codes
from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.demo_log import DemoFailed, DemoLog
from rolodex.cli.verbs import noun, pass_call

demo = noun("demo", "The whole story in a temporary folder.")


@demo.command("run")
@click.option("--keep", type=click.Path(path_type=Path), help="Leave vaults and bundles in this new folder.")
@click.option("--pictures", type=click.Path(path_type=Path), help="Save a picture of every screen into this folder.")
@click.option("--no-window", is_flag=True, help="Do not open the window at the end.")
@pass_call
def run(call: Call, keep: Path | None, pictures: Path | None, no_window: bool) -> Answer:
    """Play the main job from end to end and check every step.

    A rotation with eight days of overlap: briefs, introductions planned and planned again, one bundle, read-backs, the
    signature, the end of access. The days of the story end today. At the end the window opens on the incoming officer's
    vault, where there is a screen.

    From a checkout it uses real public data about members of parliaments for what is public, and invented people,
    named as invented, for everything else. Nothing outside the folder is touched; nothing uses a network.
    """
    from rolodex.cli import demo_window
    from rolodex.cli.demo_story import play

    folder = _folder(keep)
    log = DemoLog(call.say if call.options.json else _to_stdout(call))
    try:
        stage = play(folder, log, call.clock)
        if pictures is not None:
            pictures.mkdir(parents=True, exist_ok=True)
            demo_window.take_pictures(pictures, log)
        elif demo_window.has_screen() and not (no_window or call.options.json):
            keep = folder
            demo_window.open_on(stage.bruno, log)
    except DemoFailed as failed:
        return Answer(log.document(), f"The demo failed: {failed}", exit_codes.OUR_DEFECT)
    finally:
        if keep is None:
            shutil.rmtree(folder, ignore_errors=True)
    return Answer(log.document(), f"Every check holds: {log.checks} in {len(log.steps)} steps.")


def _folder(keep: Path | None) -> Path:
    if keep is None:
        return Path(tempfile.mkdtemp(prefix="rolodex-demo-"))
    keep.mkdir(mode=0o700, parents=True)
    return keep


def _to_stdout(call: Call) -> "DemoLog.Writer":
    def write(text: str) -> None:
        call.stdout.write(text + "\n")
        call.stdout.flush()

    return write
