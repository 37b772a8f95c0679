#include "designer/model/design_document.h"

#include "designer/model/model_reader.h"
#include "designer/source/range_mover.h"

#include <algorithm>

namespace vitrine {

namespace {

// Editors report what they touched, which may be more than what differs; the less is replaced, the more anchors survive.
TextEdit trimmed(TextEdit edit, const QString &text)
{
    edit.offset = std::clamp(edit.offset, 0, int(text.size()));
    edit.length = std::clamp(edit.length, 0, int(text.size()) - edit.offset);
    const QStringView removed = QStringView(text).mid(edit.offset, edit.length);
    const qsizetype shorter = std::min(removed.size(), edit.replacement.size());
    qsizetype head = 0;
    while (head < shorter && removed.at(head) == edit.replacement.at(head))
        ++head;
    qsizetype tail = 0;
    while (
        tail < shorter - head && removed.at(removed.size() - 1 - tail) == edit.replacement.at(edit.replacement.size() - 1 - tail))
        ++tail;
    return {edit.offset + int(head), int(removed.size() - head - tail),
        edit.replacement.mid(head, edit.replacement.size() - head - tail)};
}

} // namespace

DesignDocument::DesignDocument(const Catalog &catalog, QObject *parent) : QObject(parent), m_catalog(catalog) { }

DesignDocument::~DesignDocument() = default;

std::unique_ptr<DesignDocument> DesignDocument::copy() const
{
    auto copy = std::make_unique<DesignDocument>(m_catalog);
    copy->m_source = m_source.edited({});
    copy->m_module = m_module;
    copy->m_changed = m_changed;
    copy->m_identity = m_identity;
    copy->m_brokenLines = m_brokenLines;
    copy->m_broken = m_broken;
    copy->m_wasGood = m_wasGood;
    return copy;
}

void DesignDocument::setText(const QString &text) { applyEdit(0, int(m_source.text().size()), text); }

void DesignDocument::applyEdit(int offset, int removed, const QString &inserted)
{
    const TextEdit edit = trimmed({offset, removed, inserted}, m_source.text());
    if (edit.length == 0 && edit.replacement.isEmpty())
        return;
    beforeEdit(edit);
    m_source.applyEdit(edit.offset, edit.length, edit.replacement);
    read();
}

void DesignDocument::applyEdits(const TextEdits &edits)
{
    if (edits.isEmpty())
        return;
    // From the end, so that the offsets of those still to come stay valid, and the text that they are about is unchanged.
    for (qsizetype i = edits.size() - 1; i >= 0; --i)
        beforeEdit(edits.at(i));
    m_source.applyEdits(edits);
    read();
}

void DesignDocument::beforeEdit(const TextEdit &edit)
{
    m_identity.beforeEdit(m_module, m_source.text(), edit);
    m_changed.add(edit);
    for (BrokenLines &lines : m_brokenLines)
        RangeMover{edit}.move(lines.range);
}

void DesignDocument::read()
{
    m_broken = m_source.isBroken();
    if (!m_broken || !m_wasGood) {
        const bool isForeseen = m_foreseen && m_foreseen->text == m_source.text();
        if (isForeseen)
            m_brokenLines = m_foreseen->brokenLines;
        const EarlierReading earlier{m_module, m_changed};
        Module fresh = isForeseen ? m_foreseen->module : readModule(m_source, m_catalog, m_wasGood && !m_broken ? &earlier : nullptr);
        m_identity.carryOver(m_module, fresh, m_source.text());
        m_module = std::move(fresh);
        m_changed.clear();
        m_wasGood = !m_broken;
    }
    m_foreseen.reset();
    Q_EMIT changed();
}

} // namespace vitrine
