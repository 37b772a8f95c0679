#include "designer/source/text_edit.h"

#include <algorithm>

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

} // namespace vitrine
