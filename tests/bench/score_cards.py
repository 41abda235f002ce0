#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""Scores what bench_cards printed against the truth that make-cards wrote.

  score_cards.py TRUTH.jsonl OUTPUT.jsonl [--failures FILE] [--least KIND=PERCENT ...] [--by TAG-PREFIX]
  score_cards.py --selftest

A value is right when it equals the truth (or one of its accepted forms) after folding: accents, case, spaces and punctuation do not
count for names, titles and organisations; numbers are compared by their last eight digits and about the same length; e-mails and sites
exactly but for case and a leading "www.". Titles and organisations are also right when four fifths of their words agree. Address is the F1
of its words. Python's standard library only.
"""
import argparse
import collections
import json
import re
import sys
import unicodedata

KINDS = ('name', 'org', 'title', 'email', 'phone', 'url')
EXTRA = ('social', 'department')
LETTERS = str.maketrans({'ø': 'o', 'đ': 'd', 'ł': 'l', 'ı': 'i', 'æ': 'ae', 'œ': 'oe'})


def fold(text):
    text = unicodedata.normalize('NFKD', text).casefold().translate(LETTERS)
    return ''.join(c for c in text if not unicodedata.category(c).startswith('M'))


def joined(text):
    return ''.join(re.findall(r'[^\W_]+', fold(text)))


def words(text):
    return re.findall(r'\d+|[^\W\d_]+', re.sub(r'(?<=\d) (?=\d)', '', fold(text)))


def digits(text):
    text = re.sub(r'(?i)[\s,;(]*(?:ext|x|app|wew|poste|int|máy lẻ)\s*\.?\s*:?\s*\d{1,6}\)?\s*$', '', text.strip())
    international = bool(re.match(r'\(?\s*(?:\+|00)', text))
    if international:
        text = re.sub(r'\(\s*0\s*\)', '', text)
    only = re.sub(r'\D', '', text)
    return only[2:] if international and only.startswith('00') else only


def site(text):
    text = re.sub(r'^https?:/*', '', re.sub(r'\s+', '', text).casefold())
    return re.sub(r'^www\.', '', text).rstrip('/.,;:')


def overlap(a, b):
    a, b = collections.Counter(a), collections.Counter(b)
    return 2 * sum((a & b).values()) / (sum(a.values()) + sum(b.values())) if a and b else 0.0


def same(kind, got, want):
    if kind == 'phone':
        g, w = digits(got), digits(want)
        return bool(g) and (g == w or (g[-min(8, len(w)):] == w[-8:] and len(w) - 3 <= len(g) <= min(15, len(w) + 5)))
    if kind in ('email', 'url', 'social'):
        return site(got) == site(want)
    return joined(got) == joined(want) or (kind in ('org', 'title', 'department') and overlap(words(got), words(want)) >= 0.8)


def forms(field):
    return [field['value'], *field.get('accept', [])]


def score_card(truth, fields):
    """-> ({kind: [right, extra, missing]}, [(kind, what, expected, got)], address F1 or None, right phone types, phones)"""
    given = []
    for field in fields:
        if field['value'].strip() and not any(g['kind'] == field['kind'] and same(g['kind'], g['value'], field['value']) for g in given):
            given.append(dict(field, used=False))
    sure = [f for f in truth if not f.get('doubtful') and f['kind'] in KINDS + EXTRA]
    hits = {}
    types = phones = 0
    for i, want in enumerate(sure):
        for got in given:
            if not got['used'] and got['kind'] in [want['kind'], *want.get('also', [])] and any(same(want['kind'], got['value'], v) for v in forms(want)):
                got['used'] = True
                hits[i] = got
                if want['kind'] == 'phone' and want['type']:
                    phones += 1
                    types += got.get('type', '') == want['type'] or (want['type'] == 'work' and not got.get('type'))
                break
    for got in given:  # forgiven: other forms of what was found, and what may be given or not
        if not got['used'] and any(got['kind'] in [t['kind'], *t.get('also', [])] and any(same(t['kind'], got['value'], v) for v in forms(t)) for t in truth):
            got['used'] = True
    counts, wrong = {}, []
    for kind in KINDS + EXTRA:
        missing = [f for i, f in enumerate(sure) if f['kind'] == kind and i not in hits]
        extra = [g for g in given if g['kind'] == kind and not g['used']]
        counts[kind] = [sum(f['kind'] == kind for f in sure) - len(missing), len(extra), len(missing)]
        wrong += [(kind, 'missing', f['value'], '') for f in missing] + [(kind, 'extra', '', g['value']) for g in extra]
    addresses = [f['value'] for f in truth if f['kind'] == 'address']
    address = None
    if addresses:
        required, optional = collections.Counter(words(addresses[0])), collections.Counter(words(' '.join(addresses[1:])))
        got = collections.Counter(w for f in fields if f['kind'] == 'address' for w in words(f['value']))
        right = sum((got & required).values())
        address = 2 * right / (2 * right + sum((got - required - optional).values()) + sum(required.values()) - right)
        if address < 0.8:
            wrong.append(('address', 'F1 %.2f' % address, addresses[0], ' / '.join(f['value'] for f in fields if f['kind'] == 'address')))
    return counts, wrong, address, types, phones


def centre(quad):
    return sum(p[0] for p in quad) / 4, sum(p[1] for p in quad) / 4


def inside(point, quad):
    turns = [(b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]) for a, b in zip(quad, quad[1:] + quad[:1])]
    return all(t >= 0 for t in turns) or all(t <= 0 for t in turns)


def corner_error(truth, quad):
    """Mean distance of corners, in any rotation, over the card's longer side; and the number of quarter turns the scan is off."""
    size = max(abs(truth[0][0] - truth[1][0]) + abs(truth[0][1] - truth[1][1]), abs(truth[1][0] - truth[2][0]) + abs(truth[1][1] - truth[2][1]))
    errors = [sum(((truth[i][0] - quad[(i + k) % 4][0]) ** 2 + (truth[i][1] - quad[(i + k) % 4][1]) ** 2) ** 0.5 for i in range(4)) / 4 / size for k in range(4)]
    best = min(range(4), key=errors.__getitem__)
    return errors[best], best


def evaluate(truth, output):
    result = dict(kinds=collections.defaultdict(lambda: [0, 0, 0]), address=[], found=[0, 0], upright=[0, 0], perfect=[0, 0], types=[0, 0], cpu=[], failures=[],
                  languages=collections.defaultdict(lambda: [0, 0]))
    for record in output:
        picture = truth[record['image']]
        result['cpu'].append(record['cpu_ms'] / max(1, len(record['cards'])))
        left = list(record['cards'])
        for card in picture['cards']:
            # The scanned card whose middle lies in the true one; a picture taken as a whole stands for its only card.
            mine = next((c for c in left if inside(centre(c['quad']), card['quad'])), left[0] if len(picture['cards']) == 1 and left else None)
            if mine:
                left.remove(mine)
            tags = card['tags'] + picture['tags'] + [card['layout'], card['language']]
            fields = list(mine['fields']) if mine else []
            error, off = corner_error(card['quad'], mine['quad']) if mine else (1, 0)
            if card['edges']:
                ok = bool(mine and mine['found'] and error < 0.03)
                result['found'][0] += ok
                result['found'][1] += 1
                if not ok:
                    result['failures'].append((record['image'], 'card', 'not found' if not mine or not mine['found'] else 'corners off %.3f' % error, '', '', tags))
            if mine and (error < 0.1 or not mine['found']):
                result['upright'][0] += off == 0
                result['upright'][1] += 1
                if off:
                    result['failures'].append((record['image'], 'orientation', 'off by %d' % (90 * off), '', '', tags))
            counts, wrong, address, types, phones = score_card(card['fields'], fields)
            for kind, values in counts.items():
                result['kinds'][kind] = [a + b for a, b in zip(result['kinds'][kind], values)]
            result['types'] = [result['types'][0] + types, result['types'][1] + phones]
            if address is not None:
                result['address'].append(address)
            perfect = not any(w[0] in KINDS for w in wrong)
            result['perfect'] = [result['perfect'][0] + perfect, result['perfect'][1] + 1]
            per = result['languages'][card['language']]
            per[0] += perfect
            per[1] += 1
            result['failures'] += [(record['image'], *w, tags) for w in wrong]
        for card in left:
            for field in card['fields']:
                if field['kind'] in KINDS:
                    result['kinds'][field['kind']][1] += 1
                    result['failures'].append((record['image'], field['kind'], 'from a card that is none', '', field['value'], picture['tags']))
    return result


def f1(right, extra, missing):
    return 200 * right / (2 * right + extra + missing) if right + extra + missing else 100.0


def percent(part, whole):
    return 100 * part / whole if whole else 100.0


def table(result, summary):
    lines = ['%-12s %7s %6s %6s %8s' % ('field', 'right', 'extra', 'missed', 'F1 %')]
    for kind in KINDS + EXTRA:
        lines.append('%-12s %7d %6d %6d %8.1f' % (kind, *result['kinds'][kind], f1(*result['kinds'][kind])))
    if result['address']:
        lines.append('%-12s %30.1f' % ('address', 100 * sum(result['address']) / len(result['address'])))
    lines.append('%-12s %30.1f' % ('phone type', percent(*result['types'])))
    lines.append('every field but the address right: %.1f %% of %d cards' % (percent(*result['perfect']), result['perfect'][1]))
    lines.append('by language: ' + ', '.join('%s %d/%d' % (k, *v) for k, v in sorted(result['languages'].items())))
    lines.append('card found: %.1f %% of %d    upright: %.1f %% of %d' % (percent(*result['found']), result['found'][1], percent(*result['upright']), result['upright'][1]))
    cpu = sorted(result['cpu'])
    lines.append('CPU a card: mean %.2f s, median %.2f s, slowest %.2f s' % (sum(cpu) / len(cpu) / 1000, cpu[len(cpu) // 2] / 1000, cpu[-1] / 1000))
    for part in summary:
        lines.append('memory: peak of the first picture %.0f MB; resident after 10 pictures %.0f MB, after %d %.0f MB'
                     % (part['peak_one_mb'], part['after_ten_mb'], part['pictures'], part['after_all_mb']))
    return '\n'.join(lines)


def selftest():
    truth = [dict(kind='name', type='', value='Dr. Zoë Quill', accept=['Zoë Quill']), dict(kind='org', type='', value='Quill & Vane Instruments Ltd'),
             dict(kind='org', type='', value='Quill', doubtful=True), dict(kind='phone', type='work', value='+49 (0)30 23125 100'),
             dict(kind='email', type='', value='zoe@quill.example'), dict(kind='address', type='', value='12 Prism Lane, 10115 Berlin')]
    good = [dict(kind='name', value='ZOE QUILL'), dict(kind='org', value='Quill & Vane Instruments Ltd.'), dict(kind='org', value='Quill'),
            dict(kind='phone', type='', value='03023125100'), dict(kind='email', value='Zoe@Quill.example'), dict(kind='address', value='12 Prism Lane 10115 Berlin')]
    counts, wrong, address, types, phones = score_card(truth, good)
    assert not wrong and address == 1 and types == phones == 1 and counts['org'] == [1, 0, 0], (counts, wrong)
    assert [w[1] for w in score_card(truth, good[1:])[1]] == ['missing']
    assert [w[:2] for w in score_card(truth, good + [dict(kind='url', value='a.example')])[1]] == [('url', 'extra')]
    assert not same('phone', '030 23125 101', '030 23125 100') and same('phone', '0049 30 23125 100', '+49 30 23125 100 ext. 7')
    assert same('url', 'https://www.A.example/', 'a.example') and not same('email', 'a@b.example', 'a@c.example')
    square = [[0, 0], [10, 0], [10, 6], [0, 6]]
    assert corner_error(square, square[1:] + square[:1]) == (0, 3) and inside((5, 3), square) and not inside((11, 3), square)
    print('self-test ok')


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    arguments.add_argument('truth', nargs='?')
    arguments.add_argument('output', nargs='*')
    arguments.add_argument('--failures', help='write what went wrong into this file')
    arguments.add_argument('--selftest', action='store_true')
    options = arguments.parse_args()
    if options.selftest:
        return selftest()
    if not options.output:
        arguments.error('a truth file and an output file are needed')
    truth = {r['image']: r for r in map(json.loads, open(options.truth, encoding='utf-8'))}
    lines = [json.loads(line) for path in options.output for line in open(path, encoding='utf-8') if line.strip()]
    result = evaluate(truth, [r for r in lines if 'image' in r])
    print(table(result, [r['summary'] for r in lines if 'summary' in r]))
    if options.failures:
        with open(options.failures, 'w', encoding='utf-8') as out:
            for image, kind, what, expected, got, tags in sorted(result['failures'], key=lambda f: (f[1], f[2], f[0])):
                out.write('%-14s %-11s %-10s expected [%s] got [%s]   (%s)\n' % (image, kind, what, expected, got, ' '.join(tags)))
    return 0


if __name__ == '__main__':
    sys.exit(main())
