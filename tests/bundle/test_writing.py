"""Writing a bundle: whole or not at all, and never readable on the way."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from rolodex import errors
from rolodex.bundle import files, limits, padding, spool
from rolodex.bundle.manifest import Purpose
from rolodex.bundle.writer import content_sha256
from rolodex.crypto import digest
from rolodex.domain.claim import Claim
from tests.bundle.bundles import CLAIMS, bared, claim, claims_in, draft, opened, write

CANARY = "CANARY7f3a91"
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def _many(count: int) -> list[Claim]:
    return [claim(number, "names", {"text": f"{CANARY} {os.urandom(180).hex()}"}) for number in range(count)]


def test_no_plaintext_is_on_the_disk_while_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All files that the process has open, also those without a name, and the folder, looked at after each batch."""
    monkeypatch.setattr(limits, "SPOOL_MEMORY_BYTES", 0)
    seen = {"looks": 0, "bytes": 0}

    def look() -> None:
        seen["looks"] += 1
        for path in [*tmp_path.iterdir(), *_open_files()]:
            data = path.read_bytes()
            seen["bytes"] += len(data)
            assert not any(CANARY.encode(encoding) in data for encoding in ENCODINGS)

    def watched() -> Iterator[Claim]:
        for number, one in enumerate(_many(30_000)):
            if number % 2_000 == 1_999:
                look()
            yield one

    with opened(write(tmp_path, watched()).path) as bundle:
        look()
        assert len(claims_in(bundle)) == 30_000
    assert seen["looks"] == 16
    assert seen["bytes"] > 1_000_000


def _open_files() -> list[Path]:
    found = []
    for link in Path("/proc/self/fd").iterdir():
        try:
            if "(deleted)" in str(link.readlink()):
                found.append(link)
        except OSError:
            continue
    return found


def test_spool_gives_back_what_it_took_and_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SPOOL_MEMORY_BYTES", 1_000)
    held = spool.Spool(tmp_path)
    pieces = [bytes([number]) * 300 for number in range(20)]
    for piece in pieces:
        held.add(piece)
    assert list(tmp_path.iterdir()) == []
    assert list(held.segments()) == pieces
    held.close()
    held.close()


def test_only_the_bundle_is_left_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    path = write(tmp_path).path
    assert list(tmp_path.iterdir()) == [path]
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_stands_at_the_place_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "rlx-abcdefgh.rlx").write_text("mine")
    with pytest.raises(errors.FileExists):
        write(tmp_path)
    assert [path.read_text() for path in tmp_path.iterdir()] == ["mine"]


def test_missing_folder_is_named_as_such(tmp_path: Path) -> None:
    with pytest.raises(errors.FileMissing):
        write(tmp_path / "nowhere")


def test_full_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    """A file size limit of the system gives EFBIG where a full disk gives ENOSPC: in another process, as it lasts."""
    script = f"""
import resource, signal, sys
from pathlib import Path
from rolodex import errors
from tests.bundle.bundles import write
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    write(Path({str(tmp_path)!r}))
except errors.DiskFull:
    sys.exit(42)
"""
    done = subprocess.run([sys.executable, "-c", script], check=False, cwd=Path(__file__).parents[2])
    assert done.returncode == 42
    assert list(tmp_path.iterdir()) == []


def test_full_device_is_disk_full(tmp_path: Path) -> None:
    with pytest.raises(errors.DiskFull), files.disk_errors(), Path("/dev/full").open("wb", buffering=0) as full:
        full.write(b"x")


@pytest.mark.parametrize(
    ("number", "refusal"),
    [
        (errno.ENOSPC, errors.DiskFull),
        (errno.EDQUOT, errors.DiskFull),
        (errno.EROFS, errors.ReadOnly),
        (errno.EACCES, errors.ReadOnly),
        (errno.ENOENT, errors.FileMissing),
        (errno.EEXIST, errors.FileExists),
        (errno.EIO, errors.Environment),
    ],
)
def test_errors_of_the_disk_are_named(number: int, refusal: type[errors.Environment]) -> None:
    with pytest.raises(refusal), files.disk_errors():
        raise OSError(number, "as the system says it")


def test_medium_that_gives_back_other_bytes_is_found_out(tmp_path: Path) -> None:
    target = tmp_path / "rlx-abcdefgh.rlx"

    def write_to_a_bad_stick() -> None:
        with files.new_file(target) as out:
            out.write(b"what was meant")
            (part,) = tmp_path.iterdir()
            with part.open("ab") as behind:
                behind.write(b"what the stick makes of it")

    with pytest.raises(errors.Damaged):
        write_to_a_bad_stick()
    assert list(tmp_path.iterdir()) == []


def test_error_among_the_claims_leaves_nothing_behind(tmp_path: Path) -> None:
    def breaking() -> Iterator[Claim]:
        yield from CLAIMS
        raise errors.NotPermitted("consent.refused")

    with pytest.raises(errors.NotPermitted):
        write(tmp_path, breaking())
    assert list(tmp_path.iterdir()) == []


def test_more_than_a_bundle_holds_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CLAIMS", 3)
    with pytest.raises(errors.LimitExceeded):
        write(tmp_path)
    monkeypatch.setattr(limits, "CLAIMS", 1_000_000)
    monkeypatch.setattr(limits, "RAW_BYTES", 100)
    with pytest.raises(errors.LimitExceeded):
        write(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_two_bundles_of_the_same_content_share_no_block(tmp_path: Path) -> None:
    blocks = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        data = write(tmp_path / name).path.read_bytes()
        blocks.append({data[start : start + 16] for start in range(len(data) - 16)})
    header = bared(tmp_path / "a" / "rlx-abcdefgh.rlx").header
    shared = blocks[0] & blocks[1]
    assert all(block in header for block in shared)


def test_what_is_no_regular_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path, Path("/dev/null")):
        with pytest.raises(errors.Malformed):
            opened(path)
    with pytest.raises(errors.FileMissing):
        opened(tmp_path / "missing")


def test_file_above_a_gibibyte_is_refused_unread(tmp_path: Path) -> None:
    large = tmp_path / "large.rlx"
    with large.open("wb") as out:
        out.truncate((1 << 30) + 1)
    with pytest.raises(errors.LimitExceeded):
        opened(large)
    with pytest.raises(errors.LimitExceeded):
        files.stage(large, tmp_path)
    assert list(tmp_path.iterdir()) == [large]


def test_manifest_that_readers_would_refuse_is_not_sent(tmp_path: Path) -> None:
    with pytest.raises(errors.Invalid) as refusal:
        write(tmp_path, draft=draft(purpose=Purpose.RECEIPT))
    assert refusal.value.params["field"] == "manifest"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("bound", "most"), [("FILE_BYTES", 1_000), ("ENVELOPE_BYTES", 900), ("ENVELOPE_BYTES", 1_400)])
def test_file_and_manifest_above_their_bounds_are_not_sent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bound: str, most: int
) -> None:
    monkeypatch.setattr(limits, bound, most)
    with pytest.raises(errors.LimitExceeded):
        write(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_file_that_grows_while_it_is_staged_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FILE_BYTES", 100)
    monkeypatch.setattr(files, "open_regular", lambda _path: BytesIO(bytes(101)))
    with pytest.raises(errors.LimitExceeded):
        files.stage(tmp_path / "growing", tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("missing", ["posix_fadvise", "O_DIRECTORY"])
def test_system_without_a_call_writes_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    monkeypatch.delattr(os, missing)
    with opened(write(tmp_path).path) as bundle:
        assert claims_in(bundle) == list(CLAIMS)


@pytest.mark.parametrize(("number", "is_written"), [(errno.EINVAL, True), (errno.EIO, False)])
def test_folder_that_cannot_be_synced_is_borne_and_one_that_fails_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, is_written: bool
) -> None:
    sync = os.fsync

    def sync_files_only(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(number, "a stick")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", sync_files_only)
    if is_written:
        opened(write(tmp_path).path).close()
        return
    with pytest.raises(errors.Environment):
        write(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_written_says_id_and_digest_of_the_bundle(tmp_path: Path) -> None:
    written = write(tmp_path)
    assert written.bundle_id == b"\x0b" * 16
    assert written.content_sha256 == content_sha256(CLAIMS)
    assert written.file_sha256 == digest.sha256(written.path.read_bytes())
    assert written.size_bytes == written.path.stat().st_size


@pytest.mark.parametrize(
    ("length", "padded"), [(0, 0), (1, 1), (2, 2), (9, 10), (100, 104), (1_001, 1_024), (1_048_577, 1_081_344)]
)
def test_padded_length_is_that_of_padme(length: int, padded: int) -> None:
    assert padding.padded_length(length) == padded


def test_padding_longer_than_a_piece_is_whole() -> None:
    assert b"".join(padding.zeros(200_000)) == bytes(200_000)
