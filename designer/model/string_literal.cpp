#include "designer/model/string_literal.h"

#include <algorithm>

namespace vitrine::string_literal {

namespace {

struct Parts {
    QString prefix; ///< lower case
    QString quotes; ///< one or three
    QString body;
};

Parts split(const QString &literal)
{
    Parts parts;
    int i = 0;
    while (i < literal.size() && literal.at(i).isLetter())
        ++i;
    parts.prefix = literal.left(i).toLower();
    const QString mark = literal.mid(i, 1);
    const QString tripled = mark.repeated(3);
    parts.quotes = literal.mid(i).startsWith(tripled) && literal.size() >= i + 6 ? tripled : mark;
    parts.body = literal.mid(i + parts.quotes.size(), literal.size() - i - 2 * parts.quotes.size());
    return parts;
}

int hexDigits(QChar escape)
{
    switch (escape.unicode()) {
    case 'x':
        return 2;
    case 'u':
        return 4;
    case 'U':
        return 8;
    default:
        return 0;
    }
}

QString simpleEscape(QChar escape)
{
    switch (escape.unicode()) {
    case 'n':
        return QStringLiteral("\n");
    case 'r':
        return QStringLiteral("\r");
    case 't':
        return QStringLiteral("\t");
    case 'a':
        return QStringLiteral("\a");
    case 'b':
        return QStringLiteral("\b");
    case 'f':
        return QStringLiteral("\f");
    case 'v':
        return QStringLiteral("\v");
    case '\\':
    case '\'':
    case '"':
        return QString(escape);
    case '\n':
        return QStringLiteral("");
    default:
        return {};
    }
}

// Nothing for \N{…}: the names of all characters are Python's to know.
std::optional<QString> decoded(const QString &body)
{
    QString result;
    result.reserve(body.size());
    for (int i = 0; i < body.size(); ++i) {
        const QChar c = body.at(i);
        if (c == QLatin1Char('\r') && i + 1 < body.size() && body.at(i + 1) == QLatin1Char('\n'))
            continue; // Python reads \r\n as \n
        if (c != QLatin1Char('\\') || i + 1 == body.size()) {
            result += c;
            continue;
        }
        QChar escape = body.at(++i);
        if (escape == QLatin1Char('\r') && i + 1 < body.size() && body.at(i + 1) == QLatin1Char('\n'))
            escape = body.at(++i);
        if (escape == QLatin1Char('N'))
            return std::nullopt;
        if (const int digits = hexDigits(escape)) {
            bool ok = false;
            const uint code = body.mid(i + 1, digits).toUInt(&ok, 16);
            if (!ok || code > 0x10ffff)
                return std::nullopt;
            const char32_t character = code;
            result += QString::fromUcs4(&character, 1);
            i += digits;
        } else if (escape >= QLatin1Char('0') && escape <= QLatin1Char('7')) {
            int length = 1;
            while (length < 3 && i + length < body.size() && body.at(i + length) >= QLatin1Char('0')
                && body.at(i + length) <= QLatin1Char('7'))
                ++length;
            result += QChar(body.mid(i, length).toUInt(nullptr, 8));
            i += length - 1;
        } else {
            const QString simple = simpleEscape(escape);
            result += simple.isNull() ? QString(c) + escape : simple;
        }
    }
    return result;
}

QString escaped(const QString &content, const QString &quotes)
{
    const bool tripled = quotes.size() == 3;
    QString result;
    for (int i = 0; i < content.size(); ++i) {
        const QChar c = content.at(i);
        if (c == QLatin1Char('\\')) {
            result += QStringLiteral("\\\\");
        } else if (c == quotes.at(0)) {
            const bool closes = !tripled || i + 1 == content.size() || content.mid(i, 3) == quotes;
            result += closes ? QLatin1Char('\\') + QString(c) : QString(c);
        } else if (c == QLatin1Char('\n')) {
            result += tripled ? QString(c) : QStringLiteral("\\n");
        } else if (c == QLatin1Char('\t')) {
            result += QStringLiteral("\\t");
        } else if (c == QLatin1Char('\r')) {
            result += QStringLiteral("\\r");
        } else if (c.unicode() < 0x20 || c.unicode() == 0x7f) {
            result += QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'));
        } else if (c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph
            || (c.isSurrogate() && !(c.isHighSurrogate() && i + 1 < content.size() && content.at(i + 1).isLowSurrogate())
                && !(c.isLowSurrogate() && i > 0 && content.at(i - 1).isHighSurrogate()))) {
            // Editors take U+2028 for a line break; half a surrogate pair cannot be saved as UTF-8.
            result += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        } else {
            result += c;
        }
    }
    return result;
}

} // namespace

std::optional<QString> content(const SourceDocument &source, const SyntaxNode &node)
{
    if (node.is("concatenated_string")) {
        QString whole;
        for (const SyntaxNode &part : node.namedChildren()) {
            if (part.is("comment"))
                continue;
            const std::optional<QString> partContent = content(source, part);
            if (!partContent)
                return std::nullopt;
            whole += *partContent;
        }
        return whole;
    }
    if (!node.is("string") || node.hasError())
        return std::nullopt;
    const Parts parts = split(source.text(node.range()));
    if (parts.prefix.contains(QLatin1Char('f')) || parts.prefix.contains(QLatin1Char('b')))
        return std::nullopt;
    if (parts.prefix.contains(QLatin1Char('r')))
        return parts.body;
    return decoded(parts.body);
}

QString written(const QString &content, QChar quote)
{
    const QChar other = quote == QLatin1Char('"') ? QLatin1Char('\'') : QLatin1Char('"');
    const QString quotes(content.contains(quote) && !content.contains(other) ? other : quote);
    return quotes + escaped(content, quotes) + quotes;
}

QString writtenLike(const QString &content, const QString &existing)
{
    const Parts parts = split(existing);
    if (parts.quotes.size() == 3)
        return parts.quotes + escaped(content, parts.quotes) + parts.quotes;
    return written(content, parts.quotes.isEmpty() ? QLatin1Char('"') : parts.quotes.at(0));
}

QChar preferredQuote(const SourceDocument &source)
{
    constexpr int enough = 200; // to know a file's habit
    int doubles = 0;
    int singles = 0;
    QVector<SyntaxNode> waiting{source.root()};
    while (!waiting.isEmpty() && doubles + singles < enough) {
        const SyntaxNode node = waiting.takeLast();
        if (!node.is("string")) {
            waiting += node.namedChildren();
            continue;
        }
        const QStringView literal = QStringView(source.text()).mid(node.range().start, node.range().length());
        const qsizetype open = std::find_if(literal.cbegin(), literal.cend(), [](QChar c) { return !c.isLetter(); }) - literal.cbegin();
        const bool isTripled
            = literal.size() >= open + 6 && literal.at(open + 1) == literal.at(open) && literal.at(open + 2) == literal.at(open);
        if (open < literal.size() && !isTripled)
            ++(literal.at(open) == QLatin1Char('\'') ? singles : doubles);
    }
    return singles > doubles ? QLatin1Char('\'') : QLatin1Char('"');
}

} // namespace vitrine::string_literal
