// SPDX-License-Identifier: MPL-2.0
// convert: contacts of a file in another format, on standard output.
#include "cli/commands.h"
#include "cli/words.h"
#include "interop/cardperson.h"
#include "interop/csvperson.h"
#include "interop/jcard.h"
#include "interop/vcard3.h"
#include "interop/vcard4.h"
#include "interop/vcardreader.h"
#include "interop/vcardwriter.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace wellmet::interop;

namespace wellmet::cli {
namespace {

const QStringList formats{u"jcard"_s, u"vcard4"_s, u"vcard3"_s, u"csv"_s};

/// Takes cards as they come and writes each in the wanted format; CSV, whose headings need everybody, at the end.
class Converter
{
public:
    Converter(QString format, QString name, Console &console) : m_format(std::move(format)), m_name(std::move(name)), m_console(console) { }

    void take(const VCard &card)
    {
        if (m_format == u"jcard")
            m_console.line(jCard(card));
        else if (m_format == u"vcard4")
            m_console.bytes(written(asVCard4(card)));
        else if (m_format == u"vcard3")
            m_console.bytes(written(asVCard3(card.version == VCardVersion::V30 ? card : asVCard4(card))));
        else
            m_people.push_back(personFrom(card, {}));
    }

    void take(Person person)
    {
        if (m_format == u"csv")
            m_people.push_back(std::move(person));
        else
            take(cardOf(person));
    }

    void complain(const std::vector<Problem> &problems)
    {
        for (const Problem &problem : problems) {
            if (problem.line > 0)
                m_console.remark(u"%1:%2: %3"_s.arg(m_name).arg(problem.line).arg(sentenceOf(problem.kind)));
            else
                m_console.complain(u"%1: %2"_s.arg(m_name, sentenceOf(problem.kind)));
        }
    }

    void finish()
    {
        if (m_format == u"csv")
            m_console.bytes(googleCsv(m_people));
    }

private:
    QString m_format;
    QString m_name;
    Console &m_console;
    std::vector<Person> m_people;
};

void convertCards(QFile &file, Converter &converter)
{
    VCardReader reader(file);
    while (const auto card = reader.next()) {
        converter.take(*card);
        converter.complain(card->problems);
    }
    converter.complain(reader.problems());
}

bool convertRows(QFile &file, Converter &converter)
{
    CsvReader reader(file);
    const auto layout = findLayout(reader);
    if (!layout)
        return false;
    while (const auto row = reader.next()) {
        if (row->cutOff)
            converter.complain({{row->line, ProblemKind::TooLong}});
        else if (auto person = personFrom(*row, *layout, {}))
            converter.take(std::move(*person));
    }
    if (reader.failed())
        converter.complain({{0, ProblemKind::Unreadable}});
    return true;
}

}  // namespace

int runConvert(const Invocation &call, Console &console)
{
    const QString format = call.values.value(u"--to"_s);
    if (!formats.contains(format)) {
        console.complain(u"--to needs a format: %1 (see wellmet-cli help convert)"_s.arg(formats.join(u", "_s)));
        return WrongUsage;
    }
    const QString &name = call.arguments.front();
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        console.complain(u"%1: %2"_s.arg(name, cli::sentenceOf(file.exists() ? ErrorKind::Unreadable : ErrorKind::NotFound)));
        return console.exitCode();
    }
    Converter converter(format, name, console);
    const bool table = name.endsWith(u".csv", Qt::CaseInsensitive) || name.endsWith(u".tsv", Qt::CaseInsensitive);
    if (!table)
        convertCards(file, converter);
    else if (!convertRows(file, converter))
        console.complain(
            u"%1: no heading of this table is known; name its columns, such as \"First Name\" or \"Email\", in the first row"_s.arg(name));
    converter.finish();
    return console.exitCode();
}

}  // namespace wellmet::cli
