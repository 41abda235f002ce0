// SPDX-License-Identifier: MPL-2.0
// notebook_writer FOLDER PREFIX COUNT [FILE_LIMIT]: writes captures and people into a notebook and says each id on
// standard output once the notebook has said it is safe. With FILE_LIMIT no file may grow beyond that many bytes, which
// is how a full disk looks without being root. COUNT 0: until killed.
#include "storage/notebook.h"

#include <QCoreApplication>
#include <QStringList>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>

using namespace wellmet;
using namespace wellmet::storage;

namespace {

int fail(const char *what, const Error &error)
{
    std::printf("error %s %d %s\n", what, static_cast<int>(error.kind), qPrintable(error.detail));
    std::fflush(stdout);
    return 1;
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    auto notebook = Notebook::open(arguments.value(1));
    if (!notebook)
        return fail("open", notebook.error());
    if (arguments.size() > 4) {
        const rlim_t bytes = arguments[4].toULong();
        const rlimit limit{bytes, bytes};
        setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, SIG_IGN);
    }
    const int count = arguments.value(3).toInt();
    for (int i = 0; count == 0 || i < count; ++i) {
        const QString name = arguments.value(2) + QString::number(i);
        const auto capture = notebook->addCapture(CaptureSource::File, QByteArray(2000, 'x') + name.toLatin1());
        if (!capture)
            return fail("capture", capture.error());
        std::printf("capture %s\n", qPrintable(capture->id.toString()));
        Person person;
        person.name.full = name;
        person.contactPoints.push_back({{}, ContactKind::Email, {}, name + QStringLiteral("@acme.example"), {}, 0, {}});
        const auto saved = notebook->acceptCapture(capture->id, person);
        if (!saved)
            return fail("person", saved.error());
        std::printf("person %s\n", qPrintable(saved->id.toString()));
        std::fflush(stdout);
    }
    return 0;
}
