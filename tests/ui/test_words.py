"""Sentences, translations, palettes: everything that is said is said in both languages and can be read."""

import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from rolodex import errors
from rolodex.domain import contact, fields
from rolodex.domain.claim import Kind
from rolodex.domain.level import Level
from tests.ui.test_theme import contrast
from ui import error_text, i18n, theme, words

CATALOGUES = ("ar",)
"""Every language whose catalogue must be complete."""


def _catalogue(checkout: Path, language: str) -> Path:
    return checkout / f"resources/translations/rolodex_{language}.ts"


def _leaves(kind: type[errors.RolodexError]) -> list[type[errors.RolodexError]]:
    below = kind.__subclasses__()
    return [leaf for child in below for leaf in _leaves(child)] if below else [kind]


def _made(kind: type[errors.RolodexError]) -> errors.RolodexError:
    error = kind.__new__(kind)
    errors.RolodexError.__init__(error)
    return error


@pytest.mark.parametrize("kind", _leaves(errors.RolodexError), ids=str)
def test_every_error_has_a_sentence(kind: type[errors.RolodexError], qapp: QApplication) -> None:
    text = error_text.sentences(_made(kind))

    assert text.endswith(".")
    assert "{" not in text


def test_sentence_names_field_and_reason_in_words(qapp: QApplication) -> None:
    assert error_text.sentences(errors.Invalid("passphrase", "too_short")) == (
        "Passphrase cannot be taken: it is too short, 15 characters are the least. Correct it; nothing was written."
    )


def test_every_field_and_word_of_a_contact_has_a_name() -> None:
    assert {field.name for field in fields.of(Kind.CONTACT)} - set(words.FIELDS) == {"distinct_from", "merged_into"}
    assert {*contact.STATUSES, *contact.CATEGORIES, *contact.STEWARD_ROLES} <= set(words.VALUES)
    assert set(words.LEVELS) == set(Level)


def _messages(path: Path) -> dict[tuple[str, str], str]:
    return {
        (str(context.findtext("name")), str(message.findtext("source"))): str(message.findtext("translation") or "")
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }


def test_every_catalogue_that_is_shipped_is_looked_at(checkout: Path) -> None:
    shipped = {path.stem.removeprefix("rolodex_") for path in (checkout / "resources/translations").glob("*.ts")}

    assert shipped == set(CATALOGUES) == set(i18n.available()) - {i18n.SOURCE}


@pytest.mark.parametrize("language", CATALOGUES)
def test_catalogue_has_every_text_of_the_code_and_no_other(checkout: Path, tmp_path: Path, language: str) -> None:
    fresh = tmp_path / "fresh.ts"
    sources = [str(path) for path in sorted((checkout / "ui").rglob("*.py"))]
    command = [str(Path(sys.executable).with_name("pyside6-lupdate")), *sources, "-silent", "-ts", str(fresh)]
    subprocess.run(command, check=True, capture_output=True)

    assert set(_messages(fresh)) == set(_messages(_catalogue(checkout, language)))


@pytest.mark.parametrize("language", CATALOGUES)
def test_compiled_catalogue_is_that_of_the_text(checkout: Path, tmp_path: Path, language: str) -> None:
    fresh = tmp_path / "fresh.qm"
    command = [str(Path(sys.executable).with_name("pyside6-lrelease")), "-silent", str(_catalogue(checkout, language))]
    subprocess.run([*command, "-qm", str(fresh)], check=True, capture_output=True)

    assert _catalogue(checkout, language).with_suffix(".qm").read_bytes() == fresh.read_bytes()


@pytest.mark.parametrize("language", CATALOGUES)
def test_translation_is_complete_and_keeps_its_places(checkout: Path, language: str) -> None:
    for (_, source), text in _messages(_catalogue(checkout, language)).items():
        assert text, source
        assert _places(text) == _places(source), source
        assert text.count("&") == source.count("&"), source


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("level", list(Level))
def test_banner_can_be_read(level: Level) -> None:
    ground, text = theme.LEVEL_COLOURS[level]

    assert contrast(QColor(ground), QColor(text)) >= 4.5


def test_text_that_turns_direction_is_shown_as_a_mark() -> None:
    assert i18n.marked("Sa\u202elif\x07") == "Sa\N{REPLACEMENT CHARACTER}lif\N{REPLACEMENT CHARACTER}"
    assert i18n.marked("Sa\u2028lif\x9b") == "Sa\N{REPLACEMENT CHARACTER}lif\N{REPLACEMENT CHARACTER}"
    assert i18n.marked("أحمد") == "أحمد"
    assert i18n.isolated("+223") == "\u2066+223\u2069"
