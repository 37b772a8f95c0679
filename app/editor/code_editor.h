#pragma once

#include "designer/source/text_edit.h"
#include "runtime/base/problem.h"

#include <QPlainTextEdit>

#include <functional>

namespace vitrine {

class EditorGutter;
class TextDocument;

/// Editor widget for one TextDocument: line numbers, current line, matching brackets, indentation, comment toggle, problem marks and
/// the range of the selected node. Undo and redo go through the TextDocument, so that visual steps keep their names.
class CodeEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// `document` must outlive the editor.
    explicit CodeEditor(TextDocument &document, QWidget *parent = nullptr);
    ~CodeEditor() override;

    TextDocument &file() const { return m_file; }

    void setProblems(const Problems &problems);
    /// First problem of a line (0-based); null if there is none.
    const Problem *problemAt(int line) const;

    /// The nodes selected in the designer, tinted.
    void setSelectedNodes(const QVector<TextRange> &ranges);
    /// Moves the caret there without telling that the user did, and scrolls it into view.
    void revealRange(TextRange range);
    /// 1-based; column in UTF-16 code units, 0 = first character that is no white space.
    void goTo(int line, int column);
    void setSearchHits(const QVector<TextRange> &hits);

    void toggleComment();
    void indentSelection();
    void unindentSelection();

    /// Calls with the 0-based number and the top of each line shown in `area`, in pixels.
    void forEachVisibleLine(const QRect &area, const std::function<void(int line, int top)> &callback) const;

Q_SIGNALS:
    /// The user moved the caret (keyboard, mouse or typing).
    void caretMoved(int offset);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void updateMarks();
    void updateGutter();
    QVector<TextRange> matchingBrackets() const;
    void insertNewLine();
    void forSelectedLines(const std::function<void(QTextCursor &lineStart, const QString &line)> &change);

    TextDocument &m_file;
    EditorGutter *m_gutter;
    Problems m_problems;
    QVector<TextRange> m_selectedNodes;
    QVector<TextRange> m_hits;
    bool m_revealing = false;
};

} // namespace vitrine
