#pragma once

#include "designer/source/source_document.h"

#include <QVector>

#include <optional>

namespace vitrine {

/// Questions about the lines of a file that operations ask before they put something between them or take something out.
namespace source_lines {

/// What Black and Ruff take for the longest line. Decides whether something new stays in one line.
constexpr int limit = 88;

/// True if nothing but white space stands in the line of the offset.
bool isBlank(const SourceDocument &source, int offset);
/// True if nothing but white space stands before the offset in its line.
bool beginsLine(const SourceDocument &source, int offset);
/// Start of the line behind the one of the offset; the end of the text if it is the last one.
int nextLine(const SourceDocument &source, int offset);
/// Start of the first of the blank lines directly before the line that begins at `lineStart`, or that line.
int withBlankLinesBefore(const SourceDocument &source, int lineStart);
/// Start of the first line that is not blank, at or behind the one that begins at `lineStart`.
int behindBlankLines(const SourceDocument &source, int lineStart);
/// The comments in the lines directly above the line of the offset, indented as it is: they belong to what begins there.
QVector<TextRange> commentsAbove(const SourceDocument &source, int offset);
/// Start of those comments, or of the line's own text.
int startWithComments(const SourceDocument &source, int offset);
/// An expression in brackets, whatever lines it is written on, in a single one: nothing if a comment or a string of several lines is in it.
std::optional<QString> onOneLine(const SourceDocument &source, const SyntaxNode &expression);

} // namespace source_lines
} // namespace vitrine
