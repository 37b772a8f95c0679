#pragma once

#include "designer/edit/editor.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace vitrine {

class DocumentSession;
class SelectionController;

/// The visual operations as commands on the selection: each becomes one undo step in the document of its node, and what it made or
/// moved is selected. A refused one changes nothing and says why.
class VisualCommands : public QObject
{
    Q_OBJECT

public:
    explicit VisualCommands(SelectionController &selection, QObject *parent = nullptr);

    void setProperty(NodeId node, const QString &name, const std::optional<PropertyValue> &value, Editor::Overwrite overwrite);
    void setText(NodeId node, const QString &text);
    /// Into the selection if it is a container, else after it.
    void insertAtSelection(const QString &python);
    void insert(const QString &python, NodeId parent, int index);
    void move(NodeId node, NodeId parent, int index);
    void remove(NodeId node);
    void duplicate(NodeId node);
    void wrap(NodeId node, const QString &component);
    /// Puts the children of the node in its place.
    void unwrap(NodeId node);

    /// File that insertAtSelection() uses while nothing is selected.
    void setDocument(DocumentSession *session);

Q_SIGNALS:
    void refused(const QString &reason);
    void done(const QString &label);

private:
    DocumentSession *target() const;
    enum class Afterwards { KeepSelection, SelectResult };
    void perform(const Result<Change> &change, Afterwards afterwards);

    SelectionController &m_selection;
    QPointer<DocumentSession> m_document;
};

} // namespace vitrine
