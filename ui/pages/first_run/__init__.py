"""The steps of the first run, one per file. `ui.pages.first_run_page` leads through them."""
