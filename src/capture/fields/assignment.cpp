// SPDX-License-Identifier: MPL-2.0
#include "capture/fields/assignment.h"

#include "base/text.h"
#include "capture/fields/layout.h"
#include "capture/fields/resemblance.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace wellmet::capture::fields {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostCandidates = 14;
constexpr double joinCost = 0.7;  ///< of reading two lines as one value
constexpr double nearTitle = 1.3;  ///< a title belongs beside its name
constexpr double strongName = 4.0;  ///< a further person on the card
constexpr double mailedName = 2.5;  ///< one whose e-mail address is there too
constexpr double firmGap = 1.3;  ///< between lines of a firm's name, in heights: logos are set wider than text
constexpr double fullName = 2.5;  ///< of holding the logo's words and more
constexpr double likeliestFirm = -1.2;  ///< least score of a firm guessed when none stands out

/// A value a name or an organisation could be.
struct Candidate {
    std::vector<int> pieces;
    Judged judged;
    double score = 0;

    bool has(int piece) const { return std::find(pieces.begin(), pieces.end(), piece) != pieces.end(); }
};

struct Reading {
    double total = -std::numeric_limits<double>::infinity();
    const Candidate *name = nullptr;
    const Candidate *organisation = nullptr;
};

class Assigner
{
public:
    Assigner(const std::vector<Piece> &pieces, const Evidence &evidence);
    std::vector<Assigned> run();

private:
    Judged judgeJoined(const std::vector<int> &parts) const;
    void preferFullNames();
    void collectCandidates();
    void addFirm(const std::vector<int> &parts, double firstScore, const Judged &last);
    bool adjoin(int above, int below) const;
    double totalOf(const Candidate *name, const Candidate *organisation) const;
    Reading best(bool allowName, bool allowOrganisation, const Candidate *notThis) const;
    std::pair<FieldKind, double> bestOther(int piece, const Candidate *name) const;
    double farTitle(int piece, const Candidate *name) const;
    bool nearPieces(int piece, const Candidate *candidate) const;
    void addFurther(std::vector<Assigned> &assigned, std::vector<bool> &used, const Reading &reading) const;
    void addLikeliestFirm(std::vector<Assigned> &assigned, std::vector<bool> &used) const;
    void guessTitle(std::vector<FieldKind> &kinds, std::vector<double> &margins, const std::vector<bool> &used,
                    const Candidate &name) const;
    void spreadAddresses(std::vector<FieldKind> &kinds, const std::vector<bool> &used) const;

    const std::vector<Piece> &m_pieces;
    const Evidence &m_evidence;
    std::vector<Judged> m_judged;
    std::vector<Candidate> m_names;
    std::vector<Candidate> m_organisations;
};

Assigner::Assigner(const std::vector<Piece> &pieces, const Evidence &evidence) : m_pieces(pieces), m_evidence(evidence)
{
    for (const Piece &piece : pieces)
        m_judged.push_back(judge(piece.text, piece.height, piece.box.center().y() / std::max(1.0, evidence.cardSize.height()),
                                 piece.addressLabel, evidence));
    preferFullNames();
    collectCandidates();
}

/// Where a line holds all of another and says what kind of firm that is, it is the firm's name and the other its logo.
void Assigner::preferFullNames()
{
    for (Judged &whole : m_judged) {
        const Traits &t = whole.traits;
        if (t.digits > 0 || (!t.legalForm && t.organisationWords == 0))
            continue;
        const QString all = t.folded.join(QString());
        const bool holdsLogo = std::any_of(m_judged.begin(), m_judged.end(), [&](const Judged &logo) {
            const QString mark = logo.traits.folded.join(QString());
            return logo.traits.digits == 0 && logo.traits.letters >= 4 && mark.size() < all.size() && all.contains(mark)
                && logo.relativeHeight >= whole.relativeHeight;
        });
        whole.scores.organisation += holdsLogo ? fullName : 0;
    }
}

Judged Assigner::judgeJoined(const std::vector<int> &parts) const
{
    QStringList texts;
    double height = 0;
    for (const int part : parts) {
        texts << m_pieces[static_cast<size_t>(part)].text;
        height = std::max(height, m_pieces[static_cast<size_t>(part)].height);
    }
    const Piece &first = m_pieces[static_cast<size_t>(parts.front())];
    return judge(texts.join(u' '), height, first.box.center().y() / std::max(1.0, m_evidence.cardSize.height()), first.addressLabel,
                 m_evidence);
}

void keepBest(std::vector<Candidate> &candidates)
{
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) { return a.score > b.score; });
    if (candidates.size() > mostCandidates)
        candidates.resize(mostCandidates);
}

/// Two lines can be one name: both short, alike in size, letters only.
bool joinAsName(const Judged &a, const Judged &b)
{
    // Honorifics before the first line and degrees behind the last count for nothing.
    const auto wordsOf = [](const Judged &j) { return static_cast<int>(j.traits.words.size()) - j.traits.honorifics - j.traits.degrees; };
    const auto fits = [&](const Judged &j) {
        return wordsOf(j) <= 2 && j.traits.digits == 0 && !j.traits.legalForm && j.traits.titleHeads == 0 && j.traits.organisationWords == 0
            && !j.traits.cjk;
    };
    return fits(a) && fits(b) && (wordsOf(a) == 1 || wordsOf(b) == 1) && a.traits.upperCase == b.traits.upperCase;
}

bool joinAsFirm(const Judged &a, const Judged &b)
{
    return !a.traits.legalAtEnd && a.traits.digits <= 1 && b.traits.digits <= 1 && a.traits.smallWords <= 1 && b.traits.smallWords <= 1
        && a.traits.words.size() + b.traits.words.size() <= 9 && (a.traits.titleHeads == 0 || a.traits.organisationWords > 0)
        && (b.traits.titleHeads == 0 || b.traits.legalForm) && a.traits.cjk == b.traits.cjk;
}

/// The same person or firm once more (another language, logo and full name)?
bool isRepeat(const Judged &a, const Judged &b)
{
    QString joinedA = a.traits.folded.join(QString());
    QString joinedB = b.traits.folded.join(QString());
    return joinedA.contains(joinedB) || joinedB.contains(joinedA) || similarity(joinedA, joinedB) > 0.75;
}

void Assigner::addFirm(const std::vector<int> &parts, double firstScore, const Judged &last)
{
    const Piece &above = m_pieces[static_cast<size_t>(parts[parts.size() - 2])];
    const Piece &below = m_pieces[static_cast<size_t>(parts.back())];
    const bool allFirmWords = last.traits.organisationWords == last.traits.words.size() && last.traits.words.size() <= 2;
    if (!sameSize(above, below, allFirmWords ? 12 : 2.2))
        return;
    Candidate candidate{parts, judgeJoined(parts), 0};
    const double unlike = sameSize(above, below, 1.35) || allFirmWords ? 0 : 1.0;
    // Two that each are a firm's full name are two forms of it, not halves.
    const bool repeat =
        std::any_of(parts.begin(), parts.end() - 1, [&](int part) { return isRepeat(m_judged[static_cast<size_t>(part)], last); });
    const bool halves = !repeat && !(last.traits.legalForm && last.traits.words.size() > 3 && firstScore > 3);
    // "Institute for" / "Applied Oceanography": neither is anything without the other.
    const bool open = m_judged[static_cast<size_t>(parts[parts.size() - 2])].traits.endsOpen || last.traits.startsOpen;
    // The logo alone is the domain's name: what stands under it is a motto, unless it names the trade or the legal form.
    const Judged &first = m_judged[static_cast<size_t>(parts.front())];
    const bool motto =
        first.domain >= 0.9 && candidate.judged.domain <= first.domain && last.traits.words.size() > 1 && !last.traits.legalForm && !open;
    const bool whole = last.domain >= 0.9 && last.traits.legalAtEnd && first.traits.titleWords + first.traits.departmentWords > 0;
    const bool department = (std::max(first.scores.department, first.scores.title) > 0.5 || whole) && first.domain < 0.5 && !open;
    const double strangers = (last.scores.organisation < -2.5 && !open) || !halves || department ? 1.5 : 0;
    candidate.score = candidate.judged.scores.organisation - joinCost - unlike - strangers - (halves ? 0 : 3) - (motto ? 2.5 : 0)
        + (open && halves ? 2.0 : 0);
    m_organisations.push_back(std::move(candidate));
}

/// Whether `below` stands under `above` as the next line of a firm's name would, or beside it, with nothing in between.
bool Assigner::adjoin(int above, int below) const
{
    const Piece &a = m_pieces[static_cast<size_t>(above)];
    const Piece &b = m_pieces[static_cast<size_t>(below)];
    if (nextOnRow(a, b))
        return true;
    if (!standsUnder(a, b, firmGap))
        return false;
    return std::none_of(m_pieces.begin(), m_pieces.end(), [&](const Piece &other) {
        const double y = other.box.center().y();
        return &other != &a && &other != &b && y > a.box.bottom() - 0.3 * a.height && y < b.box.top() + 0.3 * b.height
            && other.box.left() < std::max(a.box.right(), b.box.right()) && other.box.right() > std::min(a.box.left(), b.box.left());
    });
}

void Assigner::collectCandidates()
{
    const int count = static_cast<int>(m_pieces.size());
    for (int i = 0; i < count; ++i) {
        const Piece &piece = m_pieces[static_cast<size_t>(i)];
        const Judged &judged = m_judged[static_cast<size_t>(i)];
        if (piece.numberLabel)
            continue;
        m_names.push_back({{i}, judged, judged.scores.name});
        m_organisations.push_back({{i}, judged, judged.scores.organisation});
        for (int j = 0; j < count; ++j) {
            const Piece &below = m_pieces[static_cast<size_t>(j)];
            if (j == i || below.numberLabel || !adjoin(i, j))
                continue;
            const Judged &other = m_judged[static_cast<size_t>(j)];
            const bool close = standsUnder(piece, below, 0.9) || nextOnRow(piece, below);
            if (close && joinAsName(judged, other) && sameSize(piece, below, 1.7)) {
                Candidate candidate{{i, j}, judgeJoined({i, j}), 0};
                candidate.score = candidate.judged.scores.name - joinCost;
                m_names.push_back(std::move(candidate));
            }
            if (joinAsFirm(judged, other))
                addFirm({i, j}, judged.scores.organisation, other);
        }
    }
    // A third line: "PINE HILL" "ROOFING" over "SERVICES".
    const size_t pairs = m_organisations.size();
    for (size_t k = 0; k < pairs; ++k) {
        const Candidate pair = m_organisations[k];
        if (pair.pieces.size() != 2 || pair.judged.traits.legalAtEnd)
            continue;
        for (int j = 0; j < count; ++j) {
            const Piece &below = m_pieces[static_cast<size_t>(j)];
            const bool follows = !pair.has(j) && !below.numberLabel && (adjoin(pair.pieces.back(), j) || adjoin(pair.pieces.front(), j));
            if (follows && joinAsFirm(pair.judged, m_judged[static_cast<size_t>(j)]))
                addFirm({pair.pieces[0], pair.pieces[1], j}, pair.score, m_judged[static_cast<size_t>(j)]);
        }
    }
    keepBest(m_names);
    keepBest(m_organisations);
}

bool Assigner::nearPieces(int piece, const Candidate *candidate) const
{
    return candidate && std::any_of(candidate->pieces.begin(), candidate->pieces.end(), [&](int part) {
               return isNear(m_pieces[static_cast<size_t>(part)], m_pieces[static_cast<size_t>(piece)]);
           });
}

std::pair<FieldKind, double> Assigner::bestOther(int piece, const Candidate *name) const
{
    if (m_pieces[static_cast<size_t>(piece)].numberLabel)
        return {FieldKind::Other, 0};
    const Scores &scores = m_judged[static_cast<size_t>(piece)].scores;
    // With a person on the card a title stands with the name; elsewhere it is what the firm does.
    const double near = !name ? 0 : nearPieces(piece, name) ? nearTitle : farTitle(piece, name);
    const std::array<std::pair<FieldKind, double>, 4> options{{{FieldKind::Other, 0},
                                                               {FieldKind::Title, scores.title + near},
                                                               {FieldKind::Department, scores.department + 0.5 * near},
                                                               {FieldKind::Address, scores.address}}};
    return *std::max_element(options.begin(), options.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
}

double Assigner::farTitle(int piece, const Candidate *name) const
{
    // "Name / Title / Title": near what is near the name is near enough.
    for (int i = 0; i < static_cast<int>(m_pieces.size()); ++i) {
        const bool between =
            i != piece && nearPieces(i, name) && isNear(m_pieces[static_cast<size_t>(i)], m_pieces[static_cast<size_t>(piece)]);
        if (between && std::max(m_judged[static_cast<size_t>(i)].scores.title, m_judged[static_cast<size_t>(i)].scores.department) > -0.8)
            return 0.3 * nearTitle;
    }
    return -nearTitle;
}

double Assigner::totalOf(const Candidate *name, const Candidate *organisation) const
{
    double total = (name ? name->score : 0) + (organisation ? organisation->score : 0);
    for (int i = 0; i < static_cast<int>(m_pieces.size()); ++i) {
        if ((name && name->has(i)) || (organisation && organisation->has(i)))
            continue;
        total += bestOther(i, name).second;
    }
    return total;
}

Reading Assigner::best(bool allowName, bool allowOrganisation, const Candidate *notThis) const
{
    Reading best{totalOf(nullptr, nullptr), nullptr, nullptr};
    const auto consider = [&](const Candidate *name, const Candidate *organisation) {
        const double total = totalOf(name, organisation);
        if (total > best.total)
            best = {total, name, organisation};
    };
    for (const Candidate &organisation : m_organisations) {
        if (!allowOrganisation || &organisation == notThis)
            break;
        consider(nullptr, &organisation);
    }
    for (const Candidate &name : m_names) {
        if (!allowName || &name == notThis)
            continue;
        consider(&name, nullptr);
        for (const Candidate &organisation : m_organisations) {
            const bool clash =
                std::any_of(organisation.pieces.begin(), organisation.pieces.end(), [&](int piece) { return name.has(piece); });
            if (allowOrganisation && &organisation != notThis && !clash)
                consider(&name, &organisation);
        }
    }
    return best;
}

void Assigner::addFurther(std::vector<Assigned> &assigned, std::vector<bool> &used, const Reading &reading) const
{
    int person = 0;
    for (const Candidate &name : m_names) {
        // An e-mail address of the card that says the same name makes up for a name nobody has listed.
        const bool mailed = name.judged.local >= 0.9 && name.judged.traits.capitalised;
        if (!reading.name || &name == reading.name || name.score < (mailed ? mailedName : strongName) || person > 4)
            continue;
        const bool clash = std::any_of(name.pieces.begin(), name.pieces.end(), [&](int piece) { return used[static_cast<size_t>(piece)]; });
        const Traits &t = name.judged.traits;
        const bool sure = (t.nameHits > 0 || mailed) && t.words.size() - t.degrees > 1 && !t.cjk && name.judged.scores.organisation < 2
            && name.judged.scores.address < 1 && name.judged.scores.title < 1 && (name.judged.domain < 0.5 || name.judged.local > 0.9);
        const bool alike =
            sameSize(m_pieces[static_cast<size_t>(name.pieces.front())], m_pieces[static_cast<size_t>(reading.name->pieces.front())], 1.5);
        if (clash || !sure || !alike || isRepeat(name.judged, reading.name->judged))
            continue;
        assigned.push_back({FieldKind::Name, name.judged.text, name.pieces, name.score - strongName + 1, ++person});
        for (const int piece : name.pieces)
            used[static_cast<size_t>(piece)] = true;
    }
}

/// No firm stands out: the best of what nothing else claims, if it is not plainly something else.
void Assigner::addLikeliestFirm(std::vector<Assigned> &assigned, std::vector<bool> &used) const
{
    for (const Candidate &candidate : m_organisations) {
        const bool taken =
            std::any_of(candidate.pieces.begin(), candidate.pieces.end(), [&](int piece) { return used[static_cast<size_t>(piece)]; });
        const Scores &scores = candidate.judged.scores;
        const bool other = std::max({scores.title, scores.department, scores.address}) > 0.5;
        if (taken || other || candidate.judged.traits.letters < 3)
            continue;
        if (candidate.score < likeliestFirm)
            return;
        assigned.push_back({FieldKind::Organisation, candidate.judged.text, candidate.pieces, 0, 0});
        for (const int piece : candidate.pieces)
            used[static_cast<size_t>(piece)] = true;
        return;
    }
}

/// No title stands out: the small line right under the name, when nothing else claims it.
void Assigner::guessTitle(std::vector<FieldKind> &kinds, std::vector<double> &margins, const std::vector<bool> &used,
                          const Candidate &name) const
{
    const Piece &last = m_pieces[static_cast<size_t>(name.pieces.back())];
    for (size_t i = 0; i < kinds.size(); ++i) {
        const Traits &t = m_judged[i].traits;
        const bool free = !used[i] && kinds[i] == FieldKind::Other && !m_pieces[i].numberLabel;
        const bool wordy =
            t.digits == 0 && t.letters > 4 && t.words.size() <= 6 && !t.cjk && !t.legalForm && m_judged[i].domain < 0.5 && t.nameHits < 2;
        if (free && wordy && standsUnder(last, m_pieces[i], 0.9) && m_pieces[i].height <= 1.3 * last.height) {
            kinds[i] = FieldKind::Title;
            margins[i] = 0;
            return;
        }
    }
}

/// A piece between or right beside lines of an address, of the same size and nothing else, is part of it.
void Assigner::spreadAddresses(std::vector<FieldKind> &kinds, const std::vector<bool> &used) const
{
    for (int round = 0; round < 3; ++round) {
        const std::vector<FieldKind> before = kinds;
        for (size_t i = 0; i < kinds.size(); ++i) {
            const Judged &judged = m_judged[i];
            const bool open = before[i] == FieldKind::Other || (before[i] == FieldKind::Department && judged.scores.department < 2);
            const bool note = 2 * judged.traits.commonWords > judged.traits.words.size();
            if (used[i] || !open || note || m_pieces[i].numberLabel)
                continue;
            int under = 0;
            int above = 0;
            for (size_t j = 0; j < kinds.size(); ++j) {
                if (before[j] != FieldKind::Address || !sameSize(m_pieces[i], m_pieces[j], 1.4))
                    continue;
                under += standsUnder(m_pieces[j], m_pieces[i], 0.8)
                        || (standsBeside(m_pieces[j], m_pieces[i]) && m_pieces[i].span.line == m_pieces[j].span.line)
                    ? 1
                    : 0;
                above += standsUnder(m_pieces[i], m_pieces[j], 0.8) ? 1 : 0;
            }
            const double push = (under > 0 ? 1.3 : 0) + (above > 0 ? 1.0 : 0);
            if (push > 0 && judged.scores.address + push > 0 && judged.scores.title + 1 < 2.5)
                kinds[i] = FieldKind::Address;
        }
    }
}

std::vector<Assigned> Assigner::run()
{
    const Reading reading = best(true, true, nullptr);
    std::vector<Assigned> assigned;
    std::vector<bool> used(m_pieces.size(), false);
    const auto take = [&](FieldKind kind, const Candidate *candidate) {
        if (!candidate)
            return;
        const Reading other = best(true, true, candidate);
        assigned.push_back({kind, candidate->judged.text, candidate->pieces, reading.total - other.total, 0});
        for (const int piece : candidate->pieces)
            used[static_cast<size_t>(piece)] = true;
    };
    take(FieldKind::Name, reading.name);
    take(FieldKind::Organisation, reading.organisation);
    addFurther(assigned, used, reading);

    std::vector<FieldKind> kinds(m_pieces.size(), FieldKind::Other);
    std::vector<double> margins(m_pieces.size(), 0);
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        if (used[i])
            continue;
        std::tie(kinds[i], margins[i]) = bestOther(static_cast<int>(i), reading.name);
    }
    spreadAddresses(kinds, used);
    if (reading.name && std::find(kinds.begin(), kinds.end(), FieldKind::Title) == kinds.end())
        guessTitle(kinds, margins, used, *reading.name);
    for (size_t i = 0; i < kinds.size(); ++i)
        used[i] = used[i] || kinds[i] != FieldKind::Other;
    std::vector<bool> fallen = used;
    if (!reading.organisation)
        addLikeliestFirm(assigned, fallen);
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        const bool ofFirm = fallen[i] && !used[i];
        const bool whole = std::any_of(assigned.begin(), assigned.end(), [&](const Assigned &value) {
            return std::find(value.pieces.begin(), value.pieces.end(), static_cast<int>(i)) != value.pieces.end();
        });
        if (!ofFirm && !whole)
            assigned.push_back({kinds[i], m_pieces[i].text, {static_cast<int>(i)}, margins[i], 0});
    }
    return assigned;
}

}  // namespace

std::vector<Assigned> assign(const std::vector<Piece> &pieces, const Evidence &evidence)
{
    return Assigner(pieces, evidence).run();
}

}  // namespace wellmet::capture::fields
