#include "app/editor/syntax_highlighting.h"

#include "runtime/base/resource_paths.h"

#include <KSyntaxHighlighting/definition.h>
#include <KSyntaxHighlighting/repository.h>
#include <KSyntaxHighlighting/syntaxhighlighter.h>
#include <KSyntaxHighlighting/theme.h>

#include <QTextDocument>

namespace vitrine {

SyntaxHighlighting::SyntaxHighlighting() = default;
SyntaxHighlighting::~SyntaxHighlighting() = default;

KSyntaxHighlighting::Repository &SyntaxHighlighting::repository()
{
    if (!m_repository) {
        m_repository = std::make_unique<KSyntaxHighlighting::Repository>();
        m_repository->addCustomSearchPath(resources::path(QStringLiteral("syntax-highlighting")));
        m_repository->addCustomSearchPath(QStringLiteral(":/syntax")); // themes of our own
    }
    return *m_repository;
}

KSyntaxHighlighting::SyntaxHighlighter *SyntaxHighlighting::attach(QTextDocument *document, const QString &fileName,
                                                                   const QString &theme)
{
    auto *highlighter = new KSyntaxHighlighting::SyntaxHighlighter(document);
    highlighter->setTheme(repository().theme(theme));
    highlighter->setDefinition(repository().definitionForFileName(fileName));
    return highlighter;
}

void SyntaxHighlighting::setTheme(KSyntaxHighlighting::SyntaxHighlighter *highlighter, const QString &theme)
{
    highlighter->setTheme(repository().theme(theme));
    highlighter->rehighlight();
}

} // namespace vitrine
