#pragma once

#include <QString>

#include <memory>

class QTextDocument;

namespace KSyntaxHighlighting {
class Repository;
class SyntaxHighlighter;
}

namespace vitrine {

/// The syntax definitions and colour themes. Reading them takes about 10 ms, so there is one for the whole program, made at first use.
class SyntaxHighlighting
{
public:
    SyntaxHighlighting();
    ~SyntaxHighlighting();

    /// A highlighter for files of this name; owned by the document. It colours nothing if no definition fits.
    KSyntaxHighlighting::SyntaxHighlighter *attach(QTextDocument *document, const QString &fileName, const QString &theme);
    void setTheme(KSyntaxHighlighting::SyntaxHighlighter *highlighter, const QString &theme);

private:
    KSyntaxHighlighting::Repository &repository();

    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
};

} // namespace vitrine
