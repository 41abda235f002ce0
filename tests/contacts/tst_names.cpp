// SPDX-License-Identifier: MPL-2.0
#include "contacts/names.h"
#include "support/testmain.h"

using namespace wellmet;
using namespace Qt::StringLiterals;

class TestNames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void splits_data()
    {
        QTest::addColumn<QString>("full");
        QTest::addColumn<QString>("parts");  // prefix|given|additional|family|suffix
        const auto row = [](const char *full, const char *parts) {
            QTest::newRow(full) << QString::fromUtf8(full) << QString::fromUtf8(parts);
        };
        row("Ana Silva", "|Ana||Silva|");
        row("Ana", "|Ana|||");
        row("", "||||");
        row("  Ana \t Silva ", "|Ana||Silva|");
        row("ANA SILVA", "|ANA||SILVA|");
        row("Ana Maria Silva", "|Ana|Maria|Silva|");
        row("J. R. Holm", "|J.|R.|Holm|");
        row("Prof. Dr. Jens Holm", "Prof. Dr.|Jens||Holm|");
        row("Dr. rer. nat. Petra Lindner", "Dr. rer. nat.|Petra||Lindner|");
        row("Dipl.-Ing. Petra Lindner", "Dipl.-Ing.|Petra||Lindner|");
        row("Mrs Petra Lindner-Voss", "Mrs|Petra||Lindner-Voss|");
        row("Dr.", "|Dr.|||");
        row("Tom Baker Jr.", "|Tom||Baker|Jr.");
        row("Tom Baker, PhD", "|Tom||Baker|PhD");
        row("Tom Baker, Ph.D., MBA", "|Tom||Baker|Ph.D. MBA");
        row("Tom Baker III", "|Tom||Baker|III");
        row("Tom Baker MD", "|Tom||Baker|MD");
        row("Tara Ma", "|Tara||Ma|");
        row("Anh Do", "|Anh||Do|");
        row("TARA MA", "|TARA||MA|");
        row("Silva, Ana", "|Ana||Silva|");
        row("van der Berg, Joost", "|Joost||van der Berg|");
        row("Silva, Ana Maria, PhD", "|Ana|Maria|Silva|PhD");
        row("Silva, Dr. Ana", "Dr.|Ana||Silva|");
        row("Joost van der Berg", "|Joost||van der Berg|");
        row("Joost Van Der Berg", "|Joost||Van Der Berg|");
        row("Maria de la Cruz Vega", "|Maria||de la Cruz Vega|");
        row("Juan Carlos de la Vega", "|Juan|Carlos|de la Vega|");
        row("Rodrigo Ramón y Vidal", "|Rodrigo||Ramón y Vidal|");
        row("Salim bin Rashid Al Mansur", "|Salim||bin Rashid Al Mansur|");
        row("João dos Santos", "|João||dos Santos|");
        row("Otto von Hagen", "|Otto||von Hagen|");
        row("van Dalen", "|||van Dalen|");
        row("Al Brenner", "|Al||Brenner|");
        row("Ben Carter", "|Ben||Carter|");
        row("John Ben Carter", "|John|Ben|Carter|");
        row("Sean O'Brien", "|Sean||O'Brien|");
        row("DUPONT Jean", "|Jean||DUPONT|");
        row("DE LA TOUR Jean Luc", "|Jean|Luc|DE LA TOUR|");
        row("Jean DUPONT", "|Jean||DUPONT|");
        row("KIM Min-su", "|Min-su||KIM|");
        row("山田太郎", "||||");
        row("山田 太郎", "|太郎||山田|");
        row("김민수", "||||");
        row("Nguyễn Văn An", "|An|Văn|Nguyễn|");
        row("Nguyen Van An", "|An|Van|Nguyen|");
        row("An Nguyen", "|An||Nguyen|");
        row("Trần Thị Hồng Nhung", "|Nhung|Thị Hồng|Trần|");
        row("Le Brun", "|Le||Brun|");
        row("Nagy Péter", "|Péter||Nagy|");
        row("Péter Nagy", "|Péter||Nagy|");
        row(",", "||||");
        row(", ,", "||||");
        row("PhD", "|PhD|||");
        row("-", "|-|||");
    }
    void splits()
    {
        QFETCH(const QString, full);
        QFETCH(const QString, parts);
        const PersonName name = splitName(full);
        QCOMPARE((QStringList{name.prefix, name.given, name.additional, name.family, name.suffix}.join(u'|')), parts);
        QCOMPARE(name.full, full.simplified());
    }
};

WELLMET_TEST_MAIN(TestNames)
#include "tst_names.moc"
