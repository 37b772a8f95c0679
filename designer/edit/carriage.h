#pragma once

#include "designer/edit/project_names.h"
#include "designer/model/component_piece.h"

#include <QCoreApplication>
#include <QSet>

namespace vitrine {

/// What a component needs of a file that it comes into, so that its names mean there what they meant before: imports, and other names
/// for what that file knows already. Lives for one operation.
class Carriage {
    Q_DECLARE_TR_FUNCTIONS(Carriage)

public:
    /// Both must outlive it.
    Carriage(const ProjectNames &names, const ProjectFile &to) : m_names(names), m_to(to) { }

    /// What the names in a piece of a file mean, those of the API left out.
    static void describe(const ProjectNames &names, const ProjectFile &from, const SyntaxNode &node, ComponentPiece &piece);

    /// Finds what `node` of `text` needs, or why it cannot be had. `given` are names that it gets otherwise. A name without a meaning is
    /// taken for what the target calls so, else for the only thing of the project that has this name.
    Result<void> find(const SourceDocument &text, const SyntaxNode &node, const ComponentPiece &piece, const QSet<QString> &given);
    /// Edits of the target's imports.
    QVector<TextEdit> imports() const;
    /// The same for a target that has no code yet.
    QStringList statements() const;
    /// Uses in the component that have another name in the target.
    const QVector<TextEdit> &renames() const { return m_renames; }

private:
    struct Needed {
        GlobalName what;
        QString local;
    };
    Result<std::optional<Needed>> needed(const QString &name, const ComponentPiece &piece) const;
    std::optional<QString> known(const Needed &needed) const;

    const ProjectNames &m_names;
    const ProjectFile &m_to;
    QVector<Needed> m_needed;
    QVector<TextEdit> m_renames;
};

} // namespace vitrine
