"""The checks themselves, one function each. They stand for rules of the project that no tool knows."""

import ast
import re
import tomllib
from collections.abc import Callable, Iterator

from checks.tree import CODE, Finding, Tree

MODULE_LINES = 400
FUNCTION_LINES = 50

_Function = ast.FunctionDef | ast.AsyncFunctionDef
# Catching everything is right where a defect must become a report: the lane of the window and the edge of the
# command line.
_MAY_CATCH_ALL = ("ui/worker.py", "rolodex/cli/main.py")
_UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME)\b|pragma: no " r"cover")
_MACHINE = re.compile(r"(?<![\w.:/~<>-])/(?:work|home|root|Users)/\w|\b[A-Z]:\\Users\\")
# Rooms of pure rules: `datetime` is a type of value in these rooms, its clock is not.
_PURE = ("rolodex/domain/", "rolodex/planning/")
_CLOCKS = {"now", "utcnow", "today"}


def modules_stay_small(tree: Tree) -> Iterator[Finding]:
    """No module reaches 400 lines."""
    for name in tree.python():
        lines = len(tree.text(name).splitlines())
        if lines >= MODULE_LINES:
            yield Finding(name, 0, f"{lines} lines; a module stays under {MODULE_LINES}, split it by noun")


def functions_stay_small(tree: Tree) -> Iterator[Finding]:
    """No function reaches 50 lines."""
    for name in tree.python():
        for node in ast.walk(tree.module(name)):
            if isinstance(node, _Function):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines >= FUNCTION_LINES:
                    text = f"{node.name} has {lines} lines; a function stays under {FUNCTION_LINES}"
                    yield Finding(name, node.lineno, text)


def nothing_is_left_for_later(tree: Tree) -> Iterator[Finding]:
    """No note to ourselves and no line hidden from coverage."""
    for name in tree.own():
        for number, line in enumerate(tree.text(name).splitlines(), 1):
            if _UNFINISHED.search(line):
                yield Finding(name, number, "unfinished work belongs into the issues, not into the code")


def few_places_catch_everything(tree: Tree) -> Iterator[Finding]:
    """Only two files may catch every exception; others may clean up and raise it again."""
    for name in tree.python():
        if name in _MAY_CATCH_ALL:
            continue
        for node in ast.walk(tree.module(name)):
            if isinstance(node, ast.ExceptHandler) and _catches_all(node) and not _raises_again(node):
                yield Finding(name, node.lineno, "catches everything; name the errors that are expected")


def _catches_all(handler: ast.ExceptHandler) -> bool:
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(
        one is None or (isinstance(one, ast.Name) and one.id in {"Exception", "BaseException"}) for one in caught
    )


def _raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def no_path_of_one_machine(tree: Tree) -> Iterator[Finding]:
    """Nothing points into somebody's own folders."""
    for name in tree.own():
        for number, line in enumerate(tree.text(name).splitlines(), 1):
            if _MACHINE.search(line):
                yield Finding(name, number, "names a path of one machine")


def files_of_others_have_an_origin(tree: Tree) -> Iterator[Finding]:
    """Each folder of data or vectors says in a README where it comes from and under which terms."""
    names = set(tree.names)
    for place in ("tests/data", "tests/vectors"):
        inside = [name for name in names if name.startswith(f"{place}/")]
        folders = {"/".join(name.split("/")[:3]) for name in inside if name.count("/") > 2}
        for folder in sorted(folders):
            if f"{folder}/README.md" not in names:
                yield Finding(folder, 0, "has no README.md that tells its origin")
        loose = [name for name in inside if name.count("/") == 2 and not name.endswith("/README.md")]
        if loose and f"{place}/README.md" not in names:
            yield Finding(place, 0, "has files and no README.md that tells their origin")


def packages_are_declared(tree: Tree) -> Iterator[Finding]:
    """Folders with code are known ones; those of the product are real packages, and the wheel has them all."""
    declared = tomllib.loads(tree.text("pyproject.toml"))["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    if sorted(declared) != ["rolodex", "ui"]:
        yield Finding("pyproject.toml", 0, "the wheel carries exactly the packages rolodex and ui")
    names = set(tree.names)
    for folder in sorted({name.rpartition("/")[0] for name in names if name.endswith(".py") and "/" in name}):
        first = folder.split("/")[0]
        if first not in CODE:
            yield Finding(folder, 0, "holds code and is not among the folders of the project")
        # Without it the import contracts do not see the folder.
        elif first in {"rolodex", "ui"} and f"{folder}/__init__.py" not in names:
            yield Finding(folder, 0, "is no package: __init__.py is missing")


def pure_rooms_read_no_clock(tree: Tree) -> Iterator[Finding]:
    """Domain and planning are given the time: no `datetime.now`, `utcnow` or `date.today` there, and no `open`."""
    for name in tree.python():
        if not name.startswith(_PURE):
            continue
        for node in ast.walk(tree.module(name)):
            if isinstance(node, ast.Call) and _reads_outside(node.func):
                yield Finding(name, node.lineno, "reads the clock or a file; pure rules are given values")


def _reads_outside(called: ast.expr) -> bool:
    if isinstance(called, ast.Name):
        return called.id in {"open", "print", "input"}
    return (
        isinstance(called, ast.Attribute)
        and called.attr in _CLOCKS
        and isinstance(called.value, ast.Name | ast.Attribute)
        and (called.value.id if isinstance(called.value, ast.Name) else called.value.attr) in {"datetime", "date"}
    )


CHECKS: tuple[Callable[[Tree], Iterator[Finding]], ...] = (
    modules_stay_small,
    functions_stay_small,
    nothing_is_left_for_later,
    few_places_catch_everything,
    no_path_of_one_machine,
    files_of_others_have_an_origin,
    packages_are_declared,
    pure_rooms_read_no_clock,
)
