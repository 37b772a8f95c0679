#include "designer/edit/value_text.h"

#include "designer/edit/edit_context.h"
#include "designer/model/string_literal.h"

#include <QCoreApplication>

namespace vitrine::value_text {

bool isLiteral(const QString &expression)
{
    const SourceDocument source(expression);
    const SyntaxNode statement = source.root().namedChildren().value(0);
    return readValue(source, statement.namedChildren().value(0)).kind != ValueKind::Expression;
}

// Triple-quoted strings keep line breaks as they are, and the file decides how those are written.
QString stringLike(const SourceDocument &source, const QString &content, const QString &existing)
{
    return string_literal::writtenLike(content, existing).replace(QLatin1Char('\n'), source.lineBreak());
}

Result<ImportEdit> written(const EditContext &context, const PropertyValue &value, const WrittenValue *replaced)
{
    const SourceDocument &source = context.source();
    if (value.kind == PropertyValue::Kind::Python)
        return ImportEdit::create(source, context.module().imports, value.text);
    if (replaced && replaced->kind == ValueKind::String)
        return ImportEdit{stringLike(source, value.text, replaced->text), {}};
    return ImportEdit{string_literal::written(value.text, string_literal::preferredQuote(source)), {}};
}

bool isSame(const WrittenValue &replaced, const PropertyValue &value, const QString &text)
{
    if (replaced.text == text)
        return true;
    if (value.kind == PropertyValue::Kind::String)
        return replaced.kind == ValueKind::String && replaced.value == value.text;
    bool isNumber = false;
    bool wasNumber = false;
    const double number = text.toDouble(&isNumber);
    return replaced.kind == ValueKind::Number && number == replaced.text.toDouble(&wasNumber) && isNumber && wasNumber;
}

Result<void> checkReplacing(const QString &name, const WrittenValue &replaced, const QString &text, Overwrite overwrite)
{
    if (replaced.kind != ValueKind::Expression || overwrite == Overwrite::Expressions || !isLiteral(text))
        return {};
    return Error{QCoreApplication::translate("Editor", "%1 is the expression “%2”. Replace it only if you mean to.")
                     .arg(name, replaced.text.simplified())};
}

} // namespace vitrine::value_text
