"""The folders the program uses when it is told none."""

from pathlib import Path

from rolodex.errors import Environment, FileExists, ReadOnly


def default_vault_folder() -> Path:
    """Where the vault is if neither `--vault` nor `$ROLODEX_VAULT` names one.

    The same on every start: nothing is remembered. The folder need not exist and is not made.
    """
    # Imported here: most commands name their vault, and start-up is a budget.
    import platformdirs

    return platformdirs.user_data_path("rolodex", appauthor=False) / "vault"


def private_folder() -> Path:
    """Where the little is kept that stands outside every vault: how often opening failed. It need not exist."""
    import platformdirs

    return platformdirs.user_state_path("rolodex", appauthor=False)


def make_private_folder(path: Path) -> Path:
    """Make `path`, with its parents, so that only this user can enter it, and return it.

    A folder that exists is left as it is: it may be shared for a reason. Raises FileExists if something else
    stands there, ReadOnly if the place cannot be written to, Environment for any other failure of the disk.
    """
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise FileExists from error
    except PermissionError as error:
        raise ReadOnly from error
    except OSError as error:
        raise Environment(errno=error.errno or 0) from error
    return path
