"""The frozen folder: what goes into it, how it is built, and what is shown of it before anybody gets it."""
