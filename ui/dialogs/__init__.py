"""Dialogs that collect one thing and close."""
