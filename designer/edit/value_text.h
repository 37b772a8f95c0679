#pragma once

#include "designer/edit/import_edit.h"
#include "designer/edit/property_value.h"
#include "designer/model/value_reader.h"

namespace vitrine {

class EditContext;

/// Values as the file at hand writes them.
namespace value_text {

/// The text for a value, and the imports that it needs. A string takes the quotes of the string that it replaces, if it does.
Result<ImportEdit> written(const EditContext &context, const PropertyValue &value, const WrittenValue *replaced = nullptr);
/// A string with the line breaks of the file and the quotes of an existing literal.
QString stringLike(const SourceDocument &source, const QString &content, const QString &existing);
/// Whether the expression is a plain string, a number, a bool or None.
bool isLiteral(const QString &expression);
/// Whether the value is the one that is there already, however that is written.
bool isSame(const WrittenValue &replaced, const PropertyValue &value, const QString &text);
/// Fails if an expression would be lost to a literal without being asked for.
Result<void> checkReplacing(const QString &name, const WrittenValue &replaced, const QString &text, Overwrite overwrite);

} // namespace value_text
} // namespace vitrine
