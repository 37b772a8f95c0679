#pragma once

#include "designer/source/source_document.h"

#include <QString>
#include <QVector>

namespace vitrine {

/// Edits of the statements of a file: functions and classes stand two empty lines apart.
namespace top_level {

/// True if the file gives the name to a function, a class, a variable or an import of its own.
bool isDefined(const SourceDocument &source, const QString &name);
/// The name of the function or class at its definition; null if the file does not define one.
SyntaxNode definition(const SourceDocument &source, const QString &name);
/// How often the file uses the name, beside the definition of a function of that name and beside names of attributes and keywords.
int countUses(const SourceDocument &source, const QString &name);

/// A function or class behind the one that ends at `end`.
QVector<TextEdit> insertionBehind(const SourceDocument &source, int end, const QString &text);
/// A function or class before a statement and the comments directly above it; at the end of the file if the statement is null.
QVector<TextEdit> insertionBefore(const SourceDocument &source, const SyntaxNode &statement, const QString &text);
/// Takes out the function or class in the range with the comments directly above it, and the empty lines that set it apart.
QVector<TextEdit> removal(const SourceDocument &source, TextRange range);
/// Takes out the line or lines of one statement or decorator.
QVector<TextEdit> removalOfLine(const SourceDocument &source, const SyntaxNode &statement);

} // namespace top_level
} // namespace vitrine
