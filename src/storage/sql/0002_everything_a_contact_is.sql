-- SPDX-License-Identifier: MPL-2.0
-- Everything a contact is. New columns are NULL in old rows, which reads as the value's default.

ALTER TABLE person ADD COLUMN nickname TEXT;
ALTER TABLE person ADD COLUMN phonetic_given TEXT;
ALTER TABLE person ADD COLUMN phonetic_family TEXT;
ALTER TABLE person ADD COLUMN previous_name TEXT;
ALTER TABLE person ADD COLUMN pronouns TEXT;
ALTER TABLE person ADD COLUMN portrait TEXT;
ALTER TABLE person ADD COLUMN met_event TEXT;
ALTER TABLE person ADD COLUMN met_on TEXT;
ALTER TABLE person ADD COLUMN met_place TEXT;
ALTER TABLE person ADD COLUMN introduced_by BLOB;
ALTER TABLE person ADD COLUMN introduced_by_name TEXT;
ALTER TABLE person ADD COLUMN context INTEGER;
ALTER TABLE person ADD COLUMN starred INTEGER;
ALTER TABLE person ADD COLUMN archived INTEGER;
ALTER TABLE person ADD COLUMN deleted_at INTEGER;
ALTER TABLE person ADD COLUMN uid TEXT;
ALTER TABLE person ADD COLUMN kept TEXT;

-- The lists: by name, by change, the starred, the archived, the trash.
DROP INDEX person_list;
CREATE INDEX person_list ON person(sort_key, nr) WHERE alive AND archived IS NULL;
CREATE INDEX person_changed ON person(changed, nr) WHERE alive AND archived IS NULL;
CREATE INDEX person_starred ON person(sort_key, nr) WHERE alive AND starred IS NOT NULL;
CREATE INDEX person_archived ON person(sort_key, nr) WHERE alive AND archived IS NOT NULL;
CREATE INDEX person_trash ON person(deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX person_uid ON person(uid) WHERE uid IS NOT NULL;
CREATE INDEX person_introduced_by ON person(introduced_by) WHERE introduced_by IS NOT NULL;

ALTER TABLE contact_point ADD COLUMN street TEXT;
ALTER TABLE contact_point ADD COLUMN extended TEXT;
ALTER TABLE contact_point ADD COLUMN locality TEXT;
ALTER TABLE contact_point ADD COLUMN region TEXT;
ALTER TABLE contact_point ADD COLUMN postal_code TEXT;
ALTER TABLE contact_point ADD COLUMN country TEXT;

-- organisation_key is derived: what makes two spellings one organisation.
ALTER TABLE affiliation ADD COLUMN organisation_key TEXT;
CREATE INDEX affiliation_organisation ON affiliation(organisation_key) WHERE alive AND organisation_key IS NOT NULL;

CREATE TABLE important_date (
    nr INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    alive INTEGER NOT NULL,
    person BLOB NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    kind INTEGER NOT NULL,
    label TEXT,
    date TEXT,
    position INTEGER NOT NULL,
    source INTEGER NOT NULL,
    source_id BLOB,
    at INTEGER NOT NULL,
    confidence REAL NOT NULL
);
CREATE INDEX important_date_person ON important_date(person, position);

CREATE TABLE custom_field (
    nr INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    alive INTEGER NOT NULL,
    person BLOB NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    label TEXT,
    type INTEGER NOT NULL,
    value TEXT,
    position INTEGER NOT NULL,
    source INTEGER NOT NULL,
    source_id BLOB,
    at INTEGER NOT NULL,
    confidence REAL NOT NULL
);
CREATE INDEX custom_field_person ON custom_field(person, position);

-- "other" is this person's "kind". No foreign key: sync may bring the two in any order.
CREATE TABLE relation (
    nr INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    alive INTEGER NOT NULL,
    person BLOB NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT,
    inverse TEXT,
    other BLOB,
    name TEXT,
    position INTEGER NOT NULL,
    source INTEGER NOT NULL,
    source_id BLOB,
    at INTEGER NOT NULL,
    confidence REAL NOT NULL
);
CREATE INDEX relation_person ON relation(person, position);
CREATE INDEX relation_other ON relation(other) WHERE alive AND other IS NOT NULL;

-- A tag's id is worked out from person and key (storage/tagstore.h), so that the same tag given twice is one record.
-- tag_key is derived: what makes two spellings one tag.
CREATE TABLE tag (
    nr INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    alive INTEGER NOT NULL,
    person BLOB NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT,
    tag_key TEXT
);
CREATE INDEX tag_person ON tag(person, tag_key);
CREATE INDEX tag_people ON tag(tag_key, person, name) WHERE alive;

-- What happened to one record. Its id stands at byte 5 of the packed change (journal/packing.h, format 1).
CREATE INDEX journal_record ON journal(substr(change, 5, 16));
