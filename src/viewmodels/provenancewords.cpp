// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/provenancewords.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace wellmet {

namespace {

struct ProvenanceWords {
    Q_DECLARE_TR_FUNCTIONS(wellmet::ProvenanceWords)
};

QString sourceWords(Source source)
{
    switch (source) {
    case Source::Typed: return ProvenanceWords::tr("Typed in");
    case Source::Card: return ProvenanceWords::tr("Read from a card");
    case Source::Code: return ProvenanceWords::tr("Read from a QR code");
    case Source::Imported: return ProvenanceWords::tr("Imported");
    case Source::Synced: return ProvenanceWords::tr("From another device");
    }
    return {};
}

}  // namespace

QString provenanceWords(const Provenance &provenance, const QLocale &locale)
{
    QString words = sourceWords(provenance.source);
    if (provenance.at > 0) {
        //: %1 is where a value came from ("Read from a card"), %2 a date
        words = ProvenanceWords::tr("%1, %2").arg(
            words, locale.toString(QDateTime::fromMSecsSinceEpoch(provenance.at).date(), QLocale::ShortFormat));
    }
    if (provenance.source == Source::Card && std::isfinite(provenance.confidence) && provenance.confidence < 1) {
        // Never "100 %" for what is not certain.
        const int percent = std::clamp(static_cast<int>(std::floor(provenance.confidence * 100)), 0, 99);
        //: %1 is where and when a value was read, %2 how sure the reading is, in percent
        words = ProvenanceWords::tr("%1, %2 % sure").arg(words, locale.toString(percent));
    }
    return words;
}

}  // namespace wellmet
