"""What the program says of itself."""

import re

from rolodex import __version__
from rolodex.commands import about
from rolodex.commands.about import Formats


def test_versions_are_those_of_the_libraries_that_run() -> None:
    found = about.look()

    assert found.program == __version__
    assert re.match(r"4\.\d+\.\d+", found.sqlcipher)
    assert re.match(r"3\.\d+\.\d+", found.sqlite)


def test_formats_are_those_of_the_documents() -> None:
    assert about.look().formats == Formats(vault=2, bundle=1, manifest=1, claims=1, card=1)


def test_licences_name_everything_that_travels_along_and_hold_the_texts() -> None:
    text = about.licences()

    for name in ("EFF large word list", "Noto Naskh Arabic", "Lucide icons", "Qt and PySide6"):
        assert name in text
    for title in ("GNU LESSER GENERAL PUBLIC LICENSE", "SIL OPEN FONT LICENSE", "ISC License"):
        assert title in text
