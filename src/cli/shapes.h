// SPDX-License-Identifier: MPL-2.0
// The JSON shapes of docs/cli.md: pure.
#pragma once

#include "capture/cardscan.h"
#include "cli/names.h"
#include "contacts/capture.h"
#include "contacts/person.h"
#include "storage/notebook.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace wellmet::cli {

/// One card as `scan --json` prints it.
struct CardLine {
    QString image;  ///< the path as given
    int card = 0;
    capture::ScannedCard scanned;
    qint64 millis = 0;  ///< for the whole picture
    Id capture;  ///< null unless the picture was kept
    std::vector<Id> people;  ///< who the card became
};

QJsonObject shapeOf(const CardLine &line);
QJsonObject shapeOf(const PersonSummary &person);
QJsonObject shapeOf(const Person &person);
QJsonObject shapeOf(const Capture &capture);
QJsonObject shapeOf(const std::optional<storage::UndoneAction> &undone);

QJsonObject shapeOf(const TagCount &tag);
QJsonObject shapeOf(const storage::HistoryStep &step);
/// Somebody in the trash.
QJsonObject trashShapeOf(const PersonSummary &person);

/// Three decimals: more than a calibration can mean.
double rounded(double confidence);
/// 36 characters, or empty for none.
QString idText(const Id &id);
/// UTC, ISO 8601 with milliseconds; empty for 0.
QString timeText(UtcMillis at);
/// The first name the capture's scan holds, or empty.
QString nameOn(const Capture &capture);

}  // namespace wellmet::cli
