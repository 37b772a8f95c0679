#pragma once

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace vitrine {

class CodeEditor;
class NoticeBar;
class SyntaxHighlighting;
class TextDocument;

/// The editor of one file with the notices above it: unsaved text of a killed Studio, changes on disk, reading only, another Studio.
class EditorPage : public QWidget
{
    Q_OBJECT

public:
    /// `document` and `highlighting` must outlive the page.
    EditorPage(TextDocument &document, SyntaxHighlighting &highlighting, const QString &syntaxTheme, QWidget *parent = nullptr);

    CodeEditor &editor() const { return *m_editor; }
    TextDocument &file() const { return m_file; }
    void setSyntaxTheme(const QString &name);

private:
    NoticeBar *addNotice(const QString &text);
    void showReadOnly();
    void showRecovered();
    void showDisk();
    void showDifference(const QString &explanation, const QString &other);

    TextDocument &m_file;
    SyntaxHighlighting &m_highlighting;
    CodeEditor *m_editor;
    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter;
    QVBoxLayout *m_layout;
    QPointer<NoticeBar> m_readOnly;
    QPointer<NoticeBar> m_recovered;
    QPointer<NoticeBar> m_disk;
};

} // namespace vitrine
