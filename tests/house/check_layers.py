#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""Every `#include "area/..."` in src/ must be declared in that area's wellmet_area(... USES ...), and declarations must
run downward only. SQL stands in storage alone; nothing at or under viewmodels links Qml or Quick."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SRC = ROOT / "src"

# Lowest floor first: an area may use areas that stand earlier, never later ones.
FLOORS = ["base", "contacts", "journal", "capture", "vision", "meetings", "interop", "storage", "device", "sync", "workflows", "viewmodels", "cli", "app"]
SQL = re.compile(r'"\s*(SELECT\s.+\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+(TABLE|INDEX|VIRTUAL))\b', re.I)


def declared_uses(area: pathlib.Path) -> set[str]:
    text = re.sub(r"#.*", "", (area / "CMakeLists.txt").read_text(encoding="utf-8"))
    match = re.search(r"\bUSES\s+([a-z\s]+?)(?=\b[A-Z]{4,}\b|\))", text)
    return set(match[1].split()) if match else set()


def main() -> int:
    areas = sorted(p for p in SRC.iterdir() if (p / "CMakeLists.txt").exists())
    names = {p.name for p in areas}
    problems = [f"src/{n}: not in the list of floors in {pathlib.Path(__file__).name}" for n in names - set(FLOORS)]
    for area in areas:
        uses = declared_uses(area)
        cmake = (area / "CMakeLists.txt").read_text(encoding="utf-8")
        for used in uses:
            if used in FLOORS and area.name in FLOORS and FLOORS.index(used) >= FLOORS.index(area.name):
                problems.append(f"src/{area.name}/CMakeLists.txt: uses {used}, which stands above it")
        if area.name not in ("app",) and re.search(r"Qt6::(Qml|Quick\w*)\b(?!Integration)", cmake):
            problems.append(f"src/{area.name}/CMakeLists.txt: links Qml or Quick; only the app and qml/ may")
        for source in sorted(area.rglob("*")):
            if source.suffix not in (".h", ".cpp"):
                continue
            for number, line in enumerate(source.read_text(encoding="utf-8").splitlines(), 1):
                where = f"{source.relative_to(ROOT)}:{number}"
                include = re.match(r'\s*#\s*include\s+"([a-z]+)/', line)
                # The app joins everything, so it declares nothing but what it links.
                if area.name != "app" and include and include[1] in names and include[1] not in uses | {area.name}:
                    problems.append(f"{where}: includes {include[1]}/, which src/{area.name}/CMakeLists.txt does not declare")
                if area.name != "storage" and SQL.search(line):
                    problems.append(f"{where}: SQL outside storage")
    print("\n".join(problems) or f"layers: {len(areas)} areas, every include declared")
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main())
