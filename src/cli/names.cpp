// SPDX-License-Identifier: MPL-2.0
#include "cli/names.h"

using namespace Qt::StringLiterals;

namespace wellmet::cli {

QString nameOf(storage::ActionName action)
{
    using enum storage::ActionName;
    switch (action) {
    case AddCaptures: return u"add-captures"_s;
    case Recognise: return u"recognise"_s;
    case Accept: return u"accept"_s;
    case Discard: return u"discard"_s;
    case EditPerson: return u"edit-person"_s;
    case DeletePerson: return u"delete-person"_s;
    case TurnCard: return u"turn-card"_s;
    case AddPerson: return u"add-person"_s;
    case Undo: return u"undo"_s;
    case StoreAttachment: return u"store-attachment"_s;
    case RestorePerson: return u"restore-person"_s;
    case RevertChange: return u"revert-change"_s;
    case ImportPeople: return u"import-people"_s;
    case PurgeTrash: return u"purge-trash"_s;
    case SaveSearch: return u"save-search"_s;
    case RemoveSearch: return u"remove-search"_s;
    case MergePeople: return u"merge"_s;
    case UnmergePeople: return u"unmerge"_s;
    case JudgePair: return u"judge-pair"_s;
    }
    return {};
}

QString nameOf(Source source)
{
    switch (source) {
    case Source::Typed: return u"typed"_s;
    case Source::Card: return u"card"_s;
    case Source::Code: return u"code"_s;
    case Source::Imported: return u"imported"_s;
    case Source::Synced: return u"synced"_s;
    }
    return {};
}

QString nameOf(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Email: return u"email"_s;
    case ContactKind::Phone: return u"phone"_s;
    case ContactKind::Url: return u"url"_s;
    case ContactKind::Address: return u"address"_s;
    case ContactKind::Social: return u"social"_s;
    case ContactKind::Other: return u"other"_s;
    }
    return {};
}

QString nameOf(DateKind kind)
{
    switch (kind) {
    case DateKind::Birthday: return u"birthday"_s;
    case DateKind::Anniversary: return u"anniversary"_s;
    case DateKind::Other: return u"other"_s;
    }
    return {};
}

QString nameOf(FieldType type)
{
    switch (type) {
    case FieldType::Text: return u"text"_s;
    case FieldType::Number: return u"number"_s;
    case FieldType::Date: return u"date"_s;
    case FieldType::Url: return u"url"_s;
    case FieldType::YesNo: return u"yes-no"_s;
    }
    return {};
}

QString nameOf(Context context)
{
    switch (context) {
    case Context::Unsaid: return {};
    case Context::Work: return u"work"_s;
    case Context::Personal: return u"personal"_s;
    case Context::Both: return u"both"_s;
    }
    return {};
}

}  // namespace wellmet::cli
