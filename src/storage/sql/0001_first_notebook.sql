-- SPDX-License-Identifier: MPL-2.0
-- The first notebook: people, what reaches them, captures, attachments, and the journal under all of it.
--
-- Value tables share a shape: `nr` is the row's own number, `id` the UUIDv7 everything else refers to, `alive` is 0 for a
-- tombstone, then one column per field in the order of the field numbers in storage/records.h. NULL is "not there".
-- A tombstone keeps its values, so that undo and a concurrent edit can bring it back.

PRAGMA application_id = 0x574d4554;  -- "WMET"

-- This notebook's own device, the newest dot and the newest hybrid time it has handed out.
CREATE TABLE device (
    id BLOB NOT NULL PRIMARY KEY,
    counter INTEGER NOT NULL,
    time INTEGER NOT NULL
) WITHOUT ROWID;

-- One row per user action, in the order of commits. `undone_by` is the action that took it back.
CREATE TABLE action (
    nr INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    name INTEGER NOT NULL,
    undone_by INTEGER REFERENCES action(nr)
);
CREATE INDEX action_not_undone ON action(nr, name) WHERE undone_by IS NULL;

-- Append-only: one packed record per change (journal/packing.h).
CREATE TABLE journal (
    nr INTEGER PRIMARY KEY,
    action INTEGER NOT NULL REFERENCES action(nr),
    change BLOB NOT NULL
);
CREATE INDEX journal_action ON journal(action);

-- sort_key, subtitle, changed and search_nr are derived from the values; search_nr is the row of person_names
-- and person_search.
CREATE TABLE person (
    nr INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    alive INTEGER NOT NULL,
    full_name TEXT,
    prefix TEXT,
    given TEXT,
    additional TEXT,
    family TEXT,
    suffix TEXT,
    name_source INTEGER NOT NULL,
    name_source_id BLOB,
    name_at INTEGER NOT NULL,
    name_confidence REAL NOT NULL,
    about TEXT,
    capture BLOB,
    created INTEGER NOT NULL,
    sort_key TEXT NOT NULL DEFAULT '',
    subtitle TEXT NOT NULL DEFAULT '',
    changed INTEGER NOT NULL DEFAULT 0,
    search_nr INTEGER
);
CREATE INDEX person_list ON person(sort_key, nr) WHERE alive;
CREATE UNIQUE INDEX person_search_nr ON person(search_nr) WHERE search_nr IS NOT NULL;

CREATE TABLE contact_point (
    nr INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    alive INTEGER NOT NULL,
    person BLOB NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    kind INTEGER NOT NULL,
    label TEXT,
    value TEXT,
    normalized TEXT,
    position INTEGER NOT NULL,
    source INTEGER NOT NULL,
    source_id BLOB,
    at INTEGER NOT NULL,
    confidence REAL NOT NULL
);
CREATE INDEX contact_point_person ON contact_point(person, position);

CREATE TABLE affiliation (
    nr INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    alive INTEGER NOT NULL,
    person BLOB NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    organisation TEXT,
    title TEXT,
    department TEXT,
    from_date TEXT,
    to_date TEXT,
    position INTEGER NOT NULL,
    source INTEGER NOT NULL,
    source_id BLOB,
    at INTEGER NOT NULL,
    confidence REAL NOT NULL
);
CREATE INDEX affiliation_person ON affiliation(person, position);

-- person and picture refer to other records without a foreign key: sync may bring them in any order.
CREATE TABLE capture (
    nr INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    alive INTEGER NOT NULL,
    source INTEGER NOT NULL,
    state INTEGER NOT NULL,
    at INTEGER NOT NULL,
    picture TEXT,
    payload TEXT,
    card_index INTEGER NOT NULL,
    scan BLOB,
    corners BLOB,
    problem TEXT,
    person BLOB
);
CREATE INDEX capture_queue ON capture(state, at, nr) WHERE alive;
CREATE INDEX capture_picture ON capture(picture) WHERE alive;

-- Files in attachments/, named by hash. Written after the file, so a row always has one; a file without a row is garbage.
CREATE TABLE attachment (
    nr INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    alive INTEGER NOT NULL,
    hash TEXT NOT NULL,
    size INTEGER NOT NULL,
    at INTEGER NOT NULL
);
CREATE INDEX attachment_hash ON attachment(hash);

-- What people are found by, as terms of storage/searchterms.h: by name alone, and by everything. Rows are numbered by the
-- order of changes, so that "ORDER BY rowid DESC LIMIT n" is the n most recently changed matches without reading the
-- others. Two tables, because in one the beginning of a name would have to be looked for among all the domains.
CREATE VIRTUAL TABLE person_names USING fts5(
    names, content = '', contentless_delete = 1, prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* M* Co'"
);
CREATE VIRTUAL TABLE person_search USING fts5(
    everything, content = '', contentless_delete = 1, prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* M* Co'"
);
