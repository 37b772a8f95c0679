#pragma once

#include "app/editor/syntax_highlighting.h"

#include <QWidget>

class QTabWidget;

namespace vitrine {

class CodeEditor;
class EditorPage;
class FindBar;
class TextDocument;

/// Tabs of open files with the search bar below.
class EditorArea : public QWidget
{
    Q_OBJECT

public:
    explicit EditorArea(QWidget *parent = nullptr);
    ~EditorArea() override;

    /// Adds a tab and shows it. The document must outlive it, see removeDocument().
    EditorPage *addDocument(TextDocument &document);
    void removeDocument(const TextDocument &document);
    void show(const TextDocument &document);

    /// Null if no file is open.
    EditorPage *currentPage() const;
    CodeEditor *currentEditor() const;
    EditorPage *pageOf(const TextDocument &document) const;
    void openFind();
    void setSyntaxTheme(const QString &name);

Q_SIGNALS:
    /// Null when the last tab was closed.
    void currentChanged(vitrine::EditorPage *page);
    void closeRequested(vitrine::TextDocument *document);

private:
    void updateTitle(const TextDocument &document);

    SyntaxHighlighting m_highlighting;
    QString m_syntaxTheme;
    QTabWidget *m_tabs;
    FindBar *m_find;
};

} // namespace vitrine
