"""The worked example of `demo`."""

from tests.cli.examples.example import Example

EXAMPLES = (Example("demo run", says="Plays the whole story in a temporary folder and checks every step."),)
