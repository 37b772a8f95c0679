#pragma once

#include "designer/source/source_document.h"

#include <QSet>
#include <QString>
#include <QVector>

namespace vitrine {

/// Which names a piece of Python uses, and which scopes give them.
namespace names {

/// A use of a name that the piece does not bind itself; names of attributes and of keyword arguments are none.
struct Use {
    QString name;
    TextRange range;
    bool isInString = false; ///< inside of an f-string
};

/// In the order of the source. What lambdas, comprehensions and functions inside of `node` bind is not counted.
QVector<Use> freeUses(const SourceDocument &source, const SyntaxNode &node);

/// Whether Python knows the name without an import.
bool isBuiltin(const QString &name);

/// Names that a lambda, comprehension or function gives to what is inside of it.
QSet<QString> boundBy(const SourceDocument &source, const SyntaxNode &scope);
/// Names that any scope around the node gives to it; those of the file itself are not among them.
QSet<QString> boundAround(const SourceDocument &source, const SyntaxNode &node);

} // namespace names
} // namespace vitrine
