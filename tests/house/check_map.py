#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""Every path that CONTRIBUTING.md, README.md and docs/ name in `backticks` must exist, and every area must be on the map."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOP = ("src/", "qml/", "tests/", "docs/", "platform/", "assets/", "cmake/", ".ci/")


def main() -> int:
    problems = []
    pages = [ROOT / "CONTRIBUTING.md", ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    for page in pages:
        for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
            for path in re.findall(r"`([^`\s]+)`", line):
                if path.startswith(TOP) and not any(c in path for c in "<>NX…") and not list(ROOT.glob(path.rstrip("/"))):
                    problems.append(f"{page.relative_to(ROOT)}:{number}: names {path}, which is not there")
    here = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for area in sorted((ROOT / "src").iterdir()):
        if area.is_dir() and f"`src/{area.name}/`" not in here:
            problems.append(f"CONTRIBUTING.md: src/{area.name}/ is not on the map")
    print("\n".join(problems) or f"map: {len(pages)} pages, every path there")
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main())
