#pragma once

#include "designer/edit/handler_step.h"
#include "designer/model/imports.h"
#include "designer/source/source_document.h"

namespace vitrine {

/// What a method does, as steps: the reverse of linesOf(). What is no step of another kind becomes one of code, so that nothing is left
/// out: lines of unchanged steps are the body again.
class HandlerStepReader {
public:
    HandlerStepReader(const SourceDocument &source, const Imports &imports) : m_source(source), m_imports(imports) { }

    /// `body` is the block of a function. A body that is nothing but `pass` has no steps.
    QVector<HandlerStep> read(const SyntaxNode &body) const;
    /// From the first statement, or the comments directly above it, to the end of the last line; empty if all stands in the line of `def`.
    TextRange rangeOf(const SyntaxNode &body) const;

private:
    HandlerStep step(const SyntaxNode &statement) const;
    bool readAssignment(const SyntaxNode &assignment, const QString &owner, HandlerStep &step) const;
    bool readCall(const SyntaxNode &call, HandlerStep &step) const;
    bool readLoop(const SyntaxNode &loop, HandlerStep &step) const;
    bool readStop(const SyntaxNode &condition, HandlerStep &step) const;
    QVector<HandlerStep> returned(const SyntaxNode &statement) const;
    QString text(const SyntaxNode &node) const { return m_source.text(node.range()); }
    QString expression(const SyntaxNode &node) const;
    /// Of `self.user.name` with the owner "self": `user.name`; empty if it belongs to something else.
    QString memberOf(const SyntaxNode &node, const QString &owner) const;

    const SourceDocument &m_source;
    const Imports &m_imports;
};

} // namespace vitrine
