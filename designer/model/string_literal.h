#pragma once

#include "designer/source/source_document.h"

#include <optional>

namespace vitrine {

/// Python string literals: what they mean and how they are written.
namespace string_literal {

/// The content of a plain string or a concatenation of plain strings; nothing for f-strings, bytes and other expressions.
std::optional<QString> content(const SourceDocument &source, const SyntaxNode &node);

/// A literal with this content between `quote` (one quotation mark). The other mark is used where that saves escapes.
QString written(const QString &content, QChar quote);

/// A literal with this content in the form of `existing`, a plain string literal as written: its quotes, tripled or not.
QString writtenLike(const QString &content, const QString &existing);

/// The quotation mark that most strings of the file have; " if there are none.
QChar preferredQuote(const SourceDocument &source);

} // namespace string_literal
} // namespace vitrine
