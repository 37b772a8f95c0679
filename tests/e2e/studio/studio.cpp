#include "tests/e2e/studio/studio.h"

#include "app/actions/action_registry.h"
#include "app/dialogs/form_dialog.h"
#include "app/editor/code_editor.h"
#include "app/editor/editor_area.h"
#include "app/panels/problems_panel.h"
#include "app/session/document_session.h"
#include "app/session/project_session.h"
#include "app/session/selection_controller.h"
#include "app/studio_resources.h"
#include "app/welcome/project_template.h"
#include "app/window/main_window.h"
#include "app/window/workbench.h"
#include "preview/live_pane.h"
#include "runtime/base/resource_paths.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPointer>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>
#include <QWebEngineView>
#include <QWindow>

namespace vitrine {

static constexpr int appTimeout = 30000;

/// A string as JavaScript writes it.
static QString quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

static QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Studio::Studio() : m_catalog(Catalog::load(resources::path(QStringLiteral("catalog"))))
{
    // Settings and unsaved texts of the person who runs the tests stay out of this.
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("vitrine-test"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_dir.filePath(QStringLiteral("settings")));
    initStudioResources();
    m_theme = std::make_unique<Theme>();
}

Studio::~Studio()
{
    // The window asks about unsaved text; a test has none that it wants to keep.
    if (m_window && m_window->workbench()) {
        for (DocumentSession *session : project().sessions())
            session->file().textDocument()->setModified(false);
        m_window->close();
    }
}

bool Studio::open(const QString &templateName, const Prepare &prepare)
{
    const QString dir = m_dir.filePath(QStringLiteral("app"));
    for (const ProjectTemplate &offered : ProjectTemplate::all()) {
        if (offered.name == templateName) {
            const Result<void> created = offered.create(RuntimeProcess::defaultProgram(), dir);
            if (!created)
                qWarning("%s", qPrintable(created.error().message));
        }
    }
    if (prepare)
        prepare(dir);
    return openFolder(dir);
}

bool Studio::openFolder(const QString &dir)
{
    if (!m_catalog)
        return false;
    auto project = std::make_unique<ProjectSession>(dir, *m_catalog);
    project->start();
    m_appFile = project->mainFile();
    m_original = contents(m_appFile);
    m_window = std::make_unique<MainWindow>(*m_theme, *m_catalog);
    m_window->openProject(std::move(project));
    m_loads = std::make_unique<QSignalSpy>(m_window->livePane(), &LivePane::pageLoaded);
    m_window->resize(1500, 900);
    m_window->show();
    return activate();
}

bool Studio::activate() const
{
    // The first QQuickWidget, which WebEngine draws in, makes Qt create the native window anew: without a window manager the focus is
    // lost, at any moment after show().
    return waitFor([this] {
        if (!m_window->isActiveWindow())
            m_window->activateWindow();
        return m_window->isActiveWindow();
    }, 5000);
}

bool Studio::waitForApp()
{
    const bool isShown = waitFor([this] { return !m_loads->isEmpty(); }, appTimeout)
        && waitFor([this] { return evaluate(QStringLiteral("document.querySelectorAll('[data-v]').length")).toInt() > 0; }, appTimeout);
    return isShown && activate();
}

Workbench &Studio::workbench() const
{
    return *m_window->workbench();
}

ProjectSession &Studio::project() const
{
    return workbench().project();
}

DocumentSession &Studio::document() const
{
    return *workbench().current();
}

CodeEditor &Studio::editor() const
{
    return *m_window->editors()->currentEditor();
}

QByteArray Studio::bytesOnDisk() const
{
    return contents(m_appFile);
}

QVariant Studio::evaluate(const QString &javaScript) const
{
    // The answer may come after this has given up waiting for it.
    const auto result = std::make_shared<std::optional<QVariant>>();
    m_window->livePane()->runJavaScript(javaScript, [result](const QVariant &value) { *result = value; });
    return waitFor([&] { return result->has_value(); }, 2000) ? **result : QVariant();
}

QString Studio::paneText(const QString &selector) const
{
    return evaluate(QStringLiteral("document.querySelector(%1)?.innerText ?? null").arg(quoted(selector))).toString();
}

bool Studio::clickInPane(const QString &selector) const
{
    QWebEngineView *view = m_window->livePane()->view();
    if (!view)
        return false;
    // A banner that comes or goes resizes the page, which hears of it a moment later.
    const auto isLaidOut = [&] {
        const QVariantList size = evaluate(QStringLiteral("[innerWidth, innerHeight]")).toList();
        return size.size() == 2 && QSizeF(size.at(0).toDouble(), size.at(1).toDouble()).toSize() * view->zoomFactor() == view->size();
    };
    const QString place = QStringLiteral("(() => { const e = document.querySelector(%1); if (!e) return null;"
                                         " e.scrollIntoView({block: 'nearest'}); const r = e.getBoundingClientRect();"
                                         " return [r.x + r.width / 2, r.y + r.height / 2]; })()");
    QVariantList middle;
    if (!waitFor(isLaidOut, 5000) || (middle = evaluate(place.arg(quoted(selector))).toList()).size() != 2)
        return false;
    const QPoint at = (QPointF(middle.at(0).toDouble(), middle.at(1).toDouble()) * view->zoomFactor()).toPoint();
    // Events go to the child that Chromium draws in.
    QTest::mouseMove(view->focusProxy(), at);
    QTest::mouseClick(view->focusProxy(), Qt::LeftButton, {}, at);
    return true;
}

void Studio::typeInPane(const QString &text) const
{
    QTest::keyClicks(m_window->livePane()->view()->focusProxy(), text);
}

bool Studio::typeInCode(const QString &old, const QString &text) const
{
    const int at = int(document().file().text().indexOf(old));
    if (at < 0)
        return false;
    CodeEditor &code = editor();
    code.setFocus();
    QTextCursor cursor = code.textCursor();
    cursor.setPosition(at);
    cursor.setPosition(at + int(old.size()), QTextCursor::KeepAnchor);
    code.setTextCursor(cursor);
    for (const QChar c : text) {
        if (c == QLatin1Char('\n'))
            QTest::keyClick(&code, Qt::Key_Return);
        else
            QTest::keyClicks(&code, QString(c));
    }
    return true;
}

void Studio::trigger(const char *action) const
{
    m_window->actions().action(QLatin1String(action))->trigger();
}

QPoint Studio::pointInPane(const QString &selector, QPointF part) const
{
    const QVariantList at = evaluate(QStringLiteral("(() => { const r = document.querySelector(`%1`).getBoundingClientRect();"
                                                    " return [r.x + r.width * %2, r.y + r.height * %3]; })()")
                                         .arg(selector).arg(part.x()).arg(part.y()))
                                .toList();
    return (QPointF(at.value(0).toDouble(), at.value(1).toDouble()) * m_window->livePane()->view()->zoomFactor()).toPoint();
}

// The drag has an event loop of its own in between, so each step waits for a timer of its own.
bool Studio::drag(QWidget *from, const QPoint &start, QWidget *to, const QPoint &end) const
{
    QWindow *window = m_window->windowHandle();
    const QPoint first = from->mapTo(m_window.get(), start);
    const QPoint last = to->mapTo(m_window.get(), end);
    QVector<std::function<void()>> steps;
    for (const QPoint &at : {first + QPoint(4, 2), first + QPoint(20, 6), first + QPoint(24, 8)})
        steps.append([=] { QTest::mouseMove(window, at); });
    // The page in the pane takes some time to say whether it takes anything.
    for (int i = to == from ? 1 : 15; i >= 0; --i)
        steps.append([=] { QTest::mouseMove(window, last + QPoint(i % 3, i % 2)); });
    steps.append([=] { QTest::mouseRelease(window, Qt::LeftButton, {}, last); });
    const std::function<void()> next = [&] {
        const auto step = steps.takeFirst();
        if (!steps.isEmpty())
            QTimer::singleShot(30, window, [&] { next(); });
        step();
    };
    QTest::mousePress(window, Qt::LeftButton, {}, first);
    next();
    return waitFor([&] { return steps.isEmpty(); }, 10000);
}

FormDialog *Studio::dialog() const
{
    FormDialog *found = nullptr;
    (void)waitFor([&] {
        found = qobject_cast<FormDialog *>(QApplication::activeModalWidget());
        return found && found->isVisible();
    }, 5000);
    return found;
}

bool Studio::fillIn(const char *field, const QString &text) const
{
    const FormDialog *open = dialog();
    for (auto *widget : open ? open->findChildren<QWidget *>() : QWidgetList()) {
        if (widget->accessibleName() != QLatin1String(field))
            continue;
        auto *combo = qobject_cast<QComboBox *>(widget);
        if (combo && !combo->isEditable()) {
            combo->setCurrentText(text);
            return combo->currentText() == text;
        }
        auto *line = combo ? combo->lineEdit() : qobject_cast<QLineEdit *>(widget);
        if (!line)
            return false;
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        if (text.isEmpty())
            QTest::keyClick(line, Qt::Key_Delete);
        return line->text() == text;
    }
    return false;
}

bool Studio::acceptDialog() const
{
    const QPointer<FormDialog> open = dialog();
    if (!open)
        return false;
    QTest::keyClick(open, Qt::Key_Return);
    return waitFor([&] { return !open || !open->isVisible(); }, 2000);
}

NodeId Studio::nodeOf(const QString &source) const
{
    const int at = int(document().file().text().indexOf(source));
    for (const Node &node : document().design().module().nodes) {
        if (at >= 0 && node.range.start == at)
            return node.id;
    }
    return 0;
}

QString Studio::selectedSource() const
{
    const Node *node = workbench().selection().current();
    return node ? document().file().text().mid(node->range.start, node->range.end - node->range.start) : QString();
}

QStringList Studio::problems() const
{
    QStringList lines;
    const QTreeWidget *view = m_window->panels().problems->view();
    for (int i = 0; i < view->topLevelItemCount(); ++i)
        lines.append(view->topLevelItem(i)->text(0) + QLatin1String(" | ") + view->topLevelItem(i)->text(1));
    return lines;
}

} // namespace vitrine
