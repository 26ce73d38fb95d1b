"""Key stores for tests: a real Secret Service on a bus of its own, and one in memory for rules that need none."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import secretstorage
from keyring.backend import KeyringBackend

from rolodex.errors import KeyStoreAbsent
from rolodex.store import key_store
from rolodex.store.key_store import KeyStore

COLLECTION = "/org/freedesktop/secrets/aliases/default"
_LIMIT_S = 20


class MemoryKeyring(KeyringBackend):
    """Keeps items as long as the test."""

    priority = 1

    def __init__(self) -> None:
        # Keyring's own constructor would take settings from variables of the environment.
        self.items: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.items.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.items[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.items[service, username]


def in_memory() -> KeyStore:
    """A key store that forgets everything when the test ends."""
    return KeyStore(MemoryKeyring())


@dataclass(frozen=True, slots=True)
class SecretService:
    """A running gnome-keyring-daemon; `environment` leads programs to it."""

    daemon: "subprocess.Popen[bytes]"
    environment: dict[str, str]

    def stop_answering(self) -> None:
        """The daemon stands still, as one does that waits for a person."""
        self.daemon.send_signal(signal.SIGSTOP)

    def answer_again(self) -> None:
        self.daemon.send_signal(signal.SIGCONT)


@contextmanager
def secret_service(folder: Path, unlocked: bool = True) -> Iterator[SecretService]:
    """A Secret Service whose files are in the folder, on a bus of its own; without `unlocked` it has no collection."""
    (folder / "run").mkdir(mode=0o700, parents=True)
    places = {"HOME": folder, "XDG_DATA_HOME": folder / "data", "XDG_RUNTIME_DIR": folder / "run"}
    outer = {name: text for name, text in os.environ.items() if not name.startswith("DBUS")}
    with _bus({**outer, **{name: str(place) for name, place in places.items()}}) as environment:
        command = [str(_copied("gnome-keyring-daemon", folder)), "--foreground", "--components=secrets"]
        daemon = subprocess.Popen(
            [*command, "--unlock"] if unlocked else command,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            assert daemon.stdin is not None
            daemon.stdin.write(b"the login password")
            daemon.stdin.close()
            _wait(environment["DBUS_SESSION_BUS_ADDRESS"])
            yield SecretService(daemon, {**environment, key_store.CHOICE: key_store.BACK_ENDS["linux"]})
        finally:
            daemon.kill()
            daemon.wait()


@contextmanager
def led_to(service: SecretService) -> Iterator[None]:
    """This process uses that Secret Service inside."""
    names = ("DBUS_SESSION_BUS_ADDRESS", key_store.CHOICE)
    before = {name: os.environ.get(name) for name in names}
    os.environ.update({name: service.environment[name] for name in names})
    try:
        yield
    finally:
        for name, text in before.items():
            if text is None:
                del os.environ[name]
            else:
                os.environ[name] = text


def lock_collection() -> None:
    """Lock the default collection of the service that this process uses."""
    with closing(secretstorage.dbus_init()) as bus:
        secretstorage.Collection(bus, COLLECTION).lock()


def items() -> list[tuple[str, str]]:
    """Label and secret of every item in the default collection."""
    with closing(secretstorage.dbus_init()) as bus:
        collection = secretstorage.Collection(bus, COLLECTION)
        return [(item.get_label(), item.get_secret().decode()) for item in collection.get_all_items()]


def put_back(texts: list[tuple[str, str]]) -> None:
    """Set items to what `items` said before, as a program could that a person let in."""
    with closing(secretstorage.dbus_init()) as bus:
        known: dict[str, Any] = {
            item.get_label(): item for item in secretstorage.Collection(bus, COLLECTION).get_all_items()
        }
        for label, secret in texts:
            known[label].set_secret(secret.encode())


def reason_of(error: KeyStoreAbsent) -> str:
    """Why there is no key store."""
    return str(error.params["reason"])


@contextmanager
def _bus(environment: dict[str, str]) -> Iterator[dict[str, str]]:
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        assert address.startswith("unix:")
        yield {**environment, "DBUS_SESSION_BUS_ADDRESS": address}
    finally:
        process.kill()
        process.communicate()


def _copied(program: str, folder: Path) -> Path:
    """A copy without the file capability for locked memory, with which many containers do not start it at all."""
    found = shutil.which(program)
    assert found is not None, f"{program} is missing: `run.py test` installs it"
    copy = Path(shutil.copyfile(found, folder / program))
    copy.chmod(0o700)
    return copy


def _wait(address: str) -> None:
    """Until the service has its name on the bus."""
    command = [
        *("dbus-send", f"--bus={address}", "--print-reply", f"--reply-timeout={_LIMIT_S * 1000}"),
        *("--dest=org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets"),
    ]
    until = time.monotonic() + _LIMIT_S
    while b"true" not in subprocess.run(command, capture_output=True, check=True).stdout:
        assert time.monotonic() < until, "the Secret Service did not come up"
        time.sleep(0.02)
