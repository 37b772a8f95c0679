#pragma once

#include "designer/model/module.h"
#include "designer/model/node_identity.h"
#include "designer/model/read_text.h"
#include "designer/source/changed_ranges.h"
#include "designer/source/source_document.h"

#include <QObject>

#include <memory>

namespace vitrine {

class Catalog;

/// One Python file as the designer sees it: text, syntax tree, and the Module read from it, kept current with every edit. Node
/// ids stay the same over edits (see NodeId). While the text does not parse, the last good Module stays, its ranges moved along
/// with the edits; isBroken() says so. A file that has not been good yet is read as far as it can be.
///
/// Text comes in through applyEdit() (typing, undo, visual edits: all the same); nothing here writes to the editor.
class DesignDocument : public QObject {
    Q_OBJECT

public:
    /// `catalog` must live as long as the document.
    explicit DesignDocument(const Catalog &catalog, QObject *parent = nullptr);
    ~DesignDocument() override;

    /// A document of its own with the same text, in which the nodes have the same ids.
    std::unique_ptr<DesignDocument> copy() const;

    void setText(const QString &text);
    /// To be connected with QTextDocument::contentsChange(): `inserted` is the text that is at `offset` now.
    void applyEdit(int offset, int removed, const QString &inserted);
    void applyEdits(const TextEdits &edits);

    /// The next change may lead to this text: its module is then taken as it is instead of being read once more.
    void foresee(std::shared_ptr<const ReadText> text) { m_foreseen = std::move(text); }

    const SourceDocument &source() const { return m_source; }
    const QString &text() const { return m_source.text(); }
    const Module &module() const { return m_module; }
    const Catalog &catalog() const { return m_catalog; }
    /// What operations have broken in this text while it was edited here.
    const QVector<BrokenLines> &brokenLines() const { return m_brokenLines; }

    /// True while the text does not parse.
    bool isBroken() const { return m_broken; }

Q_SIGNALS:
    /// The text changed; module() and isBroken() are current.
    void changed();

private:
    void beforeEdit(const TextEdit &edit);
    void read();

    const Catalog &m_catalog;
    SourceDocument m_source;
    Module m_module;
    ChangedRanges m_changed; ///< since m_module was read
    NodeIdentity m_identity;
    std::shared_ptr<const ReadText> m_foreseen;
    QVector<BrokenLines> m_brokenLines;
    bool m_broken = false;
    bool m_wasGood = false; ///< m_module is of a text that parsed
};

} // namespace vitrine
