"""What the frozen folder holds, as values: `build.spec` hands them to PyInstaller, tests and checks read them."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

TOP: Final = Path(__file__).resolve().parents[1]
PACKAGES: Final = ("rolodex", "ui")
PROGRAMS: Final = ("rolodex", "rolodex-gui")

NETWORK_MODULES: Final = (
    *(
        "ssl",
        "_ssl",
        "http",
        "ftplib",
        "imaplib",
        "nntplib",
        "poplib",
        "smtplib",
        "telnetlib",
        "socketserver",
        "xmlrpc",
    ),
    *("urllib.request", "urllib.response", "urllib.robotparser", "wsgiref"),
)
"""Ways into a network. `socket` itself stays: the key store of a Linux desktop is spoken to over one."""

QT_MODULES: Final = (
    *("QtNetwork", "QtQml", "QtQuick", "QtQuick3D", "QtQuickControls2", "QtQuickTest", "QtQuickWidgets"),
    *("QtOpenGL", "QtOpenGLWidgets", "QtSql", "QtTest", "QtDesigner", "QtHelp", "QtUiTools", "QtConcurrent", "QtXml"),
)
"""Parts of Qt that the window does not use; the first ones can talk to others."""

NOT_NEEDED: Final = (
    *("tkinter", "unittest", "test", "pydoc", "doctest", "lib2to3", "ensurepip", "venv", "idlelib", "turtle"),
    *("pdb", "setuptools", "_distutils_hack", "pkg_resources", "pip", "distutils", "sqlite3", "curses", "readline"),
    *("pytest", "_pytest", "hypothesis", "mypy", "coverage", "vobject", "pygments", "PyInstaller"),
    *("numpy", "pandas", "IPython", "matplotlib", "charset_normalizer.cli", "clevercsv.console"),
    *("asyncio", "multiprocessing", "concurrent.futures.process", "holidays.financial", "holidays.generate_ics"),
    # Of rapidfuzz two ratios are used. The second making, for newer processors, is left out like the rest.
    *("rapidfuzz.distance.metrics_cpp", "rapidfuzz.distance.metrics_cpp_avx2", "rapidfuzz.fuzz_cpp_avx2"),
    *("rapidfuzz.process_cpp", "rapidfuzz.process_cpp_impl"),
)

EXCLUDED_MODULES: Final = (*NETWORK_MODULES, *(f"PySide6.{name}" for name in QT_MODULES), *NOT_NEEDED)

KEY_STORES: Final = {
    "linux": ("keyring.backends.SecretService", "secretstorage", "jeepney", "jeepney.io.blocking"),
    "win32": ("keyring.backends.Windows", "win32ctypes.pywin32.win32cred"),
    "darwin": ("keyring.backends.macOS", "keyring.backends.macOS.api"),
}
"""Found by keyring through entry points, which PyInstaller does not follow."""

DATA_OF: Final = ("anyascii", "holidays", "shamir_mnemonic", "tzdata")
"""Packages that read files of their own."""
ALL_OF: Final = ("holidays.countries", "tzdata", "phonenumbers.data")
"""Packages whose modules are named by data, not by import statements."""

PLUGINS: Final = {
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
    "platformthemes": ("qxdgdesktopportal",),
    "platforminputcontexts": ("composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"),
    "iconengines": ("qsvgicon",),
    "imageformats": ("qjpeg", "qsvg", "qwebp"),
    "printsupport": ("cupsprintersupport", "windowsprintersupport", "cocoaprintersupport"),
    "styles": ("qmodernwindowsstyle", "qmacstyle"),
    "wayland-shell-integration": ("xdg-shell",),
    "wayland-decoration-client": ("adwaita", "bradient"),
}
"""The plugins of Qt that travel, by folder; all others stay behind, and what only they needed with them.

Not the GTK theme: its file dialog writes what was opened into a list of the desktop. PNG needs no plugin.
"""

REQUIRED_ON_LINUX: Final = ("qxcb", "qwayland", "qoffscreen", "xdg-shell", "qsvgicon", "qsvg", "qjpeg")

FORBIDDEN_FILES: Final = re.compile(
    r"Qt6?(Network|Qml|Quick|VirtualKeyboard|WebEngine|WebSockets|HttpServer|Sql|Test|Designer)"
    r"|qvnc|tuio|qopensslbackend|qcertonlybackend|qnetworkmanager|qconnman|libssl|_ssl\.|qgtk|_tkinter|tcl8|libcurl",
    re.IGNORECASE,
)
"""What must not be found among the names of the files of the folder."""

FROM_THE_SYSTEM: Final = re.compile(r"libcups|libdbus-1|libgssapi|libavahi|libgnutls|libkrb5")
"""Libraries of the system's own services: they fit that system's or none, and some of them know the network."""

_PLUGIN = re.compile(r"PySide6/(?:Qt/)?plugins/([^/]+)/(?:lib)?([^/]+?)\.(?:so|dll|dylib)$")
_QT_WORDS = re.compile(r"PySide6/(?:Qt/)?translations/(.+)\.qm$")
_PYTHON = re.compile(r"(lib)?python3|Python$|vcruntime|api-ms|ucrtbase", re.IGNORECASE)
_HOLIDAY_WORDS = re.compile(r"holidays/locale/([a-z]+)")


def own_modules(top: Path = TOP) -> list[str]:
    """The names of all modules of the product: nouns and commands are imported by name when they are wanted."""
    found = []
    for package in PACKAGES:
        for file in sorted((top / package).rglob("*.py")):
            parts = file.relative_to(top).with_suffix("").parts
            found.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return found


def own_data(top: Path = TOP) -> list[tuple[str, str]]:
    """Files of the product that are no modules, each with the folder it goes to."""
    pairs = []
    for file in sorted((top / "resources").rglob("*")):
        # The sources of translations are for translators.
        if file.is_file() and file.suffix != ".ts":
            pairs.append(
                (str(file), (Path("rolodex/_resources") / file.relative_to(top / "resources").parent).as_posix())
            )
    for file in sorted((top / "rolodex" / "store" / "migrations").glob("*.sql")):
        pairs.append((str(file), "rolodex/store/migrations"))
    return pairs


def languages(top: Path = TOP) -> list[str]:
    """The languages the window speaks beside its own English."""
    return sorted(file.stem.removeprefix("rolodex_") for file in (top / "resources" / "translations").glob("*.qm"))


def is_kept(name: str, spoken: Iterable[str] = ()) -> bool:
    """Whether a file that PyInstaller collected goes into the folder. `name` has forward slashes."""
    if found := _PLUGIN.search(name):
        return found[2] in PLUGINS.get(found[1], ())
    if found := _QT_WORDS.search(name):
        return found[1] in {f"qtbase_{language}" for language in spoken}
    if found := _HOLIDAY_WORDS.match(name):
        return found[1] in {"en", *spoken} and name.endswith(".mo")
    last = name.rpartition("/")[2]
    return not FORBIDDEN_FILES.search(last) and not FROM_THE_SYSTEM.match(last)


def is_root(name: str) -> bool:
    """Whether a file is loaded because its name is known, and not because a library needs it.

    On Windows also what Python itself needs of Microsoft's, which the start of the program loads by name.
    """
    return bool(_PLUGIN.search(name) or _PYTHON.match(name)) or not _is_library(name)


def reachable(names: Iterable[str], needs: dict[str, set[str]]) -> set[str]:
    """The files that are roots or that a root needs, over any number of steps.

    `needs` tells for the last part of each name the last parts of the names that it loads.
    """
    by_last: dict[str, list[str]] = {}
    for name in names:
        by_last.setdefault(name.rpartition("/")[2], []).append(name)
    wanted = {name for group in by_last.values() for name in group if is_root(name)}
    waiting = [name.rpartition("/")[2] for name in wanted]
    while waiting:
        for needed in needs.get(waiting.pop(), ()):
            for name in by_last.get(needed, ()):
                if name not in wanted:
                    wanted.add(name)
                    waiting.append(needed)
    return wanted


def _is_library(name: str) -> bool:
    last = name.rpartition("/")[2]
    is_module = ".cpython-" in last or ".abi3." in last or "__mypyc" in last or last.endswith(".pyd")
    return not is_module and bool(re.search(r"\.so(\.|$)|\.dll$|\.dylib$", last))
