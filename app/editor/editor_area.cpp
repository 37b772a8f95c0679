#include "app/editor/editor_area.h"

#include "app/editor/code_editor.h"
#include "app/editor/editor_page.h"
#include "app/editor/find_bar.h"
#include "app/editor/text_document.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace vitrine {

EditorArea::EditorArea(QWidget *parent) : QWidget(parent), m_tabs(new QTabWidget(this)), m_find(new FindBar(this))
{
    m_tabs->setDocumentMode(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(true);
    m_tabs->setElideMode(Qt::ElideMiddle);
    m_tabs->tabBar()->setAccessibleName(tr("Open files"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_find);

    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        m_find->setEditor(currentEditor());
        Q_EMIT currentChanged(currentPage());
    });
    connect(m_tabs, &QTabWidget::tabCloseRequested, this,
            [this](int index) { Q_EMIT closeRequested(&static_cast<EditorPage *>(m_tabs->widget(index))->file()); });
}

EditorArea::~EditorArea()
{
    m_tabs->disconnect(this);
}

EditorPage *EditorArea::addDocument(TextDocument &document)
{
    auto *page = new EditorPage(document, m_highlighting, m_syntaxTheme, m_tabs);
    connect(&document, &TextDocument::modificationChanged, page, [this, &document] { updateTitle(document); });
    const int index = m_tabs->addTab(page, document.fileName());
    m_tabs->setTabToolTip(index, document.path());
    m_tabs->setCurrentIndex(index);
    return page;
}

void EditorArea::removeDocument(const TextDocument &document)
{
    EditorPage *page = pageOf(document);
    // The tab goes first: those who hear that another page is the current one may still use this one's editor.
    m_tabs->removeTab(m_tabs->indexOf(page));
    delete page;
}

void EditorArea::show(const TextDocument &document)
{
    if (EditorPage *page = pageOf(document))
        m_tabs->setCurrentWidget(page);
}

EditorPage *EditorArea::currentPage() const
{
    return static_cast<EditorPage *>(m_tabs->currentWidget());
}

CodeEditor *EditorArea::currentEditor() const
{
    EditorPage *page = currentPage();
    return page ? &page->editor() : nullptr;
}

EditorPage *EditorArea::pageOf(const TextDocument &document) const
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        auto *page = static_cast<EditorPage *>(m_tabs->widget(i));
        if (&page->file() == &document)
            return page;
    }
    return nullptr;
}

void EditorArea::updateTitle(const TextDocument &document)
{
    const QString mark = document.isModified() ? QStringLiteral("● ") : QString();
    m_tabs->setTabText(m_tabs->indexOf(pageOf(document)), mark + document.fileName());
}

void EditorArea::openFind()
{
    m_find->setEditor(currentEditor());
    m_find->open();
}

void EditorArea::setSyntaxTheme(const QString &name)
{
    m_syntaxTheme = name;
    for (int i = 0; i < m_tabs->count(); ++i)
        static_cast<EditorPage *>(m_tabs->widget(i))->setSyntaxTheme(name);
}

} // namespace vitrine
