"""How long the steps take of which a function is made up, without naming them twice."""

import time
from collections.abc import Callable, Iterator
from functools import wraps
from sys import modules
from types import FunctionType
from typing import Any


class Steps:
    """Watches what a function calls of the functions that its module imports.

    Each is replaced in the module by one that looks at the clock before and after: 0.1 µs a call,
    which is why steps may be watched while the whole is measured. What takes no part is the rest.
    `clock` returns seconds.
    """

    def __init__(
        self, function: Callable[..., object], clock: Callable[[], float] = time.perf_counter
    ) -> None:
        self._clock = clock
        self._spent: dict[str, float] = {}
        self._nested = 0.0
        module = modules[function.__module__]
        for name, value in list(vars(module).items()):
            if isinstance(value, FunctionType) and value.__module__ != module.__name__:
                setattr(module, name, self._timed(name, value))

    def take(self) -> dict[str, float]:
        """Return the seconds of each step that was called since the last look, and forget them."""
        spent, self._spent = self._spent, {}
        return spent

    def _timed(self, name: str, function: FunctionType) -> Callable[..., Any]:
        @wraps(function)
        def timed(*arguments: Any, **named: Any) -> Any:
            outer, self._nested = self._nested, 0.0
            began = self._clock()
            result = function(*arguments, **named)
            if isinstance(result, Iterator):  # its work would count where it is read
                result = iter(list(result))
            seconds = self._clock() - began
            self._spent[name] = self._spent.get(name, 0.0) + seconds - self._nested
            self._nested = outer + seconds
            return result

        return timed
