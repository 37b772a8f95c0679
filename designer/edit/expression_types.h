#pragma once

#include "designer/model/module.h"
#include "designer/source/source_document.h"

#include <QMap>

namespace vitrine {

/// The types of expressions, as annotations (`list[str]`), as far as one file says them: state vars, fields of its classes, the
/// items of loops. An empty type is one that is not known.
class ExpressionTypes {
public:
    /// What of the file a place can use beside the state: names of loops and functions around it, with their types.
    using Reach = QMap<QString, QString>;

    /// Source and module must outlive this. `elsewhere` are state classes of other files: those that this one imports count too.
    ExpressionTypes(const SourceDocument &source, const Module &module, const QVector<StateClass> &elsewhere = {});

    /// The state classes that the file can name, its own first.
    const QVector<StateClass> &states() const { return m_states; }

    /// The names that lambdas, comprehensions and functions around a node give to it.
    Reach around(const SyntaxNode &node) const;
    /// Type of an expression of `expression`, which is a text of its own, at a place with this reach.
    QString typeOf(const SourceDocument &expression, const SyntaxNode &node, const Reach &reach) const;
    /// Vars and computed vars of a state class and of those of the file that it is derived from, by name.
    QMap<QString, QString> varsOf(const StateClass &state) const;

    /// `list[str]` has items of type `str`.
    static QString itemType(const QString &type);
    /// Without what says that it may be None or a Var: `str | None`, `Optional[str]`, `rx.Var[str]` are `str`.
    static QString plainType(const QString &type);

private:
    void addFunction(const SyntaxNode &function, Reach &reach) const;
    void addLambda(const SyntaxNode &lambda, Reach &reach) const;
    QString typeOfField(const QString &type, const QString &name) const;
    QString typeOfLooped(const SyntaxNode &call) const;
    QString typeOfCall(const SourceDocument &expression, const SyntaxNode &call, const Reach &reach) const;
    QString typeOfAttribute(const SourceDocument &expression, const SyntaxNode &attribute, const Reach &reach) const;
    const StateClass *stateNamed(const QString &name) const;

    const SourceDocument &m_source;
    const Module &m_module;
    QVector<StateClass> m_states;
};

} // namespace vitrine
