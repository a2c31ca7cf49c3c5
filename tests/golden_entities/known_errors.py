"""Write the known errors of the worker into every `expected.json`, from what it puts out now.

    python -m tests.golden_entities.known_errors

A reason that a person wrote stays as long as its check fails; one that this script wrote, which
begins with "instead: ", is written anew. Nothing but `known_errors` is changed.
"""

import json
import sys
from typing import Any

from tests.golden_entities.cases import NOTHING_ELSE, Case, extras, found, load_cases, wanted

_WRITTEN_HERE = "instead: "
_MOST_EXTRAS = 4


def reason_of_failure(case: Case, check: str) -> str | None:
    """Say in a few words what comes out instead, None where the check passes."""
    if check == NOTHING_ELSE:
        return _listed(extras(case))
    entity = case.entities[check]
    expected, came = wanted(entity), found(case, entity)
    if came is None:
        return "not found"
    differences = [f"{key} {_plain(came[key])}" for key in expected if came[key] != expected[key]]
    return ", ".join(differences) or None


def _listed(mentions: list[str]) -> str | None:
    rest = len(mentions) - _MOST_EXTRAS
    more = [f"{rest} more"] if rest > 0 else []
    return "; ".join([*mentions[:_MOST_EXTRAS], *more]) or None


def _plain(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def known_errors(case: Case) -> dict[str, str]:
    """Return the reason of each check that fails, in the order of the checks."""
    reasons = {check: reason_of_failure(case, check) for check in case.checks}
    return {
        check: _by_hand(case, check) or f"{_WRITTEN_HERE}{reason}"
        for check, reason in reasons.items()
        if reason
    }


def _by_hand(case: Case, check: str) -> str | None:
    reason = case.known_errors.get(check, _WRITTEN_HERE)
    return None if reason.startswith(_WRITTEN_HERE) else reason


def write(case: Case, errors: dict[str, str]) -> None:
    """Write `expected.json` with these known errors, an entity or an error a line."""
    path = case.folder / "expected.json"
    expected = json.loads(path.read_text(encoding="utf-8"))
    members = [f'"entities": [\n{_lines(map(_plain, expected["entities"]))}\n  ]']
    if "optional" in expected:
        members.append(f'"optional": {_plain(expected["optional"])}')
    if errors:
        pairs = (f"{_plain(check)}: {_plain(reason)}" for check, reason in errors.items())
        members.append(f'"known_errors": {{\n{_lines(pairs)}\n  }}')
    path.write_text("{\n  " + ",\n  ".join(members) + "\n}\n", encoding="utf-8")


def _lines(rows: Any) -> str:
    return ",\n".join(f"    {row}" for row in rows)


def main() -> None:
    """Rewrite all cases and say how many checks fail."""
    checks = failing = 0
    for case in load_cases():
        errors = known_errors(case)
        write(case, errors)
        checks += len(case.checks)
        failing += len(errors)
    sys.stdout.write(f"{failing} of {checks} checks are known to fail\n")


if __name__ == "__main__":
    main()
