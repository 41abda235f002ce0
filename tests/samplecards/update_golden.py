#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""Notes in tests/data/sample-cards.json what the reader gets wrong on the sample cards today ("readAs", "alsoReads").

  update_golden.py [--bench build/bin/bench_cards] [--truth TRUTH.jsonl]

The values themselves are the truth and are never taken from the reader: --truth takes them from what `make-cards --samples` wrote beside new
pictures. Look at the difference before you commit it.
"""
import argparse
import json
import pathlib
import re
import subprocess

TOP = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = TOP / 'tests' / 'data' / 'sample-cards.json'


def comparable(kind, value):
    if kind == 'address':
        return re.sub(r'[\s,.·•-]+', ' ', value).strip().casefold()
    return re.sub(r'[^0-9+]', '', value) if kind == 'phone' else ' '.join(value.split()).casefold()


def from_truth(path):
    keep = ('kind', 'type', 'value', 'accept', 'doubtful')
    records = map(json.loads, open(path, encoding='utf-8'))
    return {r['image']: [dict(orientation=c['orientation'], quad=c['quad'], fields=[{k: f[k] for k in keep if k in f} for f in c['fields']]) for c in r['cards']] for r in records}


def note(card, read):
    given = [f for f in read['fields'] if f['kind'] != 'other'] if read else []
    missed = []
    for field in card['fields']:
        field.pop('readAs', None)
        forms = {comparable(field['kind'], v) for v in [field['value'], *field.get('accept', [])]}
        hit = next((g for g in given if g['kind'] == field['kind'] and comparable(g['kind'], g['value']) in forms), None)
        if hit:
            given.remove(hit)
        elif not field.get('doubtful'):
            missed.append(field)
    for field in missed:
        near = next((g for g in given if g['kind'] == field['kind']), None)
        field['readAs'] = near['value'] if near else ''
        if near:
            given.remove(near)
    card.pop('alsoReads', None)
    if given:
        card['alsoReads'] = [dict(kind=g['kind'], value=g['value']) for g in given]


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    arguments.add_argument('--bench', type=pathlib.Path, default=TOP / 'build' / 'bin' / 'bench_cards')
    arguments.add_argument('--truth', type=pathlib.Path)
    options = arguments.parse_args()
    golden = from_truth(options.truth) if options.truth else json.loads(GOLDEN.read_text(encoding='utf-8'))
    output = subprocess.run([options.bench, TOP / 'assets' / 'sample-cards'], check=True, stdout=subprocess.PIPE, text=True).stdout
    read = {r['image']: r['cards'] for r in map(json.loads, output.splitlines()) if 'image' in r}
    for image, cards in golden.items():
        for card in cards:
            begin = card['quad'][0]
            nearest = min(read[image], key=lambda c: abs(c['quad'][0][0] - begin[0]) + abs(c['quad'][0][1] - begin[1]), default=None)
            note(card, nearest)
    GOLDEN.write_text(json.dumps(golden, ensure_ascii=False, indent=1, sort_keys=True) + '\n', encoding='utf-8')


if __name__ == '__main__':
    main()
