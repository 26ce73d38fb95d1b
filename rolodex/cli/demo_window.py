"""How the demo ends: with the window on the incoming officer's vault, or with pictures where there is no screen."""

import os
import subprocess
import sys
from pathlib import Path

from rolodex.cli import window
from rolodex.cli.demo_log import DemoFailed, DemoLog
from rolodex.cli.demo_people import Actor

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")


def has_screen() -> bool:
    """Whether a window can be looked at here. Linux says so in its environment; the other systems have one."""
    return sys.platform in {"win32", "darwin"} or any(os.environ.get(name) for name in _SCREENS)


def open_on(actor: Actor, log: DemoLog) -> None:
    """Open the window on this officer's vault and wait until it is closed or locked. The vault is to stay."""
    log.step(f"The window opens on {actor.name}'s vault")
    log.say(f"passphrase: {actor.passphrase_file.read_text(encoding='utf-8').strip()}")
    status, said = window.run(["--vault", str(actor.vault)])
    log.say(said or f"closed (status {status}); the vault stays in {actor.folder}")


def take_pictures(folder: Path, log: DemoLog) -> None:
    """Pictures of every screen into the folder, without a screen. Raises `DemoFailed` where none come."""
    log.step("Every screen is shown to nobody and saved as a picture")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        window.command(["--pictures", str(folder.absolute())]),
        env=window.environment(environment),
        capture_output=True,
        check=False,
    )
    taken = sorted(folder.glob("*.png"))
    if done.returncode or not taken:
        raise DemoFailed(f"no pictures: {done.stderr.decode(errors='replace').strip()[-500:]}")
    log.check(bool(taken), f"{len(taken)} pictures in {folder}")
