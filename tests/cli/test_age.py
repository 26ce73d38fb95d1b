"""age files on the command line: no vault, the age tool's files and flags, nothing half written."""

import hashlib
import stat
import zlib
from pathlib import Path

import pytest

from rolodex.clock import FixedClock
from rolodex.crypto import age as core
from tests.cli.harness import Terminal

VECTORS = Path(__file__).parents[1] / "vectors" / "age_cctv" / "testdata"
LETTER = b"The bridge at Sevare is closed.\n" * 5000


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Terminal:
    """A person without a vault."""
    return Terminal(tmp_path, clock)


def _key(desk: Terminal, name: str = "key.txt") -> tuple[str, str]:
    """A new identity file and its public key."""
    path = str(desk.folder / name)
    return path, desk.json("age", "keygen", "-o", path)["recipient"]


def _cheap_scrypt(monkeypatch: pytest.MonkeyPatch) -> None:
    """A passphrase that costs little: its cost is tested elsewhere."""
    monkeypatch.setattr(core.ScryptRecipient.__init__, "__defaults__", (1,))


def test_keygen_writes_an_identity_file_for_its_owner_only(desk: Terminal) -> None:
    path, public = _key(desk)

    lines = Path(path).read_text().splitlines()

    assert lines[0] == "# created: 2026-11-20T09:00:00Z"
    assert lines[1] == f"# public key: {public}"
    assert lines[2].startswith("AGE-SECRET-KEY-PQ-1")
    assert len(lines) == 3
    assert public.startswith("age1pq1")
    assert stat.S_IMODE(Path(path).stat().st_mode) == 0o600


def test_keygen_never_overwrites_a_key(desk: Terminal) -> None:
    path, _ = _key(desk)
    before = Path(path).read_bytes()

    document = desk.json("age", "keygen", "-o", path, status=4)

    assert document["error"]["code"] == "file_exists"
    assert Path(path).read_bytes() == before


def test_keygen_without_output_prints_the_identity_and_says_the_public_key(desk: Terminal) -> None:
    result = desk.run("age", "keygen")

    assert result.status == 0
    assert result.stdout.splitlines()[2].startswith("AGE-SECRET-KEY-PQ-1")
    assert result.stderr.startswith("Public key: age1pq1")


def test_encrypted_file_comes_back_equal(desk: Terminal) -> None:
    key, public = _key(desk)
    (desk.folder / "letter").write_bytes(LETTER)
    sealed, opened = desk.folder / "letter.age", desk.folder / "letter.out"

    desk.json("age", "encrypt", "-r", public, "-o", str(sealed), str(desk.folder / "letter"))
    desk.json("age", "decrypt", "-i", key, "-o", str(opened), str(sealed))

    assert sealed.read_bytes().startswith(b"age-encryption.org/v1\n-> mlkem768x25519 ")
    assert opened.read_bytes() == LETTER


def test_streams_carry_the_bytes_and_nothing_else(desk: Terminal) -> None:
    key, public = _key(desk)

    sealed = desk.run("age", "encrypt", "-r", public, stdin=LETTER)
    opened = desk.run("age", "decrypt", "-i", key, stdin=sealed.stdout_bytes)

    assert (sealed.status, opened.status) == (0, 0)
    assert opened.stdout_bytes == LETTER


@pytest.mark.parametrize("flag", ["-R", "-i"])
def test_recipients_come_from_files_too(desk: Terminal, flag: str) -> None:
    key, public = _key(desk)
    (desk.folder / "team.txt").write_text(f"# the team\n\n{public}\n")
    names = key if flag == "-i" else str(desk.folder / "team.txt")

    sealed = desk.run("age", "encrypt", flag, names, stdin=b"hello")

    assert desk.run("age", "decrypt", "-i", key, stdin=sealed.stdout_bytes).stdout_bytes == b"hello"


def test_bad_line_of_a_recipients_file_is_named(desk: Terminal) -> None:
    (desk.folder / "team.txt").write_text("# the team\nage1nobody\n")

    document = desk.json("age", "encrypt", "-R", str(desk.folder / "team.txt"), "-o", "x", status=6)

    assert document["error"]["params"] == {"what": "age_recipients_file", "reason": "line", "line": 2}


def test_passphrase_comes_from_its_file(desk: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    _cheap_scrypt(monkeypatch)

    sealed = desk.run("age", "encrypt", "-p", stdin=LETTER)
    opened = desk.run("age", "decrypt", stdin=sealed.stdout_bytes)

    assert b"-> scrypt " in sealed.stdout_bytes[:40]
    assert opened.stdout_bytes == LETTER


def test_passphrase_and_data_share_standard_input(desk: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    _cheap_scrypt(monkeypatch)
    line = b"nine herons at the ferry\n"

    sealed = desk.run("age", "encrypt", "-p", "--passphrase-file", "-", stdin=line + LETTER)
    opened = desk.run("age", "decrypt", "--passphrase-file", "-", stdin=line + sealed.stdout_bytes)

    assert opened.stdout_bytes == LETTER


def test_passphrase_of_the_vault_is_not_taken_from_the_environment(
    tmp_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = Terminal(tmp_path, clock)
    monkeypatch.setenv("ROLODEX_PASSPHRASE_FILE", str(person.passphrase_file))

    result = person.bare("age", "encrypt", "-p", stdin=LETTER)

    assert result.status == 130
    assert result.stdout_bytes == b""


def test_wrong_passphrase_and_wrong_key_are_told_apart(desk: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    _cheap_scrypt(monkeypatch)
    _, public = _key(desk)
    other, _ = _key(desk, "other.txt")
    by_passphrase = desk.run("age", "encrypt", "-p", stdin=LETTER).stdout_bytes
    by_key = desk.run("age", "encrypt", "-r", public, stdin=LETTER).stdout_bytes
    (desk.folder / "wrong.txt").write_text("not these herons at all\n")

    wrong = desk.run("age", "decrypt", "--passphrase-file", str(desk.folder / "wrong.txt"), stdin=by_passphrase)
    stranger = desk.bare("age", "decrypt", "-i", other, stdin=by_key)

    assert (wrong.status, stranger.status) == (3, 7)
    assert "not the right passphrase" in wrong.stderr
    assert "sealed to somebody else" in stranger.stderr


def test_damaged_file_leaves_no_output(desk: Terminal) -> None:
    key, public = _key(desk)
    sealed = desk.run("age", "encrypt", "-r", public, stdin=LETTER).stdout_bytes
    target = desk.folder / "out"

    document = desk.json("age", "decrypt", "-i", key, "-o", str(target), stdin=sealed[:-1] + b"\0", status=6)

    assert document["error"]["params"]["what"] == "age_payload"
    assert sorted(path.name for path in desk.folder.iterdir()) == ["key.txt", "passphrase.txt"]


def test_existing_output_survives_a_damaged_input(desk: Terminal) -> None:
    key, public = _key(desk)
    sealed = desk.run("age", "encrypt", "-r", public, stdin=LETTER).stdout_bytes
    target = desk.folder / "out"
    target.write_bytes(b"before")

    desk.json("age", "decrypt", "-i", key, "-o", str(target), stdin=sealed[:-1], status=6)

    assert target.read_bytes() == b"before"


def test_file_is_not_encrypted_onto_itself(desk: Terminal) -> None:
    _, public = _key(desk)
    letter = desk.folder / "letter"
    letter.write_bytes(LETTER)

    document = desk.json("age", "encrypt", "-r", public, "-o", str(letter), str(letter), status=2)

    assert document["error"]["params"] == {"field": "output", "reason": "same_as_input"}
    assert letter.read_bytes() == LETTER


@pytest.mark.parametrize("arguments", [("keygen",), ("encrypt", "-r", "age1x"), ("decrypt",)])
def test_bytes_do_not_mix_with_a_json_document(desk: Terminal, arguments: tuple[str, ...]) -> None:
    _, public = _key(desk)
    given = [public if word == "age1x" else word for word in arguments]

    document = desk.json("age", *given, status=2)

    assert document["error"]["params"]["reason"] == "needed_with_json"


def test_recipients_of_different_strength_do_not_mix(desk: Terminal) -> None:
    _, public = _key(desk)
    classic = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"

    document = desk.json("age", "encrypt", "-r", public, "-r", classic, "-o", str(desk.folder / "x"), status=2)

    assert document["error"]["params"]["reason"] == "mixed_strength"
    assert not (desk.folder / "x").exists()


def test_armor_is_refused_with_a_hint(desk: Terminal) -> None:
    key, _ = _key(desk)

    result = desk.run("age", "decrypt", "-i", key, stdin=b"-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n")

    assert result.status == 6
    assert "only binary age files are read" in result.stderr
    assert result.stdout_bytes == b""


def test_file_without_recipient_is_not_made(desk: Terminal) -> None:
    document = desk.json("age", "encrypt", "-o", str(desk.folder / "x"), status=2)

    assert document["error"]["params"] == {"field": "recipients", "reason": "none"}


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("hybrid", 0),
        ("hybrid_and_x25519", 0),
        ("x25519", 0),
        ("scrypt", 0),
        ("stream_two_chunks", 0),
        ("stanza_empty_last_line", 0),
        ("hybrid_no_match", 7),
        ("scrypt_no_match", 3),
        ("scrypt_work_factor_23", 6),
        ("hmac_bad", 6),
        ("stream_bad_tag", 6),
        ("stream_no_final", 6),
        ("header_crlf", 6),
    ],
)
def test_file_of_the_age_test_kit_has_its_status(desk: Terminal, name: str, status: int) -> None:
    head, content = (VECTORS / name).read_bytes().split(b"\n\n", 1)
    pairs = [line.partition(": ") for line in head.decode().splitlines()]
    fields = {field: value for field, _, value in pairs}
    keys = "\n".join(value for field, _, value in pairs if field == "identity")
    given: list[str] = []
    if keys:
        (desk.folder / "keys.txt").write_text(keys + "\n")
        given += ["-i", str(desk.folder / "keys.txt")]
    if "passphrase" in fields:
        (desk.folder / "word.txt").write_text(fields["passphrase"])
        given += ["--passphrase-file", str(desk.folder / "word.txt")]
    data = zlib.decompress(content) if "compressed" in fields else content

    result = desk.bare("age", "decrypt", *given, stdin=data)

    assert result.status == status, result.stderr
    if status == 0:
        assert hashlib.sha256(result.stdout_bytes).hexdigest() == fields["payload"]
