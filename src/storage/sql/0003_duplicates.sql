-- SPDX-License-Identifier: MPL-2.0
-- Two that are one: merges that can be taken apart again, and what the user said about pairs.

-- `absorbed` is a tombstone in table person; whoever asks for it gets `survivor`. `action` is the one that merged: its
-- journal says what to take back. A merge that was taken apart is a tombstone itself.
CREATE TABLE person_merge (
    nr INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    alive INTEGER NOT NULL,
    survivor BLOB NOT NULL,
    absorbed BLOB NOT NULL,
    at INTEGER NOT NULL,
    action BLOB NOT NULL
);
CREATE INDEX person_merge_absorbed ON person_merge(absorbed) WHERE alive;
CREATE INDEX person_merge_survivor ON person_merge(survivor) WHERE alive;

-- first < second. `verdict` 1: not the same person, 2: asked again when one of the two has changed after `at`.
CREATE TABLE pair_verdict (
    nr INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    alive INTEGER NOT NULL,
    first BLOB NOT NULL,
    second BLOB NOT NULL,
    verdict INTEGER NOT NULL,
    at INTEGER NOT NULL
);
CREATE INDEX pair_verdict_pair ON pair_verdict(first, second);

-- Derived: the pairs that the last look found, decided on or not, so that the next start need not look at everybody.
-- `evidence` is two bytes a reason (storage/foundpairs.cpp).
CREATE TABLE found_pair (
    nr INTEGER PRIMARY KEY,
    first BLOB NOT NULL,
    second BLOB NOT NULL,
    confidence REAL NOT NULL,
    evidence BLOB NOT NULL
);

-- How far that look has seen: the newest action it knows of, and by which rules; at most one row.
CREATE TABLE pair_look (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    action INTEGER NOT NULL,
    rules INTEGER NOT NULL
);
