#pragma once

#include "designer/edit/change.h"
#include "designer/edit/handler_step.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace vitrine {

class DesignDocument;

/// The operations on the state classes of a file. As with Editor nothing is changed here: each gives verified text edits, or the
/// reason why not. A state class is named as in the file; types, defaults and other expressions are Python with the API as `rx`.
class StateEditor {
    Q_DECLARE_TR_FUNCTIONS(StateEditor)

public:
    /// `document` must live as long as the editor.
    explicit StateEditor(const DesignDocument &document) : m_document(document) { }

    /// A class with nothing in it, behind the last state class or before the first function.
    Result<Change> addState(const QString &name, const QString &base = QStringLiteral("rx.State")) const;

    /// `type` and `defaultText` may be empty, but not both.
    Result<Change> addVar(const QString &state, const QString &name, const QString &type, const QString &defaultText) const;
    /// Changes what is given of a var.
    Result<Change> setVar(const QString &state, const QString &name, const std::optional<QString> &type,
        const std::optional<QString> &defaultText) const;
    Result<Change> addComputedVar(const QString &state, const QString &name, const QString &type, const QString &expression) const;
    /// `parameters` as written, without self: `text: str`.
    Result<Change> addHandler(const QString &state, const QString &name, const QStringList &parameters,
        const QVector<HandlerStep> &steps) const;
    /// Takes out a var, a computed var or a handler, with the comments above it.
    Result<Change> removeMember(const QString &state, const QString &name) const;

private:
    const DesignDocument &m_document;
};

} // namespace vitrine
