"""One function, one transaction, one answer. Window and command line call the same ones.

A command never asks, shows or prints; where a person must decide there are two commands, one that says what would
happen and one that is given the answers.
"""
