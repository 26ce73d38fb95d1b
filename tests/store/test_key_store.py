"""The key store: a real Secret Service keeps items; everything that is none of the known kinds is no key store."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.errors import KeyringError

from rolodex.errors import KeyStoreAbsent
from rolodex.store import key_store
from rolodex.store.key_store import KeyStore
from tests.store.key_stores import (
    MemoryKeyring,
    SecretService,
    in_memory,
    items,
    led_to,
    lock_collection,
    reason_of,
    secret_service,
)

PLUGIN = """
from keyring.backend import KeyringBackend
print("plug-in loaded")
class Keyring(KeyringBackend):
    priority = 100
    def get_password(self, service, username): return open("plain").read()
    def set_password(self, service, username, password): open("plain", "w").write(password)
"""
FIND = """
from rolodex.errors import KeyStoreAbsent
from rolodex.store import key_store
try:
    print(type(key_store.find().back_end).__module__)
except KeyStoreAbsent as error:
    print(error.params["reason"])
"""


@pytest.fixture
def service(tmp_path: Path) -> Iterator[SecretService]:
    """A Secret Service that is unlocked, used by this process."""
    with secret_service(tmp_path / "service") as found, led_to(found):
        yield found


def absent() -> str:
    """Why there is no key store here."""
    with pytest.raises(KeyStoreAbsent) as refusal:
        key_store.find().probe()
    return reason_of(refusal.value)


def test_item_is_kept_replaced_and_deleted(service: SecretService) -> None:
    store = key_store.find()
    store.write("ab", "first")
    store.write("ab", "second")
    store.write("cd", "other")
    assert (store.read("ab"), store.read("cd"), store.read("ef")) == ("second", "other", None)

    store.delete("ab")
    store.delete("ab")

    assert (store.read("ab"), store.read("cd")) == (None, "other")
    assert [secret for _, secret in items()] == ["other"]


def test_probe_leaves_nothing_behind(service: SecretService) -> None:
    key_store.find().probe()

    assert items() == []


def test_locked_collection_is_absent_and_asks_nobody(service: SecretService) -> None:
    store = key_store.find()
    lock_collection()
    began = time.monotonic()

    assert absent() == "store_locked"
    with pytest.raises(KeyStoreAbsent):
        store.write("ab", "text")

    assert time.monotonic() - began < key_store.LIMIT_S


def test_service_without_a_collection_is_absent_and_makes_none(tmp_path: Path) -> None:
    with secret_service(tmp_path / "service", unlocked=False) as found, led_to(found):
        assert absent() == "no_store"

    assert list((tmp_path / "service" / "data").rglob("*.keyring")) == []


def test_service_that_does_not_answer_is_absent_in_bounded_time(
    service: SecretService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_store, "LIMIT_S", 0.3)
    store = key_store.find()
    service.stop_answering()
    began = time.monotonic()

    assert absent() == "no_answer"
    with pytest.raises(KeyStoreAbsent):
        store.read("ab")

    assert time.monotonic() - began < 3
    service.answer_again()


def test_computer_without_a_bus_has_no_key_store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(key_store.CHOICE, key_store.BACK_ENDS["linux"])
    assert absent() == "no_store"

    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'gone'}")
    assert absent() == "no_store"

    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "tcp:host=localhost,port=1")
    assert absent() == "no_store"


@pytest.mark.parametrize(
    "chosen",
    [
        "keyring.backends.null.Keyring",
        "keyring.backends.fail.Keyring",
        "keyring.backends.chainer.ChainerBackend",
        "keyring.backends.libsecret.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyrings.alt.file.PlaintextKeyring",
        "keyrings.alt.file.EncryptedKeyring",
        "tests.store.key_stores.MemoryKeyring",
        "keyring.backends.Windows.WinVaultKeyring",
        "SecretService",
    ],
)
def test_other_back_end_that_a_variable_asks_for_is_absent(
    service: SecretService, monkeypatch: pytest.MonkeyPatch, chosen: str
) -> None:
    monkeypatch.setenv(key_store.CHOICE, chosen)

    assert absent() == "no_store"


def test_back_end_that_was_set_for_the_process_is_not_used(service: SecretService) -> None:
    plain = MemoryKeyring()
    keyring.set_keyring(plain)

    key_store.find().write("ab", "text")

    assert plain.items == {}
    assert [secret for _, secret in items()] == ["text"]


def test_back_end_of_a_settings_file_or_a_plug_in_is_not_even_loaded(tmp_path: Path, checkout: Path) -> None:
    """The plug-in is installed, has the highest priority, and keyring's own file names it."""
    site = tmp_path / "site"
    (site / "plain_plugin-1.dist-info").mkdir(parents=True)
    (site / "plain_plugin.py").write_text(PLUGIN)
    (site / "plain_plugin-1.dist-info" / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: plain-plugin\nVersion: 1\n"
    )
    (site / "plain_plugin-1.dist-info" / "entry_points.txt").write_text("[keyring.backends]\nplain = plain_plugin\n")
    config = tmp_path / "config" / "python_keyring"
    config.mkdir(parents=True)
    (config / "keyringrc.cfg").write_text(f"[backend]\ndefault-keyring=plain_plugin.Keyring\nkeyring-path={site}\n")
    environment = {"PYTHONPATH": f"{checkout}:{site}", "XDG_CONFIG_HOME": str(tmp_path / "config")}

    with secret_service(tmp_path / "service") as found:
        address = {"DBUS_SESSION_BUS_ADDRESS": found.environment["DBUS_SESSION_BUS_ADDRESS"]}
        with_bus = subprocess.run(
            [sys.executable, "-c", FIND], env=environment | address, capture_output=True, text=True, check=True
        )
    without = subprocess.run([sys.executable, "-c", FIND], env=environment, capture_output=True, text=True, check=True)
    trusting = subprocess.run(
        [sys.executable, "-c", "import keyring; print(keyring.get_keyring())"],
        env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert with_bus.stdout == "keyring.backends.SecretService\n"
    assert without.stdout == "no_store\n"
    # The plug-in works: keyring's own choice would have fallen for it.
    assert "plug-in loaded" in trusting.stdout


def test_variable_cannot_lead_to_another_collection(service: SecretService, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEYRING_PROPERTY_PREFERRED_COLLECTION", "/org/freedesktop/secrets/collection/session")

    key_store.find().write("ab", "text")

    assert [secret for _, secret in items()] == ["text"]


def test_store_that_forgets_or_refuses_is_absent() -> None:
    class Forgetful(MemoryKeyring):
        def set_password(self, service: str, username: str, password: str) -> None:
            """Says yes and does nothing."""

    class Refusing(MemoryKeyring):
        def set_password(self, service: str, username: str, password: str) -> None:
            raise KeyringError("no")

    for back_end in (Forgetful(), Refusing()):
        with pytest.raises(KeyStoreAbsent) as refusal:
            KeyStore(back_end).probe()
        assert reason_of(refusal.value) == "not_kept"


def test_store_that_cannot_delete_is_absent() -> None:
    class Keeping(MemoryKeyring):
        def delete_password(self, service: str, username: str) -> None:
            """Says yes and does nothing."""

    with pytest.raises(KeyStoreAbsent):
        KeyStore(Keeping()).probe()


def test_items_of_two_names_have_services_of_their_own() -> None:
    store = in_memory()
    store.write("ab", "1")
    store.write("cd", "2")

    assert isinstance(store.back_end, MemoryKeyring)
    assert set(store.back_end.items) == {("rolodex ab", "quick unlock"), ("rolodex cd", "quick unlock")}
