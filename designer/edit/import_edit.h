#pragma once

#include "designer/model/imports.h"
#include "designer/source/source_document.h"

namespace vitrine {

/// A Python expression written for a certain file, and the edits of that file's imports that it needs.
struct ImportEdit {
    QString expression;
    QVector<TextEdit> edits;

    /// Writes an expression that has the API as `rx` with the names of the file, which may know it by another one or know single
    /// components only. Fails if the text is not one Python expression.
    static Result<ImportEdit> create(const SourceDocument &file, const Imports &imports, const QString &expression);
};

/// The edits that give a file one more import: `import module` or `from module import name, …`, which joins one of the same module.
QVector<TextEdit> importEdits(const SourceDocument &file, const Imports &imports, const QString &statement);

/// The same for a module that comes with Python: those stand together before all others.
QVector<TextEdit> standardImportEdits(const SourceDocument &file, const Imports &imports, const QString &statement);

/// An expression as a file writes it, with the API as `rx`: the reverse of ImportEdit::create().
QString canonicalExpression(const QString &expression, const Imports &imports);

} // namespace vitrine
