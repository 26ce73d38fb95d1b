"""The window. It shows and collects; everything it does goes through `rolodex.commands`."""
