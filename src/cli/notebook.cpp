// SPDX-License-Identifier: MPL-2.0
#include "cli/notebook.h"

#include "cli/words.h"
#include "workflows/datafolder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

constexpr qsizetype fewestDigits = 4;
constexpr qsizetype shownDigits = 8;

QString digitsOf(const QString &id)
{
    return QString(id).remove(u'-').toLower();
}

}  // namespace

std::unique_ptr<Database> openNotebook(const Invocation &call, Console &console)
{
    const QString folder = dataFolder(call.data);
    auto database = Database::open(folder);
    if (database)
        return std::move(database).value();
    console.complain(folder + u": "_s + sentenceOf(database.error()));
    return nullptr;
}

bool hasUsableValues(const Invocation &call, Console &console)
{
    const QString region = call.values.value(u"--region"_s, u"DE"_s);
    const auto isLetter = [](QChar c) { return c.unicode() < 128 && c.isLetter(); };
    if (region.size() != 2 || !std::all_of(region.begin(), region.end(), isLetter)) {
        console.complain(u"--region takes a country of two letters, such as DE"_s);
        return false;
    }
    bool isNumber = false;
    if (call.values.value(u"--limit"_s, u"1"_s).toInt(&isNumber) < 1 || !isNumber) {
        console.complain(u"--limit takes a number from 1 on"_s);
        return false;
    }
    return true;
}

Result<Id> idMeant(const QString &typed, const std::vector<Id> &ids)
{
    const QString digits = digitsOf(typed);
    std::vector<Id> meant;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(meant), [&](const Id &id) {
        const QString all = digitsOf(id.toString());
        return digits.size() >= fewestDigits && (all.startsWith(digits) || all.endsWith(digits));
    });
    if (meant.empty())
        return Unexpected(ErrorKind::NotFound);
    if (meant.size() > 1)
        return Unexpected(ErrorKind::InvalidInput);
    return meant.front();
}

QString shortId(const Id &id)
{
    return digitsOf(id.toString()).last(shownDigits);
}

}  // namespace wellmet::cli
