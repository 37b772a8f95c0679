#pragma once

#include "designer/model/module.h"
#include "designer/source/source_document.h"

namespace vitrine {

/// Reads class definitions that are state classes: subclasses of rx.State (or rx.ComponentState), directly or by another class of
/// the file, or by an imported class whose name ends in "State". Also those of plain data: dataclasses, TypedDicts, pydantic models.
class StateReader {
public:
    StateReader(const SourceDocument &source, const Imports &imports) : m_source(source), m_imports(imports) { }

    /// `definition` is a class_definition. True, and appended to `states`, if it is a state class.
    bool read(const SyntaxNode &definition, QVector<StateClass> &states) const;
    /// Appended to `dataClasses` if it is a class of plain data.
    void readDataClass(const SyntaxNode &definition, QVector<StateClass> &dataClasses) const;

private:
    bool isStateBase(const QString &base, const QVector<StateClass> &states) const;
    StateClass headOf(const SyntaxNode &definition) const;
    void readStatement(const SyntaxNode &statement, StateClass &state) const;
    void readFunction(
        const SyntaxNode &function, const SyntaxNode &whole, const QVector<SyntaxNode> &decorators, StateClass &state) const;

    const SourceDocument &m_source;
    const Imports &m_imports;
};

} // namespace vitrine
