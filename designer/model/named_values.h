#pragma once

#include "designer/source/source_document.h"

namespace vitrine {

/// A keyword argument of a call, or a pair of a dictionary with a plain string as key.
struct NamedValue {
    QString name;
    SyntaxNode element; ///< name and value
    SyntaxNode value;
};

/// Where a value has its names: a dictionary, or the arguments of `dict(…)`; null for any other expression.
SyntaxNode listOfNames(const SourceDocument &source, const SyntaxNode &value);

/// The values of an argument_list or a dictionary that have names; unpacked ones have none.
QVector<NamedValue> namedValues(const SourceDocument &source, const SyntaxNode &list);

/// What the expression stands for: for a name of this file the value that it is assigned, else the expression itself.
SyntaxNode assignedValue(const SourceDocument &source, const SyntaxNode &expression);

} // namespace vitrine
