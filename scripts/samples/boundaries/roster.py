# SPDX-License-Identifier: Apache-2.0
"""The units of units.csv."""

import csv
import dataclasses
import pathlib


@dataclasses.dataclass(frozen=True)
class Unit:
    id: str
    name: str
    kind: str
    parent: str
    last_day: str
    successors: tuple[str, ...]

    @property
    def is_old(self) -> bool:
        return self.last_day != ""


def read(path: pathlib.Path) -> dict[str, Unit]:
    """The units by id, in the order of the file."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return {
            row["id"]: Unit(row["id"], row["name"], row["kind"], row["parent"], row["valid_to"],
                            tuple(filter(None, row["successors"].split(";"))))
            for row in csv.DictReader(file)
        }


def districts(units: dict[str, Unit]) -> list[Unit]:
    return [unit for unit in units.values() if unit.is_old and not unit.parent]


def old_communes(units: dict[str, Unit], district: str) -> list[Unit]:
    return [unit for unit in units.values() if unit.parent == district]


def new_units(units: dict[str, Unit]) -> list[Unit]:
    return [unit for unit in units.values() if not unit.is_old]


def areas(units: dict[str, Unit]) -> dict[str, list[Unit]]:
    """The new units by the district that most of them lies in: the first of the file that names them."""
    homes: dict[str, list[Unit]] = {}
    seen: set[str] = set()
    for district in districts(units):
        own = [units[id] for id in district.successors if id not in seen]
        seen.update(unit.id for unit in own)
        homes[district.id] = own
    return homes
