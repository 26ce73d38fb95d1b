"""Tries the built programs as an officer would: vaults, imports, search, a bundle, the demo, the window."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from frozen import window_trial
from frozen.log import Log
from frozen.place import Place, open_place
from frozen.recipe import PROGRAMS
from rolodex.cli.main import NOUNS
from rolodex.interchange import child

PASSPHRASE: Final = "nine grey herons wait beside the ferry"  # noqa: S105 - of a vault that lives for a minute
_CSV: Final = "Nom;Téléphone;Organisation\n" + "".join(
    f"Aïssata Inventée-{number};+2237600{number:04d};Conseil inventé\n" for number in range(30)
)
_VCARD: Final = (
    "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:5f0d0cfe-0000-4000-8000-000000000001\r\nFN:ناديا المخترعة\r\n"
    "N:المخترعة;ناديا;;;\r\nTEL;TYPE=cell:+9647700000001\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:5f0d0cfe-0000-4000-8000-000000000002\r\nFN:გიორგი გამოგონილი\r\n"
    "N:გამოგონილი;გიორგი;;;\r\nEND:VCARD\r\n"
)


class Officer:
    """One person at the built command line, with a vault of their own."""

    def __init__(self, place: Place, name: str) -> None:
        self._place = place
        self.folder = place.home / name
        self.vault = self.folder / "vault"
        place.outer(self.folder).mkdir()
        self.id = ""
        self._file = self.folder / "passphrase.txt"
        place.outer(self._file).write_text(f"{PASSPHRASE}\n", encoding="utf-8")

    def __call__(self, *arguments: str | Path) -> dict[str, Any]:
        """The document of a command; what the program said, under `failed`, where that is none."""
        line = ("--vault", self.vault, "--passphrase-file", self._file, "--json", *arguments)
        done = self._place.run("rolodex", *line)
        try:
            document = json.loads(done.stdout)
        except ValueError:
            return {"failed": (done.returncode, done.stdout, done.stderr)}
        return document if isinstance(document, dict) else {"failed": document}


def check(target: Path, log: Log) -> None:
    """Every check of the running programs."""
    with _scratch() as folder, open_place(target, folder) as place:
        kind = "a root with nothing but the system's libraries" if place.is_bare else "a clean environment"
        log.say(f"The programs, tried in {kind}")
        _check_lines(place, log)
        _check_child(place, log)
        amina, bruno = _check_vaults(place, log)
        _check_imports(place, amina, log)
        _check_bundle(place, amina, bruno, log)
        _check_demo(place, log)
        window_trial.check(place, amina.vault, PASSPHRASE, log)


@contextmanager
def _scratch() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="rolodex-trial-") as folder:
        yield Path(folder)


def _check_lines(place: Place, log: Log) -> None:
    version = place.run("rolodex", "--version")
    log.check(version.returncode == 0 and b"version" in version.stdout, "`rolodex --version` answers", version)
    silent = [noun for noun in NOUNS if place.run("rolodex", noun, "--help").returncode != 0]
    log.check(not silent, f"each of {len(NOUNS)} nouns explains itself", silent)


def _check_child(place: Place, log: Log) -> None:
    data = b"name;phone\nAwa;1\nBintou;2\n"
    question = json.dumps({"job": "dialect", "bytes": len(data)}).encode() + b"\n" + data
    for program in PROGRAMS:
        done = place.run(program, child.SWITCH, said=question)
        log.check(done.stdout == b'[";", ""]', f"`{program}` reads untrusted bytes apart", done)
    if sys.platform == "linux":
        waiting = place.start("rolodex", child.SWITCH)
        try:
            log.check(_is_bounded(waiting), f"its child has {child.MEMORY_BYTES >> 20} MiB of memory and no more")
        finally:
            waiting.kill()
            waiting.communicate()


def _is_bounded(process: "subprocess.Popen[bytes]") -> bool:
    limits = Path(f"/proc/{process.pid}/limits")
    return window_trial.comes_true(lambda: str(child.MEMORY_BYTES) in limits.read_text(encoding="ascii"))


def _check_vaults(place: Place, log: Log) -> tuple[Officer, Officer]:
    made = []
    for name in ("amina", "bruno"):
        officer = Officer(place, name)
        done = officer("vault", "create", "--officer", name.title(), "--component", "Civil Affairs", "--kdf", "small")
        log.check("officer" in done, f"the vault of {name.title()} is made", done)
        officer.id = str(done.get("officer", ""))
        made.append(officer)
    return made[0], made[1]


def _check_imports(place: Place, amina: Officer, log: Log) -> None:
    table, cards = amina.folder / "liste.csv", amina.folder / "cards.vcf"
    place.outer(table).write_bytes(_CSV.encode("cp1252"))
    place.outer(cards).write_text(_VCARD, encoding="utf-8", newline="")
    maps = ("--map", "Nom=name", "--map", "Téléphone=phone", "--map", "Organisation=organisation")
    done = amina("import", "csv", table, *maps, "--category", "parliament")
    log.check(done.get("created") == 30, "30 rows of a French table are imported", done)
    done = amina("import", "vcard", cards, "--category", "parliament")
    log.check(done.get("created") == 2, "vCards in Arabic and Georgian are imported", done)
    for word in ("aissata inventee-7", "nadia", "giorgi", "+22376000007"):
        found = amina("contact", "search", word)
        log.check(bool(found.get("results")), f"“{word}” is found", found)


def _check_bundle(place: Place, amina: Officer, bruno: Officer, log: Log) -> None:
    cards = place.home / "cards"
    place.outer(cards).mkdir()
    for one, other in ((amina, bruno), (bruno, amina)):
        card = cards / f"{other.folder.name}.rlxcard"
        print_ = other("identity", "public-card", "--out", card).get("fingerprint", "")
        one("recipient", "add", card)
        done = one("recipient", "verify", other.id, "--fingerprint", print_, "--how", "in_person")
        log.check("error" not in done and "failed" not in done, "a public card is taken and its key compared", done)
    stick = place.home / "stick"
    place.outer(stick).mkdir()
    done = amina("bundle", "export", "--purpose", "feed", "--to", bruno.id, "--out", stick)
    bundles = list(place.outer(stick).glob("*.rlx"))
    if log.check(len(bundles) == 1, "a bundle goes out", done):
        done = bruno("bundle", "import", stick / bundles[0].name)
        log.check(done.get("applied") is True, "and comes in at the other vault", done)
    found = bruno("contact", "search", "nadia")
    log.check(bool(found.get("results")), "where its people are found", found)


def _check_demo(place: Place, log: Log) -> None:
    done = place.run("rolodex", "demo", "run")
    last = done.stdout.decode(errors="replace").strip().rpartition("\n")[2]
    log.check(done.returncode == 0, f"the demo: {last}", done.stderr)
