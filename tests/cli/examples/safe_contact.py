"""Worked examples of `safe-contact`."""

from tests.cli.examples.example import Example

EXAMPLES = (
    Example(
        "safe-contact set",
        (
            *("{heron}", "--channel", "signal;after 20:00;Amina only", "--no-message", "--cover-story", "The tailor"),
            *("--never", "Call the shop", "--meeting-place", "The ferry office"),
        ),
    ),
    Example("safe-contact confirm", ("{heron}", "--on", "2026-11-18"), says="To be confirmed again after 90 days."),
    Example("safe-contact show", ("{heron}", "--reveal")),
    Example("contact reveal", ("{heron}", "--field", "phones"), says="Now the number is shown, after the protocol."),
)
