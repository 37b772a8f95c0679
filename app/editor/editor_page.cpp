#include "app/editor/editor_page.h"

#include "app/editor/code_editor.h"
#include "app/editor/notice_bar.h"
#include "app/editor/syntax_highlighting.h"
#include "app/editor/text_document.h"

#include <QVBoxLayout>

namespace vitrine {

EditorPage::EditorPage(TextDocument &document, SyntaxHighlighting &highlighting, const QString &syntaxTheme, QWidget *parent) :
    QWidget(parent), m_file(document), m_highlighting(highlighting), m_editor(new CodeEditor(document, this)),
    m_highlighter(highlighting.attach(document.textDocument(), document.fileName(), syntaxTheme)), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_editor, 1);
    setFocusProxy(m_editor);

    if (document.isReadOnly())
        addNotice(tr("%1 has mixed line endings or bytes that are no text, so it is open for reading only.").arg(document.fileName()));
    if (document.recoveredText()) {
        NoticeBar *notice = addNotice(tr("Studio ended before %1 was saved. Its unsaved text is still here.").arg(document.fileName()));
        notice->addButton(tr("Restore"), [this] { m_file.acceptRecovered(); });
        notice->addButton(tr("Discard"), [this] { m_file.discardRecovered(); });
    }
    connect(&document, &TextDocument::conflict, this, &EditorPage::onConflict);
}

NoticeBar *EditorPage::addNotice(const QString &text)
{
    auto *notice = new NoticeBar(text, this);
    m_layout->insertWidget(0, notice);
    return notice;
}

void EditorPage::onConflict()
{
    if (m_conflict)
        return;
    m_conflict = addNotice(tr("%1 was changed by another program, and it has unsaved changes here.").arg(m_file.fileName()));
    m_conflict->addButton(tr("Keep mine"), [this] { m_file.keepMine(); });
    m_conflict->addButton(tr("Take theirs"), [this] { m_file.reload(); });
}

void EditorPage::setSyntaxTheme(const QString &name)
{
    m_highlighting.setTheme(m_highlighter, name);
}

} // namespace vitrine
