"""The key store of the operating system: small texts that it keeps for the person who is logged in.

Only back ends known to encrypt are used, each made by its class. What a setting, a file or an installed plug-in would
choose instead is no key store to us; nothing is looked for. A store that is locked is absent too: unlocking it asks
the person in a window that nobody may ever answer.
"""

import os
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NoAnswer
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from rolodex.crypto import entropy
from rolodex.errors import KeyStoreAbsent

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")

LIMIT_S: Final = 5.0
"""For one call. A key store answers within 0.05 s; one that asks the person something may never answer."""
BACK_ENDS: Final = {
    "linux": "keyring.backends.SecretService.Keyring",
    "win32": "keyring.backends.Windows.WinVaultKeyring",
    "darwin": "keyring.backends.macOS.Keyring",
}
CHOICE: Final = "PYTHON_KEYRING_BACKEND"
_USER: Final = "quick unlock"
_COLLECTION: Final = "/org/freedesktop/secrets/aliases/default"
_PROBE_BYTES: Final = 16


def always_open() -> None:
    """For a key store that is open as long as its person is logged in."""


@dataclass(frozen=True, slots=True)
class KeyStore:
    """The key store of this computer; `find` gives it. Every method may take `LIMIT_S` and raises KeyStoreAbsent, whose
    reason is "no_store", "store_locked", "no_answer" or "not_kept". No other program uses names such as its items have.

    `check_open` is called before each use and raises KeyStoreAbsent instead of letting the person be asked.
    """

    back_end: "KeyringBackend"
    check_open: Callable[[], None] = always_open

    def read(self, name: str) -> str | None:
        """The text of an item, None where there is none."""
        return _bounded(_read, self, name)

    def write(self, name: str, text: str) -> None:
        """Makes or replaces an item, and reads it back: a store that forgets is worse than none."""
        _bounded(_write, self, name, text)

    def delete(self, name: str) -> None:
        """Removes an item; none is no error."""
        _bounded(_delete, self, name)

    def probe(self) -> None:
        """Writes, reads back and deletes a random item."""
        name = f"trial {entropy.token(_PROBE_BYTES).hex()}"
        self.write(name, entropy.token(_PROBE_BYTES).hex())
        self.delete(name)
        if self.read(name) is not None:
            raise KeyStoreAbsent("not_kept")


def find() -> KeyStore:
    """The key store of this system. Raises KeyStoreAbsent("no_store") where there is none of the known kinds, or
    `$PYTHON_KEYRING_BACKEND` asks for another one, and as its methods."""
    wanted = os.environ.get(CHOICE, "")
    known = BACK_ENDS.get(sys.platform)
    if known is None or wanted not in {"", known}:
        raise KeyStoreAbsent("no_store")
    try:
        return _bounded(_found)
    except KeyStoreAbsent as error:
        if error.params["reason"] == "not_kept":
            raise KeyStoreAbsent("no_store") from error
        raise


def _bounded(function: Callable[..., T], *args: object) -> T:
    # A thread that may be left behind: neither the D-Bus library nor a prompt of the system can be interrupted.
    answer: Future[T] = Future()
    threading.Thread(target=_answer, args=(answer, function, args), daemon=True, name="key store").start()
    try:
        return answer.result(timeout=LIMIT_S)
    except NoAnswer:
        raise KeyStoreAbsent("no_answer") from None


def _answer(answer: "Future[T]", function: Callable[..., T], args: tuple[object, ...]) -> None:
    try:
        with _told():
            answer.set_result(function(*args))
    except KeyStoreAbsent as error:
        answer.set_exception(error)
    except BaseException as error:
        answer.set_exception(error)
        raise


def _found() -> KeyStore:
    # The properties that variables of the environment can set are set back: another collection, or roaming.
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring

        windows = WinVaultKeyring()
        windows.persist = "local machine"
        return KeyStore(windows)
    if sys.platform == "darwin":
        from keyring.backends.macOS import Keyring as Keychain

        keychain = Keychain()
        keychain.keychain = None
        return KeyStore(keychain)
    from keyring.backends.SecretService import Keyring as SecretService

    make: Callable[[], Any] = SecretService
    service = make()
    service.preferred_collection, service.scheme = _COLLECTION, "default"
    _check_collection()
    return KeyStore(service, _check_collection)


def _check_collection() -> None:
    """Keyring would ask the person to unlock the collection, or to make one, and wait for ever."""
    import secretstorage

    with closing(secretstorage.dbus_init()) as bus:
        if not secretstorage.check_service_availability(bus):
            raise KeyStoreAbsent("no_store")
        try:
            is_locked = secretstorage.Collection(bus, _COLLECTION).is_locked()
        except secretstorage.ItemNotFoundException:
            raise KeyStoreAbsent("no_store") from None
    if is_locked:
        raise KeyStoreAbsent("store_locked")


def _read(store: KeyStore, name: str) -> str | None:
    store.check_open()
    return store.back_end.get_password(_service(name), _USER)


def _write(store: KeyStore, name: str, text: str) -> None:
    store.check_open()
    store.back_end.set_password(_service(name), _USER, text)
    if store.back_end.get_password(_service(name), _USER) != text:
        raise KeyStoreAbsent("not_kept")


def _delete(store: KeyStore, name: str) -> None:
    store.check_open()
    if store.back_end.get_password(_service(name), _USER) is not None:
        store.back_end.delete_password(_service(name), _USER)


def _service(name: str) -> str:
    # A service of its own for each item: on Windows a second user of one service moves the first one's item.
    return f"rolodex {name}"


@contextmanager
def _told() -> Iterator[None]:
    """Turns what the back ends of the three systems raise into KeyStoreAbsent."""
    from keyring.errors import KeyringError

    try:
        yield
    except KeyStoreAbsent:
        raise
    except (KeyringError, ImportError, OSError) as error:
        raise KeyStoreAbsent("not_kept") from error
    except _failures() as error:
        raise KeyStoreAbsent("not_kept") from error


def _failures() -> tuple[type[Exception], ...]:
    if sys.platform == "win32":
        from win32ctypes.pywin32 import pywintypes

        return (pywintypes.error,)
    if sys.platform == "darwin":
        return ()
    from jeepney.wrappers import DBusErrorResponse
    from secretstorage.exceptions import SecretStorageException

    # RuntimeError: an address of the bus that the library cannot use.
    return (SecretStorageException, DBusErrorResponse, RuntimeError, EOFError)
