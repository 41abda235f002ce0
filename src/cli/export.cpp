// SPDX-License-Identifier: MPL-2.0
// export: people of the notebook into a file or onto standard output.
#include "cli/commands.h"
#include "cli/notebook.h"
#include "cli/words.h"
#include "workflows/peopleexport.h"

#include <map>

using namespace Qt::StringLiterals;

namespace wellmet::cli {

int runExport(const Invocation &call, Console &console)
{
    static const std::map<QString, ExportFormat> formats{{u"vcard4"_s, ExportFormat::VCard4},
                                                         {u"vcard3"_s, ExportFormat::VCard3},
                                                         {u"vcard21"_s, ExportFormat::VCard21},
                                                         {u"jcard"_s, ExportFormat::JCard},
                                                         {u"csv"_s, ExportFormat::Csv}};
    const auto format = formats.find(call.values.value(u"--format"_s, u"vcard4"_s));
    if (format == formats.end()) {
        console.complain(u"--format takes vcard4, vcard3, vcard21, jcard or csv (see wellmet-cli help export)"_s);
        return WrongUsage;
    }
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    const ExportWish wish{format->second, call.values.value(u"--query"_s)};
    const QString &path = call.arguments.front();
    if (path == u"-") {
        const auto printed = exportPeople(*database, wish, [&console](const QByteArray &bytes) -> Result<void> {
                                 console.bytes(bytes);
                                 return {};
                             }).result();
        if (!printed)
            console.complain(sentenceOf(printed.error()));
        return console.exitCode();
    }
    const auto count = exportPeopleToFile(*database, wish, path).result();
    if (count)
        console.say(u"%1: %2 people"_s.arg(path).arg(*count));
    else if (count.error().kind == ErrorKind::Unreadable)
        console.complain(u"%1: this file cannot be written; check the folder and its permissions"_s.arg(path));
    else
        console.complain(u"%1: %2"_s.arg(path, sentenceOf(count.error())));
    return console.exitCode();
}

}  // namespace wellmet::cli
