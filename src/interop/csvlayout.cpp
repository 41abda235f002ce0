// SPDX-License-Identifier: MPL-2.0
#include "interop/csvlayout.h"

#include "base/text.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wellmet::interop {
namespace {

/// How many rows a preamble may have.
constexpr int RowsLookedAt = 12;

struct Words {
    CsvField field;
    const char16_t *label;
    const char16_t *headings;  ///< folded, without punctuation, separated by '|'
};

/// One table serves every program: the same heading means the same wherever it stands. LinkedIn's headings are those of its
/// "Connections.csv".
constexpr Words table[] = {
    {CsvField::FullName, u"",
     u"name|full name|display name|contact|contact name|vollstandiger name|anzeigename|nom complet|nombre completo|nome completo|volledige "
     u"naam|"
     "fullstandigt namn|imie i nazwisko|file as"},
    {CsvField::GivenName, u"",
     u"first name|given name|forename|vorname|prenom|nombre|nombre de pila|nome|voornaam|imie|fornamn|fornavn|ad|adi"},
    {CsvField::AdditionalName, u"",
     u"middle name|additional name|weitere vornamen|zweiter vorname|deuxieme prenom|segundo nombre|secondo nome|tweede naam|mellannamn"},
    {CsvField::FamilyName, u"",
     u"last name|family name|surname|nachname|familienname|nom|nom de "
     u"famille|apellidos|apellido|cognome|sobrenome|apelido|achternaam|nazwisko|"
     "efternamn|etternavn|efternavn|soyad|soyadi"},
    {CsvField::Prefix, u"", u"prefix|name prefix|title prefix|anrede|salutation"},
    {CsvField::Suffix, u"", u"suffix|name suffix|namenssuffix"},
    {CsvField::Nickname, u"", u"nickname|nick name|spitzname|surnom|apodo|soprannome"},
    {CsvField::PhoneticGiven, u"", u"phonetic first name|given name yomi|given yomi"},
    {CsvField::PhoneticFamily, u"", u"phonetic last name|family name yomi|surname yomi"},
    {CsvField::PreviousName, u"", u"maiden name|geburtsname"},
    {CsvField::Organisation, u"",
     u"company|organization|organisation|company name|organization name|organization 1 name|employer|firma|unternehmen|entreprise|societe|"
     "empresa|azienda|societa|bedrijf|firma name|foretag|virksomhed|bedrift|sirket"},
    {CsvField::Title, u"",
     u"job title|position|title|organization title|organization 1 "
     u"title|role|beruf|funktion|poste|fonction|cargo|puesto|posizione|functie|stanowisko|"
     "befattning|stilling|pozisyon|titre"},
    {CsvField::Department, u"",
     u"department|organization department|organization 1 department|abteilung|departement|departamento|reparto|afdeling"},
    {CsvField::Email, u"",
     u"email|e mail|email address|e mail address|emailaddress|e mail adresse|adresse e mail|adresse email|correo electronico|"
     "direccion de correo electronico|indirizzo e mail|indirizzo email|endereco de e mail|endereco de email|e mailadres|adres e mail|e "
     "postadress|"
     "e postadresse|mailadresse|e posta adresi|courriel|email 2 address|e mail 2 address|e mail 3 address|email 3 address"},
    {CsvField::Phone, u"",
     u"phone|telephone|phone number|telefon|telefonnummer|telefono|telefone|tel|numero de telephone|other phone|primary phone"},
    {CsvField::Phone, u"mobile", u"mobile phone|mobile|cell phone|cell|handy|mobiltelefon|portable|movil|cellulare|celular"},
    {CsvField::Phone, u"work", u"business phone|work phone|business phone 2|company main phone|telefon geschaftlich"},
    {CsvField::Phone, u"home", u"home phone|home phone 2|telefon privat"},
    {CsvField::Phone, u"work fax", u"business fax|fax|fax geschaftlich"},
    {CsvField::Phone, u"home fax", u"home fax"},
    {CsvField::Phone, u"pager", u"pager"},
    {CsvField::Phone, u"car", u"car phone"},
    {CsvField::Url, u"",
     u"url|website|web page|web|homepage|webseite|site web|sitio web|sito web|linkedin|linkedin url|profile url|personal web page"},
    {CsvField::Birthday, u"",
     u"birthday|birth date|date of birth|geburtstag|geburtsdatum|date de naissance|anniversaire|fecha de nacimiento|cumpleanos|compleanno"},
    {CsvField::Anniversary, u"", u"anniversary|jahrestag"},
    {CsvField::Note, u"", u"notes|note|comments|comment|notizen|bemerkungen|remarques|notas|appunti|notities"},
    {CsvField::Tags, u"", u"tags|tag|categories|category|labels|groups|group membership|kategorien|schlagworter|etiquettes|etiquetas"},
    {CsvField::Pronouns, u"", u"pronouns"},
    {CsvField::MetDate, u"",
     u"connected on|verbunden am|verknupft am|connecte le|mise en relation le|date de connexion|conectado el|conectado em|collegato "
     u"il|collegato in data|"
     "verbonden op|gekoppeld op|polaczono|data nawiazania kontaktu|ansluten den|forbundet den|baglanti tarihi|met on"},
    {CsvField::Street, u"", u"street|address|street address|strasse|adresse|direccion|indirizzo|calle|rue"},
    {CsvField::Locality, u"", u"city|town|locality|ort|stadt|ville|ciudad|citta|plaats"},
    {CsvField::Region, u"", u"state|region|province|county|bundesland|provincia"},
    {CsvField::PostalCode, u"", u"zip|zip code|postal code|postcode|postleitzahl|plz|code postal|codigo postal|cap"},
    {CsvField::Country, u"", u"country|country region|land|pays|pais|paese"},
    {CsvField::Ignored, u"",
     u"photo|gender|initials|billing information|directory server|mileage|occupation|hobby|priority|sensitivity|subject|short "
     u"name|internet free busy|"
     "e mail type|e mail 2 type|e mail 3 type|e mail display name|e mail 2 display name|e mail 3 display name|phonetic middle name|"
     "additional name yomi|name yomi|yomi name"},
};

/// Fields of Outlook's three addresses; "Business Street 2" belongs to the street too.
const QRegularExpression &outlookAddress()
{
    static const QRegularExpression form(
        u"^(business|home|other|work) (?:address )?(street|city|state|postal code|zip|country|country region|po box)(?: [23])?$"_s);
    return form;
}

/// "E-mail 1 - Value", "Phone 2 - Type", "Address 1 - Street", "Custom Field 3 - Label" of Google.
const QRegularExpression &googleNumbered()
{
    static const QRegularExpression form(
        u"^(e mail|phone|address|website|event|relation|custom field|im|organization) (\\d{1,3}) "
        "(value|type|label|service|formatted|street|city|po box|region|postal code|country|extended address|name|title|department|"
        "yomi name|symbol|location|job description)$"_s);
    return form;
}

/// Folded; punctuation and underscores are spaces.
QString plain(const QString &heading)
{
    QString text = heading;
    for (QChar &c : text) {
        if (!c.isLetterOrNumber() && !c.isMark())
            c = u' ';
    }
    return text::fold(text);
}

const QHash<QString, CsvColumn> &knownHeadings()
{
    static const QHash<QString, CsvColumn> known = [] {
        QHash<QString, CsvColumn> headings;
        for (const Words &words : table) {
            for (const QString &heading : QString::fromUtf16(words.headings).split(u'|'))
                headings.insert(heading, {words.field, 0, QString::fromUtf16(words.label)});
        }
        return headings;
    }();
    return known;
}

CsvField addressField(const QString &word)
{
    static const QHash<QString, CsvField> fields{{u"street"_s, CsvField::Street},
                                                 {u"city"_s, CsvField::Locality},
                                                 {u"state"_s, CsvField::Region},
                                                 {u"region"_s, CsvField::Region},
                                                 {u"postal code"_s, CsvField::PostalCode},
                                                 {u"zip"_s, CsvField::PostalCode},
                                                 {u"country"_s, CsvField::Country},
                                                 {u"country region"_s, CsvField::Country},
                                                 {u"po box"_s, CsvField::PoBox},
                                                 {u"formatted"_s, CsvField::FormattedAddress},
                                                 {u"extended address"_s, CsvField::ExtendedAddress}};
    return fields.value(word, CsvField::Ignored);
}

CsvColumn googleColumn(const QRegularExpressionMatch &match)
{
    static const QStringList kinds{u"e mail"_s,   u"phone"_s,        u"address"_s, u"website"_s,     u"event"_s,
                                   u"relation"_s, u"custom field"_s, u"im"_s,      u"organization"_s};
    static constexpr CsvField values[] = {CsvField::Email,    CsvField::Phone,     CsvField::FormattedAddress,
                                          CsvField::Url,      CsvField::Date,      CsvField::Relation,
                                          CsvField::OwnField, CsvField::Messenger, CsvField::Organisation};
    const QString what = match.captured(3);
    const qsizetype kind = kinds.indexOf(match.captured(1));
    CsvColumn column{CsvField::Ignored, static_cast<int>(kind + 1) * 1000 + match.captured(2).toInt(), {}};
    if (what == u"type" || what == u"label")
        column.field = CsvField::PointLabel;
    else if (what == u"value")
        column.field = values[kind];
    else if (what == u"service")
        column.field = CsvField::MessengerService;
    else if (match.captured(1) == u"address")
        column.field = addressField(what);
    else if (match.captured(1) == u"organization")
        column.field = what == u"name" ? CsvField::Organisation
            : what == u"title"         ? CsvField::Title
            : what == u"department"    ? CsvField::Department
                                       : CsvField::Ignored;
    return column;
}

CsvColumn columnOf(const QString &heading)
{
    const QString text = plain(heading);
    if (const auto google = googleNumbered().match(text); google.hasMatch())
        return googleColumn(google);
    if (const auto address = outlookAddress().match(text); address.hasMatch()) {
        const QString which = address.captured(1);
        const int group = 9000 + (which == u"home" ? 1 : which == u"other" ? 2 : 0);
        return {addressField(address.captured(2)), group, which == u"business" ? u"work"_s : which == u"other" ? QString() : which};
    }
    const auto known = knownHeadings().constFind(text);
    if (known != knownHeadings().constEnd())
        return *known;
    return {CsvField::None, 0, heading.trimmed()};
}

CsvSource sourceOf(const QStringList &headings)
{
    const auto has = [&](const QString &text) { return headings.contains(text, Qt::CaseInsensitive); };
    if (has(u"E-mail 1 - Value"_s) || has(u"Phone 1 - Value"_s) || has(u"Group Membership"_s)
        || (has(u"Labels"_s) && has(u"Organization Name"_s)))
        return CsvSource::Google;
    if (has(u"E-mail Address"_s) || has(u"Business Phone"_s))
        return CsvSource::Outlook;
    return CsvSource::Other;
}

}  // namespace

bool CsvLayout::isUsable() const
{
    return std::any_of(columns.begin(), columns.end(), [](const CsvColumn &column) {
        return (column.field >= CsvField::FullName && column.field <= CsvField::FamilyName) || column.field == CsvField::Organisation
            || column.field == CsvField::Email || column.field == CsvField::Phone;
    });
}

CsvLayout layoutOf(const QStringList &headings)
{
    CsvLayout layout;
    layout.source = sourceOf(headings);
    bool given = false;
    bool family = false;
    for (const QString &heading : headings) {
        CsvColumn column = columnOf(heading);
        // Columns of one plain address belong together.
        if (column.group == 0 && column.field >= CsvField::Street && column.field <= CsvField::FormattedAddress)
            column.group = 9003;
        given = given || column.field == CsvField::GivenName;
        family = family || column.field == CsvField::FamilyName;
        if (column.field == CsvField::MetDate)
            layout.source = CsvSource::LinkedIn;
        layout.columns.push_back(std::move(column));
    }
    for (CsvColumn &column : layout.columns) {
        // "Nombre", "Nome", "Nom" alone is the whole name; "File As" beside a name repeats it.
        if ((column.field == CsvField::GivenName && !family) || (column.field == CsvField::FamilyName && !given))
            column.field = CsvField::FullName;
        else if (layout.source == CsvSource::Google && column.field == CsvField::FullName && given)
            column.field = CsvField::Ignored;
    }
    return layout;
}

std::optional<CsvLayout> findLayout(CsvReader &reader)
{
    for (int i = 0; i < RowsLookedAt; ++i) {
        const auto row = reader.next();
        if (!row)
            break;
        CsvLayout layout = layoutOf(row->cells);
        const auto understood =
            std::count_if(layout.columns.begin(), layout.columns.end(), [](const CsvColumn &c) { return c.field > CsvField::Ignored; });
        if (layout.isUsable() && (understood >= 2 || row->cells.size() == 1))
            return layout;
    }
    return std::nullopt;
}

}  // namespace wellmet::interop
