#pragma once

#include "designer/edit/edit_context.h"
#include "designer/edit/import_edit.h"

namespace vitrine {

/// A component on its way out of its place, into a function of its own: what it uses of the functions, lambdas and loops around it
/// becomes the function's parameters, what the file gives it is named in moduleNames().
class ComponentExtraction {
    Q_DECLARE_TR_FUNCTIONS(ComponentExtraction)

public:
    /// Fails if no function can give the node, or if the name cannot be that of a function. `context` must outlive this.
    static Result<ComponentExtraction> create(const EditContext &context, int index, const QString &name);

    /// What stands in the node's place.
    QString call() const;
    /// The function for `file`, which need not be the one that the node is in; with the imports of the API that it needs there.
    Result<ImportEdit> definition(const SourceDocument &file, const Imports &imports, bool annotates) const;
    /// Names of what is around the node that it uses, in the order of the parameters.
    const QStringList &arguments() const { return m_arguments; }
    /// Names that need nothing in another file: those arguments, and those of the API, which definition() takes care of.
    QSet<QString> givenNames() const;
    /// Names of the file that the node uses, but those of the API.
    const QStringList &moduleNames() const { return m_moduleNames; }

private:
    ComponentExtraction(const EditContext &context, int index, const QString &name) : m_context(&context), m_index(index), m_name(name) { }
    void findNames();
    QString parameter(const QString &name) const;

    const EditContext *m_context;
    int m_index;
    QString m_name;
    QStringList m_arguments;
    QStringList m_moduleNames;
};

/// Whether the functions of the file say that they give components (`-> rx.Component`).
bool annotatesComponents(const EditContext &context);

} // namespace vitrine
