"""Marks texts for the catalogues of translations where they stand in tables."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001, N802 - lupdate knows it by this name
    """The text as it is; lupdate finds the call and puts the text into the context. Qt's own is typed as object."""
    return text
