#include "designer/source/text_edit.h"

#include <algorithm>
#include <limits>

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

// The text in between is a row of pieces: stretches of the first text, and what the edits put between them.
TextEdits TextEdits::followedBy(const TextEdits &next) const
{
    struct Piece {
        int kept; // offset in the first text; -1: new
        int length;
        QString text; // of what is new
    };
    constexpr int unbounded = std::numeric_limits<int>::max() / 2;
    QVector<Piece> pieces;
    int position = 0;
    for (const TextEdit &edit : m_edits) {
        pieces.append({position, edit.offset - position, {}});
        pieces.append({-1, int(edit.replacement.size()), edit.replacement});
        position = edit.end();
    }
    pieces.append({position, unbounded, {}});

    // Takes the next `length` units off the pieces.
    qsizetype at = 0;
    const auto take = [&pieces, &at](int length, QVector<Piece> *into) {
        while (length > 0) {
            Piece &piece = pieces[at];
            const int taken = std::min(length, piece.length);
            if (into)
                into->append({piece.kept, taken, piece.text.left(taken)});
            length -= taken;
            piece.length -= taken;
            piece.text.remove(0, taken);
            piece.kept += piece.kept < 0 ? 0 : taken;
            at += piece.length == 0 ? 1 : 0;
        }
    };
    QVector<Piece> result;
    position = 0;
    for (const TextEdit &edit : next.m_edits) {
        take(edit.offset - position, &result);
        take(edit.length, nullptr);
        result.append({-1, int(edit.replacement.size()), edit.replacement});
        position = edit.end();
    }
    result += pieces.mid(at);

    TextEdits composed;
    TextEdit edit;
    for (const Piece &piece : std::as_const(result)) {
        if (piece.kept < 0) {
            edit.replacement += piece.text;
        } else if (piece.length > 0) {
            edit.length = piece.kept - edit.offset;
            if (edit.length > 0 || !edit.replacement.isEmpty())
                composed.m_edits.append(edit);
            edit = {piece.kept + piece.length, 0, {}};
        }
    }
    return composed;
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

} // namespace vitrine
