"""The settings: `NEWSWIRE_<FIELD>` in the environment, `--<field>` on the command line.

Flags win over the environment, which wins over defaults. The README's table is tested against
`render_table`.
"""

from worker.settings.fields import (
    GROUPS,
    SECRETS,
    Compression,
    SaslMechanism,
    SecurityProtocol,
    Settings,
    Source,
    choices,
    flag,
    variable,
)
from worker.settings.loading import load_settings
from worker.settings.table import HIDDEN, SettingRow, describe, environment_of, render_table

__all__ = [
    "GROUPS",
    "HIDDEN",
    "SECRETS",
    "Compression",
    "SaslMechanism",
    "SecurityProtocol",
    "SettingRow",
    "Settings",
    "Source",
    "choices",
    "describe",
    "environment_of",
    "flag",
    "load_settings",
    "render_table",
    "variable",
]
