#include "app/session/document_session.h"

#include <QTextDocument>

namespace vitrine {

DocumentSession::DocumentSession(std::unique_ptr<TextDocument> file, const Catalog &catalog) :
    m_file(std::move(file)), m_design(catalog), m_visual(m_design), m_groups(m_design), m_styles(m_design), m_states(m_design), m_pages(m_design)
{
    if (!isPython())
        return;
    m_design.setText(m_file->text());
    connect(m_file.get(), &TextDocument::edited, this, [this](int offset, int removed, const QString &inserted) {
        m_design.applyEdit(offset, removed, inserted);
        // The text is the truth: should the two ever differ, the model is read anew rather than edited wrongly.
        if (m_design.text().size() != m_file->textDocument()->characterCount() - 1)
            m_design.setText(m_file->text());
    });
}

bool DocumentSession::isPython() const
{
    return m_file->path().endsWith(QLatin1String(".py"));
}

Result<NodeId> DocumentSession::apply(const Result<Change> &change)
{
    if (!change)
        return change.error();
    if (m_file->isReadOnly())
        return Error{m_file->whyReadOnly()};
    m_design.foresee(change->result);
    change->apply(*m_file);
    return change->focus.isEmpty() ? NodeId(0) : m_design.module().nodeForRange(change->focus);
}

} // namespace vitrine
