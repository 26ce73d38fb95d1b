"""Papers of a hand-over: their words, their pages, files and printers."""
