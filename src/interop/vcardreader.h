// SPDX-License-Identifier: MPL-2.0
// Bytes -> cards, of vCard 2.1, 3.0 and 4.0 as programs really write them.
#pragma once

#include "interop/linereader.h"
#include "interop/vcard.h"

#include <optional>
#include <vector>

namespace wellmet::interop {

/// Reads one card at a time:
///
///     VCardReader reader(file);
///     while (const auto card = reader.next())
///         use(*card);
///     for (const Problem &problem : reader.problems()) ...
///
/// A bad line costs that line, never its card: it stands in VCard::problems. What belongs to no card stands in problems().
/// Names are looked at, values are not: a card without a name is a card. Time is linear in the bytes; memory is bounded by
/// LineReader::Longest and the limits below.
///
/// Known deviations it reads: everything LineReader and readContentLine() do; missing BEGIN or END; another card inside
/// AGENT (its lines become AGENT's escaped text); base64 lines that are not indented; text lines after a NOTE (they go on
/// with it); comment lines; charsets declared, declared wrongly or not at all; calendars and other components around cards.
class VCardReader
{
public:
    /// What is kept of one card at most: bytes of values, properties, and bad lines that are told apart.
    static constexpr size_t MostBytes = 24 << 20;
    static constexpr size_t MostProperties = 20'000;
    static constexpr size_t MostProblems = 100;

    /// `device` is open and outlives the reader.
    explicit VCardReader(QIODevice &device);

    /// The next card; nothing at the end.
    std::optional<VCard> next();

    /// What was passed over outside cards so far, one problem for consecutive lines and at most MostProblems.
    const std::vector<Problem> &problems() const { return m_problems; }
    /// Bytes taken from the device so far, for progress.
    qint64 bytesRead() const { return m_lines.bytesRead(); }

private:
    enum class State : quint8 { Outside, Unopened, Inside };

    std::optional<VCard> take(LineReader::Line line);
    std::optional<VCard> begin(qint64 line);
    VCard finish();
    void outside(const LineReader::Line &line);
    void inside(const LineReader::Line &line);
    void continueAgent(std::string_view line);
    void goOn(const LineReader::Line &line);
    bool accept(Property &property);
    void undoTransferEncoding(Property &property);
    void resolveCharsets();
    void complain(qint64 line, ProblemKind kind);

    LineReader m_lines;
    State m_state = State::Outside;
    VCard m_card;
    size_t m_bytes = 0;
    std::vector<size_t> m_undeclared;  ///< properties of m_card whose bytes are not UTF-8 and say nothing of themselves
    std::string m_charset;  ///< the last one that was declared or found
    std::string m_language;
    int m_agentDepth = 0;  ///< BEGINs inside AGENT that wait for their END
    int m_otherDepth = 0;  ///< components around or between cards
    bool m_afterBlank = false;
    bool m_lastIsBase64 = false;
    std::vector<Problem> m_problems;
    qint64 m_lastProblemLine = 0;
};

}  // namespace wellmet::interop
