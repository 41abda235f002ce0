#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""No colour or font literal outside Theme: QML and the C++ that draws take them from qml/Controls/Theme*."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
LITERAL = re.compile(
    r'"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})"'
    r"|\bQt\.(?:rgba|hsla|hsva|tint|lighter|darker)\("
    r"|\bfont\.(?:pixelSize|pointSize)\s*:\s*[0-9]"
    r'|\bfont\.family\s*:\s*"'
    r'|\bcolor\s*:\s*"(?!transparent")[a-z]+"'
)
CPP_LITERAL = re.compile(r"\bQColor\(\s*(?:\d|0x|Qt::(?!transparent)|u?\")|\bQColorConstants::(?!Transparent)")


def main() -> int:
    problems = []
    for source in sorted((ROOT / "qml").rglob("*")):
        if source.suffix not in (".qml", ".js", ".cpp", ".h") or source.name.startswith("Theme") or source.name.startswith("theme"):
            continue
        pattern = LITERAL if source.suffix in (".qml", ".js") else CPP_LITERAL
        for number, line in enumerate(source.read_text(encoding="utf-8").splitlines(), 1):
            if pattern.search(line.split("//")[0]):
                problems.append(f"{source.relative_to(ROOT)}:{number}: a colour or font literal: {line.strip()[:90]}")
    print("\n".join(problems) or "literals: none outside Theme")
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main())
