"""B2: from the passphrase to the first rows of the list."""

from benchmarks.table import Line, median, timed
from benchmarks.vaults import KEY, Built
from rolodex.crypto.kdf import STANDARD, derive
from rolodex.crypto.secret import Secret
from rolodex.store import listing
from rolodex.store.connection import Database, open_database

ALLOWED_RATIO, ALLOWED_MORE_MS = 1.10, 150.0
_ROUNDS = 5
_WINDOW = 100


def measure(built: Built) -> list[Line]:
    """Derivation, opening, the count and the first hundred rows in order against the derivation alone."""
    passphrase = Secret(b"seven words that nobody has said before")
    bare, whole, after = [], [], []
    for _ in range(_ROUNDS):
        bare.append(timed(lambda: derive(passphrase, bytes(16), STANDARD)))
        kdf = timed(lambda: derive(passphrase, bytes(16), STANDARD))
        bare.append(kdf)
        rest = timed(lambda: _first_rows(built).close())
        whole.append(kdf + rest)
        after.append(rest)
    allowed = median(bare) * ALLOWED_RATIO + ALLOWED_MORE_MS
    return [
        Line(
            "B2", f"unlock to first rows, {built.contacts:,} contacts",
            f"{median(whole):.0f} ms ({median(after):.0f} after key)", f"Argon2id alone {median(bare):.0f} ms",
            f"<= 1.10 x + 150 ms = {allowed:.0f} ms", median(whole) <= allowed,
        )
    ]  # fmt: skip


def _first_rows(built: Built) -> Database:
    db = open_database(built.path, KEY)
    listing.count(db, listing.ListQuery())
    listing.rows(db, listing.ids(db, listing.ListQuery(), _WINDOW))
    return db
