// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/codepayload.h"

#include <QUrl>

namespace wellmet {

using namespace Qt::StringLiterals;

bool isContactCode(QStringView payload)
{
    const QStringView text = payload.trimmed();
    if (text.startsWith(u"BEGIN:VCARD", Qt::CaseInsensitive) || text.startsWith(u"MECARD:", Qt::CaseInsensitive))
        return true;
    if (!text.startsWith(u"http://", Qt::CaseInsensitive) && !text.startsWith(u"https://", Qt::CaseInsensitive))
        return false;
    const QUrl url(text.toString(), QUrl::StrictMode);
    return url.isValid() && url.host().contains(u'.');
}

}  // namespace wellmet
