#pragma once

#include "app/editor/text_document.h"
#include "designer/edit/group_editor.h"
#include "designer/edit/page_editor.h"
#include "designer/edit/state_editor.h"
#include "designer/edit/style_editor.h"
#include "designer/model/design_document.h"

#include <QObject>

#include <memory>

namespace vitrine {

class Catalog;

/// An open file with its designer model: every edit of the text reaches the model at once, and visual changes go into the text as one
/// undo step. Files that are no Python have a model without nodes.
class DocumentSession : public QObject
{
    Q_OBJECT

public:
    DocumentSession(std::unique_ptr<TextDocument> file, const Catalog &catalog);

    TextDocument &file() const { return *m_file; }
    const DesignDocument &design() const { return m_design; }
    /// The visual operations on this file.
    const Editor &visual() const { return m_visual; }
    const GroupEditor &groups() const { return m_groups; }
    const StyleEditor &styles() const { return m_styles; }
    const StateEditor &states() const { return m_states; }
    const PageEditor &pages() const { return m_pages; }
    const QString &path() const { return m_file->path(); }
    bool isPython() const;

    /// Makes a change as one undo step; gives the node to select afterwards (0: none), or why it was refused.
    Result<NodeId> apply(const Result<Change> &change);

private:
    std::unique_ptr<TextDocument> m_file;
    DesignDocument m_design;
    Editor m_visual;
    GroupEditor m_groups;
    StyleEditor m_styles;
    StateEditor m_states;
    PageEditor m_pages;
};

} // namespace vitrine
