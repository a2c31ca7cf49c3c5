"""Every regular expression of the worker, and where it stands."""

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import FunctionType, ModuleType
from typing import Any

import worker

AnyPattern = re.Pattern[str] | re.Pattern[bytes]


@cache
def patterns() -> Mapping[str, AnyPattern]:
    """Return each different pattern under the name by which it is reached first.

    Reached are attributes of modules and what hangs on them (tuples, dicts, data classes, closures
    and defaults of functions), and what is written where it is used: `re.search(r"...", text)`.
    """
    names: dict[AnyPattern, str] = {}
    for module in _modules():
        for name, pattern in (*_reached(module), *_in_calls(module)):
            names.setdefault(pattern, name)
    return {name: pattern for pattern, name in names.items()}


def _modules() -> Iterator[ModuleType]:
    for module in pkgutil.walk_packages(worker.__path__, f"{worker.__name__}."):
        if not module.name.endswith(".__main__"):
            yield importlib.import_module(module.name)


def _reached(module: ModuleType) -> Iterator[tuple[str, AnyPattern]]:
    seen: set[int] = set()
    for name, value in vars(module).items():
        if not name.startswith("__"):
            yield from _inside(f"{module.__name__}.{name}", value, seen)


def _inside(name: str, value: Any, seen: set[int]) -> Iterator[tuple[str, AnyPattern]]:
    if isinstance(value, re.Pattern):
        yield name, value
    elif id(value) not in seen:
        seen.add(id(value))
        for part, inner in _parts(value):
            yield from _inside(f"{name}{part}", inner, seen)


def _parts(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Mapping):
        for number, (key, inner) in enumerate(value.items()):
            yield f".keys[{number}]", key
            yield f"[{key!r}]" if isinstance(key, str) else f"[{number}]", inner
    elif isinstance(value, tuple | list | set | frozenset):
        for number, inner in enumerate(value):
            yield f"[{number}]", inner
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield f".{field.name}", getattr(value, field.name)
    elif isinstance(value, FunctionType):
        for cell in value.__closure__ or ():
            yield f".{value.__name__}", cell.cell_contents
        for default in value.__defaults__ or ():
            yield f".{value.__name__}", default


def _in_calls(module: ModuleType) -> Iterator[tuple[str, AnyPattern]]:
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="re"), attr=attribute),
                args=[ast.Constant(value=str() | bytes() as text), *_],
            ) if attribute != "compile":
                yield f"{module.__name__}:{node.lineno}", re.compile(text)
