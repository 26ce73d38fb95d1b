"""The window. It shows and collects; everything it does goes through `rolodex.commands`."""

from ui import unread_sources

# For whoever loads Qt before this; `app` does so after it.
unread_sources.leave_unread()
