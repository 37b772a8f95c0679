#include "app/editor/editor_page.h"

#include "app/dialogs/difference_dialog.h"
#include "app/editor/code_editor.h"
#include "app/editor/notice_bar.h"
#include "app/editor/syntax_highlighting.h"
#include "app/editor/text_document.h"

#include <QVBoxLayout>

#include <optional>

namespace vitrine {

EditorPage::EditorPage(TextDocument &document, SyntaxHighlighting &highlighting, const QString &syntaxTheme, QWidget *parent) :
    QWidget(parent), m_file(document), m_highlighting(highlighting), m_editor(new CodeEditor(document, this)),
    m_highlighter(highlighting.attach(document.textDocument(), document.fileName(), syntaxTheme)), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_editor, 1);
    setFocusProxy(m_editor);

    showReadOnly();
    showRecovered();
    showDisk();
    if (document.isShared())
        addNotice(tr("%1 is open in another Studio as well. What one of them saves, the other one takes over.").arg(document.fileName()))
            ->addButton(tr("Close"), [] {});
    connect(&document, &TextDocument::diskChanged, this, &EditorPage::showDisk);
    connect(&document, &TextDocument::recoveredChanged, this, &EditorPage::showRecovered);
    connect(&document, &TextDocument::reloaded, this, &EditorPage::showReadOnly);
}

NoticeBar *EditorPage::addNotice(const QString &text)
{
    auto *notice = new NoticeBar(text, this);
    m_layout->insertWidget(0, notice);
    return notice;
}

void EditorPage::showReadOnly()
{
    delete m_readOnly;
    m_editor->setReadOnly(m_file.isReadOnly());
    if (m_file.isReadOnly())
        m_readOnly = addNotice(m_file.whyReadOnly());
}

void EditorPage::showRecovered()
{
    if (m_recovered)
        m_recovered->deleteLater(); // one of its buttons may have been pressed
    const std::optional<QString> recovered = m_file.recoveredText();
    if (!recovered)
        return;
    m_recovered = addNotice(tr("Studio ended before %1 was saved. Its unsaved text is still here.").arg(m_file.fileName()));
    m_recovered->addButton(tr("Restore"), [this] { m_file.acceptRecovered(); });
    m_recovered->addButton(tr("Discard"), [this] { m_file.discardRecovered(); });
    m_recovered->addButton(tr("Show difference"), [this, text = *recovered] {
        showDifference(tr("Lines with − are in %1 now, lines with + in the unsaved text.").arg(m_file.fileName()), text);
    }, NoticeBar::Afterwards::Stay);
}

void EditorPage::showDisk()
{
    if (m_disk)
        m_disk->deleteLater();
    switch (m_file.disk()) {
    case TextDocument::Disk::Known:
        break;
    case TextDocument::Disk::Gone:
        m_disk = addNotice(tr("%1 was deleted or moved by another program. Its text is still here; saving writes the file anew.")
                               .arg(m_file.fileName()));
        m_disk->addButton(tr("Close"), [] {});
        break;
    case TextDocument::Disk::Changed:
        m_disk = addNotice(tr("%1 was changed by another program, and it has unsaved changes here.").arg(m_file.fileName()));
        m_disk->addButton(tr("Keep mine"), [this] { m_file.keepMine(); });
        m_disk->addButton(tr("Take theirs"), [this] { m_file.reload(); });
        m_disk->addButton(tr("Show difference"), [this] {
            showDifference(tr("Lines with − are in the editor, lines with + on the disk."), m_file.textOnDisk());
        }, NoticeBar::Afterwards::Stay);
        break;
    }
}

void EditorPage::showDifference(const QString &explanation, const QString &other)
{
    auto *dialog = new DifferenceDialog(tr("Changes in %1").arg(m_file.fileName()), explanation, m_file.text(), other, this);
    dialog->open();
}

void EditorPage::setSyntaxTheme(const QString &name)
{
    m_highlighting.setTheme(m_highlighter, name);
}

} // namespace vitrine
