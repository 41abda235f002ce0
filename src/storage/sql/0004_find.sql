-- SPDX-License-Identifier: MPL-2.0
-- Finding: one index for words anywhere, in names and behind facets; words of names for typing errors; sort keys by the
-- language; saved searches. What is derived is made again when the notebook is next opened (storage/derived.h).

DROP TABLE person_names;
DROP TABLE person_search;
UPDATE person SET search_nr = NULL;

-- Contentless: the terms of storage/searchterms.h. Rows are numbered by the order of changes (person.search_nr), so that
-- "ORDER BY rowid DESC LIMIT n" is the n most recently changed matches without reading the others. The marks in front
-- of terms take one character of a prefix, so the two lengths are one and two letters of a name, two and three anywhere.
CREATE VIRTUAL TABLE person_search USING fts5(
    terms, content = '', contentless_delete = 1, prefix = '2 3',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* M* Co'"
);
-- Terms gathered in memory before they become a segment: an import writes few large ones. An edit gathers next to none.
INSERT INTO person_search (person_search, rank) VALUES ('hashsize', 16777216);

-- Every word that stands or stood in a name, and written backwards (storage/namewords.h).
CREATE TABLE name_word (
    word TEXT NOT NULL PRIMARY KEY,
    backwards TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX name_word_backwards ON name_word(backwards);

-- The list of those met recently.
CREATE INDEX person_met ON person(met_on, nr) WHERE alive AND archived IS NULL;

-- By which rules the derived columns and the index were made; one row.
CREATE TABLE derived (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    index_version INTEGER NOT NULL,
    sort_version TEXT NOT NULL,
    locale TEXT NOT NULL,
    name_order INTEGER NOT NULL
);
INSERT INTO derived (one, index_version, sort_version, locale, name_order) VALUES (1, 0, '', '', 0);

CREATE TABLE saved_search (
    nr INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    alive INTEGER NOT NULL,
    name TEXT,
    query TEXT
);
