// SPDX-License-Identifier: MPL-2.0
// What can be done with several people at once. Each is one action that undo takes back.
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QObject>
#include <QStringList>

#include <vector>

namespace wellmet {

class AppViewModel;

class SelectionActions : public QObject
{
    Q_OBJECT
    /// Every tag somebody has; empty until loadTags() has been answered.
    Q_PROPERTY(QStringList tags READ tags NOTIFY tagsChanged FINAL)
public:
    explicit SelectionActions(AppViewModel &app) : m_app(app) { }

    QStringList tags() const { return m_tags; }
    Q_INVOKABLE void loadTags();

    /// To those selected in the list, which ends the selection.
    Q_INVOKABLE void tag(const QString &tag);
    Q_INVOKABLE void archive(bool archived);
    Q_INVOKABLE void remove();

Q_SIGNALS:
    void tagsChanged();

private:
    std::vector<Id> take();
    void tell(bool done, ErrorKind kind, const QString &sentence);

    AppViewModel &m_app;
    QStringList m_tags;
};

}  // namespace wellmet
