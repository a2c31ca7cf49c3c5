"""Patterns of datelines that several outlets share, and of the dash that ends one."""

import re

DASH = (
    r"(?: (?:-{1,3}|[–—]) ?|-{2,3} ?|- |[–—] ?"
    r"|(?<=[A-Z])-(?=[A-Z][a-z]))(?=[^ ])"
)
"""A dash that ends a dateline; a hyphen inside a name ("Port-au-Prince") is none."""


def place_and_agency(agency: str) -> re.Pattern[str]:
    """Match "City, Region, Oct. 29 (Agency) -- ", as wires file; the date may stand alone."""
    return re.compile(
        rf"(?P<before>[^()]{{2,80}}?),? ?"
        rf"\( ?(?:{agency})(?: ?[-/] ?(?P<partner>[^()/]{{2,40}}?))? ?\)"
        r" ?(?:-{1,3}|[–—_]) ?(?=[^ a-z]|[a-z][A-Z])"  # no sentence that goes on
    )


def place_and_brand(brand: str) -> re.Pattern[str]:
    """Match "City, Brand - "."""
    return re.compile(rf"(?P<before>[^()]{{2,60}}?) ?, ?(?P<brand>{brand}){DASH}")


def brand_and_place(brand: str) -> re.Pattern[str]:
    """Match "Brand, City - "."""
    return re.compile(rf"(?P<brand>{brand}) ?, ?(?P<before>[^()]{{2,60}}?){DASH}")


def brand_alone(brand: str) -> re.Pattern[str]:
    """Match "Brand - "."""
    return re.compile(rf"(?P<brand>{brand}){DASH}")
