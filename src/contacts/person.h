// SPDX-License-Identifier: MPL-2.0
// A person and what belongs to one: plain values.
#pragma once

#include "contacts/provenance.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace wellmet {

/// A name in parts. `full` is what is shown and never empty for a stored person unless nothing is known; the parts may
/// be empty when nobody split it. `phonetic...` is how it is said (kana, pinyin, a spelling for English speakers).
struct PersonName {
    QString full;
    QString prefix;
    QString given;
    QString additional;
    QString family;
    QString suffix;
    QString nickname;
    QString phoneticGiven;
    QString phoneticFamily;
    QString previous;  ///< the name before: a maiden name, say
    Provenance provenance;

    bool operator==(const PersonName &) const = default;
};

enum class ContactKind : quint8 { Email = 0, Phone = 1, Url = 2, Address = 3, Social = 4, Other = 5 };

/// An address in parts, each possibly of several lines; all empty when nobody took it apart. `country` is as written, a
/// name or an ISO 3166 code.
struct PostalAddress {
    QString street;  ///< street and number, or a post office box
    QString extended;  ///< flat, floor, building, care of
    QString locality;
    QString region;
    QString postalCode;
    QString country;

    bool operator==(const PostalAddress &) const = default;
    bool isEmpty() const { return *this == PostalAddress(); }
};

/// One way to reach a person. `label` is "work", "mobile", "home", "fax" or the user's own word, or empty. `value` is
/// what is shown; `normalized` is what is compared and searched (E.164, folded e-mail, host and path of a URL).
struct ContactPoint {
    Id id;
    ContactKind kind = ContactKind::Other;
    QString label;
    QString value;
    QString normalized;
    int position = 0;  ///< order on the page, from 0
    Provenance provenance;
    PostalAddress postal = {};  ///< for ContactKind::Address; `value` is then the address as shown, lines and all

    bool operator==(const ContactPoint &) const = default;
};

/// A role at an organisation. Dates are ISO 8601, possibly only a year or a month, empty when unknown. A role is current
/// while `to` is empty; one that ended nobody knows when has the day that was noticed.
struct Affiliation {
    Id id;
    QString organisation;
    QString title;
    QString department;
    QString from;
    QString to;
    int position = 0;
    Provenance provenance;

    bool operator==(const Affiliation &) const = default;
};

enum class DateKind : quint8 { Birthday = 0, Anniversary = 1, Other = 2 };

/// A day that matters. `date` is as contacts/partialdate.h says: "1980-04-12", without a year "--04-12", or less exact.
struct ImportantDate {
    Id id;
    DateKind kind = DateKind::Other;
    QString label;  ///< the user's word for it when Other
    QString date;
    int position = 0;
    Provenance provenance;

    bool operator==(const ImportantDate &) const = default;
};

enum class FieldType : quint8 { Text = 0, Number = 1, Date = 2, Url = 3, YesNo = 4 };

/// A field of the user's own. `value` is text in the form contacts/customfields.h gives for its type; what does not fit
/// the type is kept as typed.
struct CustomField {
    Id id;
    QString label;
    FieldType type = FieldType::Text;
    QString value;
    int position = 0;
    Provenance provenance;

    bool operator==(const CustomField &) const = default;
};

/// How this person is related to somebody: "`other` is this person's `kind`" (kind "manager": other manages this
/// person). It is stored with one of the two; what the other's page shows is worked out, see contacts/relations.h.
struct Relation {
    Id id;
    QString kind;  ///< a word of contacts/relations.h ("colleague") or the user's own
    QString inverse;  ///< what the other side calls it, for an own kind; empty: as relations.h says
    Id other;  ///< somebody in the notebook, or null
    QString name;  ///< who it is when not in the notebook, as typed or imported
    int position = 0;
    Provenance provenance;

    bool operator==(const Relation &) const = default;
};

/// How we met. `introducedBy` is somebody in the notebook, `introducedByName` somebody who is not (only one is set).
struct HowWeMet {
    QString event;
    QString date;  ///< as contacts/partialdate.h says
    QString place;
    Id introducedBy;
    QString introducedByName;

    bool operator==(const HowWeMet &) const = default;
};

/// Which part of life a person belongs to.
enum class Context : quint8 { Unsaid = 0, Work = 1, Personal = 2, Both = 3 };

struct Person {
    Id id;
    PersonName name;
    QString pronouns;
    std::vector<ContactPoint> contactPoints;
    std::vector<Affiliation> affiliations;
    std::vector<ImportantDate> dates;
    std::vector<CustomField> customFields;
    std::vector<Relation> relations;
    QStringList tags;  ///< as tidyTags() of contacts/tags.h makes them: each once, in the order of their keys
    HowWeMet met;
    QString about;  ///< free text
    QString portrait;  ///< content hash of the attachment, or empty
    Context context = Context::Unsaid;
    bool starred = false;
    bool archived = false;  ///< not in the lists, still found
    QString uid;  ///< the vCard UID the person was imported with, or empty; see uidOf()
    QStringList kept;  ///< unfolded vCard lines we have no field for, as they stood: given back by an export
    Id captureId;  ///< the capture the person was first made from, or null
    UtcMillis created = 0;
    UtcMillis changed = 0;
    UtcMillis deletedAt = 0;  ///< when it went to the trash; 0 outside

    bool operator==(const Person &) const = default;
};

/// Calls `visit(&Person::contactPoints)` and so on: every list whose elements have id, position and provenance and are
/// stored as records of their own.
template <typename Visit>
void forEachPartList(Visit visit)
{
    visit(&Person::contactPoints);
    visit(&Person::affiliations);
    visit(&Person::dates);
    visit(&Person::customFields);
    visit(&Person::relations);
}

/// One row of the people list and of search results.
struct PersonSummary {
    Id id;
    QString name;
    QString subtitle;  ///< "Title, Organisation" as far as known
    UtcMillis changed = 0;
    bool starred = false;
    bool archived = false;
    QString portrait = {};  ///< as Person::portrait

    bool operator==(const PersonSummary &) const = default;
};

/// More parts of one kind than any card or human has; a person with more is refused.
constexpr size_t MostParts = 1000;
bool hasTooManyParts(const Person &person);
/// The affiliation shown with the name: the first current one, or null.
const Affiliation *currentAffiliation(const Person &person);
/// "Title, Organisation" of the current affiliation, or the part that is known, or empty.
QString subtitleOf(const Person &person);
/// What identifies the person in other programs: Person::uid, else "urn:uuid:" and the id. Empty without either.
QString uidOf(const Person &person);

}  // namespace wellmet
