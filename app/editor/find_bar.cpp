#include "app/editor/find_bar.h"

#include "app/editor/code_editor.h"
#include "app/editor/text_document.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextDocument>
#include <QToolButton>

namespace vitrine {

FindBar::FindBar(QWidget *parent) :
    QWidget(parent), m_search(new QLineEdit(this)), m_replacement(new QLineEdit(this)), m_count(new QLabel(this))
{
    m_search->setPlaceholderText(tr("Find"));
    m_search->setAccessibleName(tr("Find"));
    m_search->setClearButtonEnabled(true);
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(tr("Replace with"));
    m_count->setProperty("role", QStringLiteral("hint"));
    m_count->setMinimumWidth(70);

    auto *searching = new QHBoxLayout;
    searching->addWidget(m_count, 1);
    const auto addIcon = [&](const char *icon, const QString &name, const QString &tip, auto slot) {
        auto *button = new QToolButton(this);
        button->setIcon(QIcon::fromTheme(QLatin1String(icon)));
        button->setAccessibleName(name);
        button->setToolTip(tip);
        connect(button, &QToolButton::clicked, this, slot);
        searching->addWidget(button);
    };
    addIcon("vitrine-up", tr("Previous"), tr("Previous place"), [this] { find(Direction::Backward); });
    addIcon("vitrine-down", tr("Next"), tr("Next place (Enter)"), [this] { find(Direction::Forward); });
    addIcon("vitrine-close", tr("Close search"), tr("Close search (Esc)"), [this] { hide(); });
    auto *replacing = new QHBoxLayout;
    const auto addButton = [&](const QString &text, const QString &tip, auto slot) {
        auto *button = new QPushButton(text, this);
        button->setToolTip(tip);
        connect(button, &QPushButton::clicked, this, slot);
        replacing->addWidget(button);
    };
    addButton(tr("Replace"), tr("Replace this place and go to the next"), [this] { replaceCurrent(); });
    addButton(tr("All"), tr("Replace all places"), [this] { replaceAll(); });

    // Two rows, for an editor is seldom wide.
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(6);
    layout->setColumnStretch(0, 1);
    layout->addWidget(m_search, 0, 0);
    layout->addLayout(searching, 0, 1);
    layout->addWidget(m_replacement, 1, 0);
    layout->addLayout(replacing, 1, 1);

    connect(m_search, &QLineEdit::textChanged, this, &FindBar::updateHits);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { find(Direction::Forward); });
    connect(m_replacement, &QLineEdit::returnPressed, this, &FindBar::replaceCurrent);
    hide();
}

void FindBar::setEditor(CodeEditor *editor)
{
    if (m_editor)
        m_editor->setSearchHits({});
    m_editor = editor;
    if (isVisible())
        updateHits();
}

void FindBar::open()
{
    if (m_editor && m_editor->textCursor().hasSelection())
        m_search->setText(m_editor->textCursor().selectedText().section(QChar::ParagraphSeparator, 0, 0));
    show();
    m_search->selectAll();
    m_search->setFocus();
    updateHits();
}

void FindBar::updateHits()
{
    QVector<TextRange> hits;
    const QString needle = m_search->text();
    if (m_editor && !needle.isEmpty()) {
        const QString text = m_editor->file().text();
        for (qsizetype at = text.indexOf(needle, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(needle, at + needle.size(), Qt::CaseInsensitive))
            hits.append({int(at), int(at + needle.size())});
    }
    m_count->setText(needle.isEmpty() ? QString() : hits.isEmpty() ? tr("not found") : tr("%n found", nullptr, int(hits.size())));
    if (m_editor)
        m_editor->setSearchHits(hits);
}

void FindBar::find(Direction direction)
{
    const QString needle = m_search->text();
    if (!m_editor || needle.isEmpty())
        return;
    const auto flags = direction == Direction::Backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    QTextCursor found = m_editor->document()->find(needle, m_editor->textCursor(), flags);
    if (found.isNull()) {
        QTextCursor start(m_editor->document());
        if (direction == Direction::Backward)
            start.movePosition(QTextCursor::End);
        found = m_editor->document()->find(needle, start, flags);
    }
    if (!found.isNull())
        m_editor->setTextCursor(found);
}

void FindBar::replaceCurrent()
{
    if (!m_editor || m_editor->isReadOnly())
        return;
    QTextCursor cursor = m_editor->textCursor();
    if (cursor.selectedText().compare(m_search->text(), Qt::CaseInsensitive) == 0)
        cursor.insertText(m_replacement->text());
    find(Direction::Forward);
    updateHits();
}

void FindBar::replaceAll()
{
    if (!m_editor || m_editor->isReadOnly() || m_search->text().isEmpty())
        return;
    QTextCursor at(m_editor->document());
    QTextCursor step(m_editor->document());
    step.beginEditBlock();
    for (at = m_editor->document()->find(m_search->text(), at); !at.isNull();
         at = m_editor->document()->find(m_search->text(), at))
        at.insertText(m_replacement->text());
    step.endEditBlock();
    updateHits();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

void FindBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_editor) {
        m_editor->setSearchHits({});
        m_editor->setFocus();
    }
}

} // namespace vitrine
