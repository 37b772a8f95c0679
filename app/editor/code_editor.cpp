#include "app/editor/code_editor.h"

#include "app/editor/editor_gutter.h"
#include "app/editor/text_document.h"

#include <QFontDatabase>
#include <QHelpEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <optional>

namespace vitrine {

static constexpr int indentWidth = 4;

CodeEditor::CodeEditor(TextDocument &document, QWidget *parent) :
    QPlainTextEdit(parent), m_file(document), m_gutter(new EditorGutter(this))
{
    setDocument(document.textDocument());
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(std::max(10.0, font.pointSizeF()));
    document.textDocument()->setDefaultFont(font);
    setFont(font);
    setTabStopDistance(fontMetrics().horizontalAdvance(QLatin1Char(' ')) * indentWidth);
    setLineWrapMode(NoWrap);
    setFrameShape(NoFrame);
    setReadOnly(document.isReadOnly());
    setAccessibleName(tr("Code of %1").arg(document.fileName()));

    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEditor::updateGutter);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &area, int scrolled) {
        if (scrolled)
            m_gutter->scroll(0, scrolled);
        else
            m_gutter->update(0, area.y(), m_gutter->width(), area.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        updateMarks();
        m_gutter->update();
        if (!m_revealing)
            Q_EMIT caretMoved(textCursor().position());
    });
    updateGutter();
    updateMarks();
}

CodeEditor::~CodeEditor() = default;

void CodeEditor::setProblems(const Problems &problems)
{
    m_problems = problems;
    updateMarks();
    m_gutter->update();
}

const Problem *CodeEditor::problemAt(int line) const
{
    const auto it = std::find_if(m_problems.begin(), m_problems.end(), [&](const Problem &p) { return p.line == line + 1; });
    return it == m_problems.end() ? nullptr : &*it;
}

void CodeEditor::setSelectedNodes(const QVector<TextRange> &ranges)
{
    if (m_selectedNodes == ranges)
        return;
    m_selectedNodes = ranges;
    updateMarks();
}

void CodeEditor::setSearchHits(const QVector<TextRange> &hits)
{
    m_hits = hits;
    updateMarks();
}

void CodeEditor::revealRange(TextRange range)
{
    const QScopedValueRollback revealing(m_revealing, true);
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(range.start, document()->characterCount() - 1));
    setTextCursor(cursor);
    // The beginnings of the lines stay in sight where they can.
    if (cursorRect(cursor).left() + horizontalScrollBar()->value() < viewport()->width() * 3 / 4)
        horizontalScrollBar()->setValue(0);
    const QRect caret = cursorRect(cursor);
    if (!viewport()->rect().adjusted(0, 20, 0, -60).contains(caret))
        centerCursor();
}

void CodeEditor::goTo(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(std::max(0, line - 1));
    if (!block.isValid())
        return;
    const QString text = block.text();
    const auto firstInk = std::find_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
    const int inLine = column > 0 ? column - 1 : int(firstInk - text.begin());
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + std::min(inLine, int(text.size())));
    setTextCursor(cursor);
    centerCursor();
    setFocus();
}

void CodeEditor::forEachVisibleLine(const QRect &area, const std::function<void(int, int)> &callback) const
{
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= area.bottom()) {
        const double height = blockBoundingRect(block).height();
        if (block.isVisible() && top + height >= area.top())
            callback(block.blockNumber(), qRound(top));
        block = block.next();
        top += height;
    }
}

void CodeEditor::updateGutter()
{
    setViewportMargins(m_gutter->preferredWidth(), 0, 0, 0);
    const QRect area = contentsRect();
    m_gutter->setGeometry(area.left(), area.top(), m_gutter->preferredWidth(), area.height());
}

void CodeEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    updateGutter();
}

void CodeEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateMarks();
}

void CodeEditor::updateMarks()
{
    QList<QTextEdit::ExtraSelection> marks;
    const int last = document()->characterCount() - 1;
    const auto add = [&](TextRange range, const auto &style) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(std::clamp(range.start, 0, last));
        mark.cursor.setPosition(std::clamp(range.end, 0, last), QTextCursor::KeepAnchor);
        style(mark.format);
        marks.append(mark);
    };
    const auto tint = [&](QPalette::ColorRole role, int alpha) {
        QColor color = palette().color(role);
        color.setAlpha(alpha);
        return color;
    };

    const int caret = textCursor().position();
    add({caret, caret}, [&](QTextCharFormat &format) {
        format.setBackground(tint(QPalette::Highlight, 16));
        format.setProperty(QTextFormat::FullWidthSelection, true);
    });
    for (const TextRange &range : std::as_const(m_selectedNodes))
        add(range, [&](QTextCharFormat &format) { format.setBackground(tint(QPalette::Highlight, 38)); });
    for (const TextRange &hit : m_hits)
        add(hit, [](QTextCharFormat &format) { format.setBackground(QColor(255, 196, 0, 90)); });
    for (const TextRange &bracket : matchingBrackets())
        add(bracket, [&](QTextCharFormat &format) { format.setBackground(tint(QPalette::Highlight, 80)); });
    for (const Problem &problem : m_problems) {
        const QTextBlock block = document()->findBlockByNumber(problem.line - 1);
        if (problem.line <= 0 || !block.isValid())
            continue;
        const QTextBlock endBlock = problem.endLine > 0 ? document()->findBlockByNumber(problem.endLine - 1) : block;
        TextRange range{block.position() + std::max(0, problem.column - 1), block.position() + block.length() - 1};
        if (problem.endColumn > 0 && endBlock.isValid())
            range.end = endBlock.position() + problem.endColumn - 1;
        if (range.isEmpty())
            range = {block.position(), block.position() + block.length() - 1};
        add(range, [&](QTextCharFormat &format) {
            format.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
            format.setUnderlineColor(problem.severity == Problem::Severity::Error ? QColor(0xe5484d) : QColor(0xd9930d));
        });
    }
    setExtraSelections(marks);
}

QVector<TextRange> CodeEditor::matchingBrackets() const
{
    static const QString opening = QStringLiteral("([{");
    static const QString closing = QStringLiteral(")]}");
    // Far matches are of no use to the eye, and a caret must never cost the length of the file.
    static constexpr int farthest = 20000;

    const int caret = textCursor().position();
    for (const int offset : {caret, caret - 1}) {
        const QChar bracket = offset < 0 ? QChar() : document()->characterAt(offset);
        const bool forward = opening.contains(bracket);
        if (bracket.isNull() || (!forward && !closing.contains(bracket)))
            continue;
        const QChar partner = forward ? closing.at(opening.indexOf(bracket)) : opening.at(closing.indexOf(bracket));
        const int step = forward ? 1 : -1;
        int depth = 0;
        for (int at = offset; at >= 0 && at < document()->characterCount() && std::abs(at - offset) < farthest; at += step) {
            const QChar c = document()->characterAt(at);
            depth += c == bracket ? 1 : c == partner ? -1 : 0;
            if (depth == 0)
                return {{offset, offset + 1}, {at, at + 1}};
        }
    }
    return {};
}

void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo)) {
        m_file.undo();
    } else if (event->matches(QKeySequence::Redo)) {
        m_file.redo();
    } else if (isReadOnly()) {
        QPlainTextEdit::keyPressEvent(event);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        insertNewLine();
    } else if (event->key() == Qt::Key_Tab && event->modifiers() == Qt::NoModifier) {
        indentSelection();
    } else if (event->key() == Qt::Key_Backtab) {
        unindentSelection();
    } else if (event->key() == Qt::Key_Backspace && event->modifiers() == Qt::NoModifier && !textCursor().hasSelection()) {
        QTextCursor cursor = textCursor();
        const int column = cursor.positionInBlock();
        const bool inIndent = column > 0 && cursor.block().text().left(column).trimmed().isEmpty();
        const bool onStop = inIndent && column % indentWidth == 0 && cursor.block().text().left(column).endsWith(QLatin1String("    "));
        if (onStop) {
            cursor.setPosition(cursor.position() - indentWidth, QTextCursor::KeepAnchor);
            cursor.removeSelectedText();
        } else {
            QPlainTextEdit::keyPressEvent(event);
        }
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

/// Indentation for the line after `line`, as Python is written: deeper after ":" or an open bracket, back after return and the like.
static QString nextIndent(const QString &line)
{
    const auto firstInk = std::find_if(line.begin(), line.end(), [](QChar c) { return !c.isSpace(); });
    QString indent = line.left(firstInk - line.begin());
    QString code = line.trimmed();
    const qsizetype comment = code.indexOf(QLatin1String(" #"));
    if (comment > 0)
        code = code.left(comment).trimmed();
    static const QString openers = QStringLiteral(":([{");
    if (!code.isEmpty() && openers.contains(code.back()))
        return indent + QString(indentWidth, QLatin1Char(' '));
    for (const auto *word : {"return", "pass", "break", "continue", "raise"}) {
        const bool leaves = code == QLatin1String(word) || code.startsWith(QLatin1String(word) + QLatin1Char(' '));
        if (leaves && QStringView(openers).indexOf(code.back()) < 0 && indent.endsWith(QLatin1String("    ")))
            return indent.chopped(indentWidth);
    }
    return indent;
}

void CodeEditor::insertNewLine()
{
    QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const QString after = cursor.block().text().mid(cursor.positionInBlock());
    cursor.beginEditBlock();
    const QString indent = nextIndent(before);
    cursor.insertText(QLatin1Char('\n') + indent);
    // Between a pair of brackets the closing one goes on a line of its own, under the line that opened it.
    static const QString closing = QStringLiteral(")]}");
    const bool opensPair = !before.isEmpty() && QStringLiteral("([{").contains(before.back());
    if (opensPair && !after.isEmpty() && closing.contains(after.front())) {
        const int caret = cursor.position();
        cursor.insertText(QLatin1Char('\n') + indent.chopped(std::min<qsizetype>(indentWidth, indent.size())));
        cursor.setPosition(caret);
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
}

void CodeEditor::forSelectedLines(const std::function<void(QTextCursor &, const QString &)> &change)
{
    const QTextCursor selection = textCursor();
    const QTextBlock first = document()->findBlock(selection.selectionStart());
    QTextBlock last = document()->findBlock(selection.selectionEnd());
    if (last != first && selection.selectionEnd() == last.position())
        last = last.previous();
    QTextCursor edit(document());
    edit.beginEditBlock();
    for (QTextBlock block = first; block.isValid() && block.blockNumber() <= last.blockNumber(); block = block.next()) {
        edit.setPosition(block.position());
        change(edit, block.text());
    }
    edit.endEditBlock();
}

void CodeEditor::indentSelection()
{
    QTextCursor cursor = textCursor();
    if (!cursor.hasSelection()) {
        cursor.insertText(QString(indentWidth - cursor.positionInBlock() % indentWidth, QLatin1Char(' ')));
        return;
    }
    forSelectedLines([](QTextCursor &edit, const QString &line) {
        if (!line.isEmpty())
            edit.insertText(QString(indentWidth, QLatin1Char(' ')));
    });
}

void CodeEditor::unindentSelection()
{
    forSelectedLines([](QTextCursor &edit, const QString &line) {
        int count = 0;
        while (count < indentWidth && count < line.size() && line.at(count) == QLatin1Char(' '))
            ++count;
        if (count == 0 && line.startsWith(QLatin1Char('\t')))
            count = 1;
        edit.setPosition(edit.position() + count, QTextCursor::KeepAnchor);
        edit.removeSelectedText();
    });
}

void CodeEditor::toggleComment()
{
    bool allCommented = true;
    int column = INT_MAX;
    forSelectedLines([&](QTextCursor &, const QString &line) {
        const auto firstInk = std::find_if(line.begin(), line.end(), [](QChar c) { return !c.isSpace(); });
        if (firstInk == line.end())
            return;
        column = std::min(column, int(firstInk - line.begin()));
        allCommented = allCommented && *firstInk == QLatin1Char('#');
    });
    if (column == INT_MAX)
        return;
    forSelectedLines([&](QTextCursor &edit, const QString &line) {
        if (line.trimmed().isEmpty())
            return;
        if (allCommented) {
            const int mark = int(line.indexOf(QLatin1Char('#')));
            const int length = line.mid(mark).startsWith(QLatin1String("# ")) ? 2 : 1;
            edit.setPosition(edit.position() + mark);
            edit.setPosition(edit.position() + length, QTextCursor::KeepAnchor);
            edit.removeSelectedText();
        } else {
            edit.setPosition(edit.position() + column);
            edit.insertText(QStringLiteral("# "));
        }
    });
}

bool CodeEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Undo and redo are the window's actions; without this the base class would take the keys for its own, unnamed ones.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))
            return false;
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QPoint inViewport = viewport()->mapFromGlobal(help->globalPos());
        const Problem *problem = problemAt(cursorForPosition(inViewport).blockNumber());
        QToolTip::showText(help->globalPos(), problem ? problem->message : QString(), this);
        return true;
    }
    return QPlainTextEdit::event(event);
}

} // namespace vitrine
