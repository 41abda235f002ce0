// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/duplicatewords.h"

#include <QCoreApplication>
#include <QStringList>

namespace wellmet {

namespace {

struct DuplicateWords {
    Q_DECLARE_TR_FUNCTIONS(wellmet::DuplicateWords)

public:
    static QString given(Agreement agreement)
    {
        switch (agreement) {
        case Agreement::Same: return tr("same given name");
        case Agreement::Variant: return tr("one given name is a form of the other");
        case Agreement::Initial: return tr("the initial fits the given name");
        case Agreement::Close: return tr("given names differ by a letter or two");
        case Agreement::Partly: return tr("given names are alike");
        case Agreement::Different: return tr("different given names");
        case Agreement::Missing: break;
        }
        return {};
    }
    static QString family(Agreement agreement)
    {
        switch (agreement) {
        case Agreement::Same: return tr("same family name");
        case Agreement::Variant: return tr("one family name is part of the other");
        case Agreement::Initial: return tr("the initial fits the family name");
        case Agreement::Close: return tr("family names differ by a letter or two");
        case Agreement::Partly: return tr("family names are alike");
        case Agreement::Different: return tr("different family names");
        case Agreement::Missing: break;
        }
        return {};
    }
    static QString email(Agreement agreement)
    {
        switch (agreement) {
        case Agreement::Same: return tr("same e-mail address");
        case Agreement::Variant: return tr("same mailbox at another provider");
        case Agreement::Close: return tr("e-mail addresses differ by a letter or two");
        case Agreement::Initial:
        case Agreement::Partly: return tr("e-mail addresses at the same domain");
        case Agreement::Different: return tr("different e-mail addresses");
        case Agreement::Missing: break;
        }
        return {};
    }
    static QString phone(Agreement agreement, bool mobile)
    {
        switch (agreement) {
        case Agreement::Same: return mobile ? tr("same mobile number") : tr("same phone number");
        case Agreement::Close: return tr("phone numbers differ by a digit");
        case Agreement::Variant:
        case Agreement::Initial:
        case Agreement::Partly: return tr("phone numbers of one switchboard");
        case Agreement::Different: return tr("different phone numbers");
        case Agreement::Missing: break;
        }
        return {};
    }
    /// Of what has no finer words of its own.
    static QString any(const QString &same, const QString &alike, const QString &different, Agreement agreement)
    {
        switch (agreement) {
        case Agreement::Same: return same;
        case Agreement::Missing: return {};
        case Agreement::Different: return different;
        default: return alike;
        }
    }
    static QString of(const MatchEvidence &evidence)
    {
        const Agreement agreement = evidence.agreement;
        if (evidence.swapped && (evidence.field == MatchField::Given || evidence.field == MatchField::Family))
            return tr("given and family name are exchanged");
        switch (evidence.field) {
        case MatchField::Given: return given(agreement);
        case MatchField::Family: return family(agreement);
        case MatchField::Middle: return any(tr("same middle name"), tr("middle names are alike"), tr("different middle names"), agreement);
        case MatchField::Birthday: return any(tr("same birthday"), tr("birthdays are alike"), tr("different birthdays"), agreement);
        case MatchField::Address: return any(tr("same address"), tr("addresses are alike"), tr("different addresses"), agreement);
        case MatchField::Email: return email(agreement);
        case MatchField::Phone: return phone(agreement, evidence.mobile);
        case MatchField::Organisation:
            return any(tr("same organisation"), tr("organisations are alike"), tr("different organisations"), agreement);
        case MatchField::Social: return any(tr("same profile"), tr("profiles are alike"), tr("different profiles"), agreement);
        }
        return {};
    }
    static QString name(MergeField field)
    {
        switch (field) {
        case MergeField::Name: return tr("Name");
        case MergeField::Pronouns: return tr("Pronouns");
        case MergeField::Portrait: return tr("Portrait");
        case MergeField::Met: return tr("How you met");
        case MergeField::Context: return tr("Context");
        case MergeField::Birthday: return tr("Birthday");
        case MergeField::About: return tr("About");
        case MergeField::ContactPoint: return tr("Reach at");
        case MergeField::Affiliation: return tr("Role");
        case MergeField::Date: return tr("Date");
        case MergeField::CustomField: return tr("Own field");
        case MergeField::Relation: return tr("Relation");
        case MergeField::Tag: return tr("Tag");
        case MergeField::Mark: return tr("Mark");
        }
        return {};
    }
    static QString likeliness(double confidence)
    {
        return confidence >= LikelyDuplicate ? tr("Very likely the same person") : tr("Perhaps the same person");
    }
};

}  // namespace

QString evidenceWords(const std::vector<MatchEvidence> &evidence)
{
    const auto both = [&evidence](Agreement agreement) {
        int names = 0;
        for (const MatchEvidence &reason : evidence)
            names += int((reason.field == MatchField::Given || reason.field == MatchField::Family) && reason.agreement == agreement
                         && !reason.swapped);
        return names == 2;
    };
    const bool namesAgree = both(Agreement::Same);
    QStringList reasons;
    for (const MatchEvidence &reason : evidence) {
        const bool ofName = reason.field == MatchField::Given || reason.field == MatchField::Family;
        const QString words = namesAgree && ofName ? DuplicateWords::tr("names agree") : DuplicateWords::of(reason);
        if (!words.isEmpty() && !reasons.contains(words))
            reasons.append(words);
    }
    if (reasons.isEmpty())
        return {};
    QString sentence = reasons.join(DuplicateWords::tr("; ", "between reasons"));
    sentence[0] = sentence[0].toUpper();
    return DuplicateWords::tr("%1.", "a sentence").arg(sentence);
}

QString likelinessWords(double confidence)
{
    return DuplicateWords::likeliness(confidence);
}

QString mergeFieldWords(MergeField field)
{
    return DuplicateWords::name(field);
}

}  // namespace wellmet
