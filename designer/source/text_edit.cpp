#include "designer/source/text_edit.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace vitrine {

Result<TextEdits> TextEdits::create(QVector<TextEdit> edits)
{
    std::stable_sort(edits.begin(), edits.end(), [](const TextEdit &a, const TextEdit &b) { return a.offset < b.offset; });
    int end = 0;
    for (const TextEdit &edit : edits) {
        if (edit.offset < end || edit.length < 0)
            return Error{QStringLiteral("Two changes meet at the same place of the text.")};
        end = edit.end();
    }
    TextEdits result;
    result.m_edits = std::move(edits);
    return result;
}

QString TextEdits::applied(const QString &text) const
{
    QString result;
    const int size = int(text.size());
    int position = 0;
    for (const TextEdit &edit : m_edits) {
        const int offset = std::min(edit.offset, size);
        result += QStringView(text).mid(position, offset - position);
        result += edit.replacement;
        position = std::min(edit.end(), size);
    }
    result += QStringView(text).mid(position);
    return result;
}

TextEdits TextEdits::inverted(const QString &text) const
{
    TextEdits result;
    result.m_edits.reserve(m_edits.size());
    int shift = 0;
    for (const TextEdit &edit : m_edits) {
        const int length = int(edit.replacement.size());
        result.m_edits.append({edit.offset + shift, length, text.mid(edit.offset, edit.length)});
        shift += length - edit.length;
    }
    return result;
}

int TextEdits::mapped(int offset) const
{
    int shift = 0;
    for (const TextEdit &edit : m_edits) {
        if (edit.offset > offset)
            break;
        if (edit.length > 0 && offset < edit.end())
            return edit.offset + shift;
        shift += int(edit.replacement.size()) - edit.length;
    }
    return offset + shift;
}

TextEdits TextEdits::followedBy(const TextEdits &next) const
{
    // A piece of the text after: of the text before, or something new.
    struct Piece {
        int start;
        int length;
        QString inserted;
        bool isKept() const { return inserted.isNull(); }
    };
    static constexpr int toTheEnd = std::numeric_limits<int>::max() / 2;
    std::vector<Piece> pieces;
    int position = 0;
    const auto keep = [&](int end) {
        if (end > position)
            pieces.push_back({position, end - position, {}});
    };
    for (const TextEdit &edit : m_edits) {
        keep(edit.offset);
        if (!edit.replacement.isEmpty())
            pieces.push_back({0, int(edit.replacement.size()), edit.replacement});
        position = edit.end();
    }
    keep(toTheEnd);

    // The first piece that begins at the offset, which is cut there.
    const auto pieceAt = [&](int offset) {
        size_t i = 0;
        while (i < pieces.size() && offset >= pieces.at(i).length)
            offset -= pieces.at(i++).length;
        if (offset > 0 && i < pieces.size()) {
            Piece rest = pieces.at(i);
            pieces.at(i).length = offset;
            rest.start += offset;
            rest.length -= offset;
            if (!rest.isKept()) {
                pieces.at(i).inserted = rest.inserted.left(offset);
                rest.inserted = rest.inserted.mid(offset);
                rest.start = 0;
            }
            pieces.insert(pieces.begin() + qsizetype(++i), rest);
        }
        return qsizetype(i);
    };
    for (qsizetype i = next.m_edits.size() - 1; i >= 0; --i) {
        const TextEdit &edit = next.m_edits.at(i);
        const qsizetype first = pieceAt(edit.offset);
        const qsizetype end = pieceAt(edit.end());
        pieces.erase(pieces.begin() + first, pieces.begin() + end);
        if (!edit.replacement.isEmpty())
            pieces.insert(pieces.begin() + first, {0, int(edit.replacement.size()), edit.replacement});
    }

    TextEdits all;
    QString inserted;
    position = 0;
    for (const Piece &piece : pieces) {
        if (!piece.isKept()) {
            inserted += piece.inserted;
            continue;
        }
        if (piece.start > position || !inserted.isEmpty())
            all.m_edits.append({position, piece.start - position, inserted});
        position = piece.start + piece.length;
        inserted.clear();
    }
    return all;
}

} // namespace vitrine
