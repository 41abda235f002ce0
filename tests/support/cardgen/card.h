// SPDX-License-Identifier: MPL-2.0
// What the generator works with: a card's content, the card drawn flat, the picture it was photographed into.
#pragma once

#include <QImage>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <vector>

namespace wellmet::cardgen {

/// One value the card states, under the names of the CLI's JSON. A scan is right when it gives `value` or one of
/// `accept`; `doubtful` values may be given or not (a logo that repeats the organisation).
struct Field {
    QString kind = {};  ///< name, org, title, department, email, phone, url, address, social
    QString type = {};  ///< of a phone: mobile, work, fax, home; empty where the card does not say
    QString value = {};
    QStringList accept = {};
    QStringList also = {};  ///< other kinds the value may be given as
    bool doubtful = false;
    int person = 0;
};

enum class Icon : quint8 { None, Phone, Mobile, Fax, Mail, Globe, Pin, Handle };

/// A run of text; `field` is the index of the value it belongs to, -1 for labels and everything else.
struct Piece {
    QString text;
    int field = -1;
};

struct Line {
    std::vector<Piece> pieces;
    Icon icon = Icon::None;

    QString text() const;
};

enum class Role : quint8 { Logo, Name, Title, Department, Organisation, Tagline, Contact, Address, Social, Small };

/// Lines that stand together. A layout decides where and how.
struct Block {
    Role role = Role::Contact;
    int person = 0;
    std::vector<Line> lines;
};

struct Content {
    QString language;  ///< ISO 639-1; two joined by '+' when the card speaks two
    QString region;  ///< ISO 3166-1
    int people = 1;
    bool mark = true;  ///< a drawn logo mark goes with the Logo block's words, or stands alone
    std::vector<Field> fields;
    std::vector<Block> blocks;
    QString code;  ///< payload of the QR code, empty for none
    QStringList tags;

    /// The blocks of one role, of one person or (-1) of all.
    std::vector<const Block *> of(Role role, int person = -1) const;
};

/// The card seen flat, `image` with an alpha channel (round corners). Rectangles are pixels of `image`.
struct DrawnCard {
    QImage image;
    QString layout;
    QSizeF millimetres;
    double smallestText = 0;  ///< x-height of the smallest text, pixels of `image`
    std::vector<QRectF> boxes;  ///< per field of the content; a null rectangle for a value that is in the code only
    QRectF codeBox;
};

/// One card on a picture.
struct CardTruth {
    Content content;
    QString layout;
    QPolygonF quad;  ///< four corners, clockwise from the content's top-left one
    int orientation = 0;  ///< clockwise turn, 0, 90, 180 or 270, that brings the content nearest to upright
    bool edges = true;  ///< the card's edges can be seen; false on a picture cropped to the card
    std::vector<QPolygonF> boxes;  ///< per field, on the picture
};

struct Picture {
    QByteArray bytes;  ///< JPEG
    QSize size;  ///< as it is looked at, after EXIF orientation
    QString file;
    QStringList tags;
    std::vector<CardTruth> cards;
};

}  // namespace wellmet::cardgen
