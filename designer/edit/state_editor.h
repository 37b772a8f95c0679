#pragma once

#include "designer/edit/change.h"
#include "designer/edit/handler_step.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace vitrine {

class DesignDocument;

/// The operations on the state classes of a file. As with Editor nothing is changed here: each gives verified text edits, or the
/// reason why not. A state class, or one of data, is named as in the file; types, defaults and other expressions are Python with the API
/// as `rx`.
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
    /// Changes what a handler takes and does. Steps that were read from it and are as they were keep their code, see handlerSteps().
    Result<Change> setHandler(const QString &state, const QString &name, const QStringList &parameters,
        const QVector<HandlerStep> &steps) const;
    /// What a handler does at present.
    Result<QVector<HandlerStep>> handlerSteps(const QString &state, const QString &name) const;
    /// Changes the type of a computed var, and what it gives if that is a single expression.
    Result<Change> setComputedVar(const QString &state, const QString &name, const std::optional<QString> &type,
        const std::optional<QString> &expression) const;
    /// What a computed var gives at present; fails if it takes more than one expression to say.
    Result<QString> computedExpression(const QString &state, const QString &name) const;
    /// Takes out a var, a computed var or a handler, with the comments above it.
    Result<Change> removeMember(const QString &state, const QString &name) const;
    /// Takes out a class of state or of data, with the comments above it.
    Result<Change> removeClass(const QString &name) const;

    /// A field of a class of data.
    struct Field {
        QString name;
        QString type;
        QString defaultText; ///< may be empty
    };
    /// A dataclass for the items of lists, before the first state class. Its fields are vars to the operations above.
    Result<Change> addDataClass(const QString &name, const QVector<Field> &fields) const;

private:
    const DesignDocument &m_document;
};

} // namespace vitrine
