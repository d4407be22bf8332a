// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/PrintingsModel.h"

#include "models/text/Token.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype contextWords = 12;
constexpr qsizetype cueGap = 24; ///< units between cue and name that are still shown whole

/// The block that holds a span, or an empty one.
Span blockAround(const Article &article, Span span)
{
    for (const Block &block : article.blocks) {
        if (block.span.contains(span))
            return block.span;
    }
    return {span.begin, span.end};
}

/// A run of an article's words as it is shown, with an ellipsis where it is cut.
struct Excerpt {
    QString text;
    Span shown;              ///< the words, in the article
    qsizetype textBegin = 0; ///< of the words in the text

    /// Where a span of the article stands in the text; nothing where it does not.
    [[nodiscard]] QVariant placeOf(std::optional<Span> span) const
    {
        if (!span || span->isEmpty() || !shown.contains(*span))
            return {};
        const qsizetype shift = textBegin - shown.begin;
        return QVariant::fromValue(Span{span->begin + shift, span->end + shift});
    }
};

Span trimmed(const QString &text, Span span)
{
    while (!span.isEmpty() && text[span.begin].isSpace())
        ++span.begin;
    while (!span.isEmpty() && text[span.end - 1].isSpace())
        --span.end;
    return span;
}

Excerpt wordsBefore(const Article &article, Span span)
{
    Span shown{blockAround(article, span).begin, span.begin};
    const QList<Token> tokens = tokenise(shown.of(article.text), shown.begin);
    const bool isCut = tokens.size() > contextWords;
    if (isCut)
        shown.begin = tokens[tokens.size() - contextWords].span.begin;
    shown = trimmed(article.text, shown);
    const QString lead = isCut ? u"… "_s : QString();
    return {lead + shown.of(article.text), shown, lead.size()};
}

Excerpt wordsAfter(const Article &article, Span span)
{
    Span shown{span.end, std::max(span.end, blockAround(article, span).end)};
    const QList<Token> tokens = tokenise(shown.of(article.text), shown.begin);
    const bool isCut = tokens.size() > contextWords;
    if (isCut)
        shown.end = tokens[contextWords - 1].span.end;
    shown = trimmed(article.text, shown);
    return {shown.of(article.text) + (isCut ? u" …"_s : QString()), shown, 0};
}

/// "Ines Okafor, sure, because the cue …": who speaks, for somebody who listens.
QString spokenAttribution(const Attribution &attribution, const QString &why)
{
    if (attribution.speaker.isEmpty())
        return u"Nobody is named, because %1"_s.arg(why);
    return u"Speaker: %1, %2, because %3"_s.arg(attribution.speaker, confidenceInWords(attribution.confidence), why);
}

/// The rule, or what no rule found.
QString reasonOf(const Attribution &attribution)
{
    if (!attribution.why.isEmpty())
        return attribution.why;
    return attribution.speaker.isEmpty() ? u"the words around do not tell who speaks"_s : u"the article tells so"_s;
}

/// "said Ines Okafor"; where much stands between, "Okafor … said".
QString cueWords(const Article &article, const Attribution &attribution)
{
    const Span whole{0, article.text.size()};
    QList<Span> spans;
    for (const std::optional<Span> &span : {attribution.cueSpan, attribution.sourceSpan}) {
        if (span && !span->isEmpty() && whole.contains(*span))
            spans.append(*span);
    }
    if (spans.isEmpty())
        return {};
    std::ranges::sort(spans);
    const Span first = spans.first();
    const Span last = spans.last();
    if (last.begin - first.end <= cueGap)
        return first.united(last).of(article.text).toString().simplified();
    return first.of(article.text).toString().simplified() + u" … "_s + last.of(article.text).toString().simplified();
}

} // namespace

QString confidenceInWords(double confidence)
{
    constexpr double sure = 0.85;
    constexpr double likely = 0.6;
    if (confidence >= sure)
        return u"sure"_s;
    return confidence >= likely ? u"likely"_s : u"unsure"_s;
}

PrintingsModel::PrintingsModel(const Session *session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    connect(session, &Session::projectChanged, this, [this] { setUtterance(-1); });
    connect(session, &Session::articlesChanged, this, &PrintingsModel::rebuild);
    connect(session, &Session::analysisFinished, this, &PrintingsModel::rebuild);
    connect(session, &Session::verdictChanged, this, &PrintingsModel::refreshPrinting);
}

void PrintingsModel::setUtterance(int utterance)
{
    if (utterance == m_utterance)
        return;
    m_utterance = utterance;
    rebuild();
}

void PrintingsModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    const Utterance *utterance = current();
    if (!utterance) {
        m_utterance = -1;
    } else {
        const QList<Printing> &printings = utterance->printings;
        for (int article = 0; article < m_session->articles().size(); ++article) {
            const ArticleId id = m_session->articles()[article].id;
            const qsizetype before = m_rows.size();
            for (int i = 0; i < printings.size(); ++i) {
                if (printings[i].article == id)
                    m_rows.append({article, i});
            }
            if (m_rows.size() == before)
                m_rows.append({article, -1});
        }
    }
    endResetModel();
}

const Utterance *PrintingsModel::current() const
{
    const QList<Utterance> &utterances = m_session->analysis().utterances;
    return m_utterance >= 0 && m_utterance < utterances.size() ? &utterances[m_utterance] : nullptr;
}

int PrintingsModel::number() const
{
    return current() ? static_cast<int>(m_session->sharedUtterances().indexOf(m_utterance)) + 1 : 0;
}

int PrintingsModel::sharedCount() const
{
    return static_cast<int>(m_session->sharedUtterances().size());
}

QString PrintingsModel::speaker() const
{
    return current() ? current()->speaker : QString();
}

int PrintingsModel::printedCount() const
{
    return current() ? static_cast<int>(Galley::articleCount(*current())) : 0;
}

int PrintingsModel::articleCount() const
{
    return static_cast<int>(m_session->articles().size());
}

int PrintingsModel::rowOf(int printing) const
{
    const auto row = std::ranges::find(m_rows, printing, &Row::printing);
    return printing < 0 || row == m_rows.end() ? -1 : static_cast<int>(row - m_rows.begin());
}

int PrintingsModel::firstRowOf(ArticleId article) const
{
    const auto row = std::ranges::find(m_rows, m_session->indexOf(article), &Row::article);
    return row == m_rows.end() ? -1 : static_cast<int>(row - m_rows.begin());
}

int PrintingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PrintingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row row = m_rows[index.row()];
    const Utterance *utterance = current();
    if (!utterance || row.article >= m_session->articles().size())
        return {};
    const Article &article = m_session->articles()[row.article];
    switch (role) {
    case Qt::DisplayRole:
    case ArticleNameRole:
        return displayName(article);
    case ArticleRole:
        return QVariant::fromValue(article.id);
    case ArticleNumberRole:
        return row.article + 1;
    case PrintingRole:
        return row.printing;
    default:
        break;
    }
    if (row.printing < 0 || row.printing >= utterance->printings.size())
        return role == Qt::AccessibleTextRole ? QVariant(displayName(article) + u" does not print it"_s) : QVariant();
    const Printing &printing = utterance->printings[row.printing];
    switch (role) {
    case SpanRole:
        return QVariant::fromValue(printing.span);
    case Qt::AccessibleTextRole: {
        const QString claims = (QStringList{toString(printing.verdict)} + toStrings(printing.flags)).join(u", "_s);
        const QString text = u"%1: %2. %3"_s.arg(displayName(article), claims, index.data(TextRole).toString());
        const Quotation *quotation = quotationOf(printing);
        return quotation ? text + u". "_s + spokenAttribution(quotation->attribution, reasonOf(quotation->attribution)) : text;
    }
    case TextRole:
        return Span{0, article.text.size()}.contains(printing.span) ? printing.span.of(article.text).toString() : QString();
    case IsQuotedRole:
        return printing.quotation.has_value();
    case IsBaseRole:
        return row.printing == utterance->base;
    case IsDecidedRole:
        return m_session->isDecided(m_utterance, row.printing);
    case VerdictRole:
        return QVariant::fromValue(printing.verdict);
    case FlagsRole:
        return QVariant::fromValue(printing.flags);
    case DifferencesRole:
        return QVariant::fromValue(printing.differences);
    case WhyRole:
        return printing.why;
    default:
        return attribution(article, printing, role);
    }
}

const Quotation *PrintingsModel::quotationOf(const Printing &printing) const
{
    const QList<Quotation> &quotations = m_session->analysis().quotations;
    return printing.quotation && *printing.quotation < quotations.size() ? &quotations[*printing.quotation] : nullptr;
}

QVariant PrintingsModel::surroundings(const Article &article, const Printing &printing, int role) const
{
    const Quotation *quotation = quotationOf(printing);
    const Span outer = quotation ? quotation->outer.united(printing.span) : printing.span;
    if (!Span{0, article.text.size()}.contains(outer))
        return {};
    if (role == OpeningRole || role == ClosingRole) {
        const Span mark = role == OpeningRole ? Span{outer.begin, printing.span.begin} : Span{printing.span.end, outer.end};
        // A printing that is a part of its quotation has words there, and no mark.
        return mark.size() > 2 ? QString() : mark.of(article.text).trimmed().toString();
    }
    const bool isBefore = role == BeforeRole || role == SourceBeforeRole;
    const Excerpt excerpt = isBefore ? wordsBefore(article, outer) : wordsAfter(article, outer);
    if (role == BeforeRole || role == AfterRole)
        return excerpt.text;
    return quotation ? excerpt.placeOf(quotation->attribution.sourceSpan) : QVariant();
}

QVariant PrintingsModel::attribution(const Article &article, const Printing &printing, int role) const
{
    switch (role) {
    case BeforeRole:
    case AfterRole:
    case SourceBeforeRole:
    case SourceAfterRole:
    case OpeningRole:
    case ClosingRole:
        return surroundings(article, printing, role);
    default:
        break;
    }
    const Quotation *quotation = quotationOf(printing);
    if (!quotation)
        return {};
    const Attribution &attribution = quotation->attribution;
    switch (role) {
    case SpeakerRole:
        return attribution.speaker;
    case CueRole:
        return cueWords(article, attribution);
    case ConfidenceRole:
        return attribution.confidence;
    case AttributionWhyRole:
        return reasonOf(attribution);
    default:
        return {};
    }
}

void PrintingsModel::refreshPrinting(int utterance, int printing)
{
    if (utterance != m_utterance)
        return;
    const int row = rowOf(printing);
    if (row < 0)
        return;
    const QModelIndex changed = index(row);
    Q_EMIT dataChanged(changed, changed, {VerdictRole, FlagsRole, IsDecidedRole, WhyRole});
}

} // namespace Galley
