#pragma once

#include "designer/edit/change.h"
#include "designer/model/node.h"

#include <QObject>
#include <QPointer>

namespace vitrine {

class Catalog;
class DocumentSession;
class SelectionController;
struct Module;

/// The file that the visual commands change, and the way their changes go into it: one undo step each, what was made or moved is
/// selected, and the outcome is said. A refused change leaves everything as it is.
class CommandTarget : public QObject
{
    Q_OBJECT

public:
    enum class Afterwards { KeepSelection, SelectResult };

    /// `selection` must live as long.
    explicit CommandTarget(SelectionController &selection, QObject *parent = nullptr);

    SelectionController &selection() const { return m_selection; }
    /// The file of the selected node; the one given here while nothing is selected. Null if there is none.
    DocumentSession *document() const;
    void setDocument(DocumentSession *session);

    /// A place among the positional children of a node.
    struct Place {
        NodeId parent = 0;
        int index = -1; ///< -1: behind the last
    };
    /// Number of positional children of the parent before the node, and itself.
    static int positionAfter(const Module &module, const Node &parent, NodeId node);
    /// Whether it has components, or is there for having some, as boxes and cards are (and texts are not).
    static bool isMadeToHold(const Module &module, const Node &node, const Catalog &catalog);
    /// Where something new goes: into the selection if it is a container for it, else after it. `python` is the expression that goes there.
    Result<Place> insertionPlace(const QString &python) const;
    /// A place of the document in words: "into vstack, after text".
    QString description(const Place &place) const;

    /// Makes the change; gives the node that it speaks of (0: none), or the reason why not.
    Result<NodeId> perform(const Result<Change> &change, Afterwards afterwards = Afterwards::KeepSelection);
    /// What a command does without a file: says so.
    Result<NodeId> refuseWithoutDocument();
    Result<NodeId> refuse(const QString &reason);

Q_SIGNALS:
    void refused(const QString &reason);
    /// `label` is that of the undo step.
    void done(const QString &label);

private:
    SelectionController &m_selection;
    QPointer<DocumentSession> m_document;
};

} // namespace vitrine
