#pragma once

#include "app/theme/theme.h"
#include "designer/model/node.h"
#include "runtime/catalog/catalog.h"

#include <QDeadlineTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QVariant>

#include <functional>
#include <memory>

class QSignalSpy;

namespace vitrine {

class CodeEditor;
class DocumentSession;
class FormDialog;
class MainWindow;
class ProjectSession;
class Workbench;

/// Waits up to `timeout` ms. QTest::qWaitFor() looks at its condition only when no event is left, and WebEngine can keep that from happening
/// for seconds.
template <typename Condition>
bool waitFor(const Condition &condition, int timeout)
{
    const QDeadlineTimer deadline(timeout);
    while (!condition() && !deadline.hasExpired())
        QTest::qWait(5);
    return condition();
}

/// Studio as a person has it before them: the real window with a project made from a template, its runtime, and the hands that click
/// and type. Functions that return bool are to be verified by the test; they wait for conditions themselves.
class Studio
{
public:
    /// Changes the files of the new project before it is opened.
    using Prepare = std::function<void(const QString &projectDir)>;

    Studio();
    ~Studio();

    /// Opens a fresh project and waits until its window has the focus.
    bool open(const QString &templateName, const Prepare &prepare = {});
    /// The same with a project that is there already.
    bool openFolder(const QString &dir);
    /// Waits until the pane shows the app.
    bool waitForApp();
    /// Gives the window the focus, as a window manager does when a dialog closes, and waits until it has it.
    bool activate() const;

    MainWindow &window() const { return *m_window; }
    Workbench &workbench() const;
    ProjectSession &project() const;
    DocumentSession &document() const;
    CodeEditor &editor() const;

    const QString &appFile() const { return m_appFile; }
    /// The main file's text as the template wrote it.
    const QByteArray &original() const { return m_original; }
    QByteArray bytesOnDisk() const;

    /// Result of an expression in the page; invalid if the page did not answer.
    QVariant evaluate(const QString &javaScript) const;
    /// Text of the first element that the selector finds; null if there is none.
    QString paneText(const QString &selector) const;
    /// Presses the mouse in the middle of the element.
    bool clickInPane(const QString &selector) const;
    void typeInPane(const QString &text) const;
    /// A point of the first element that the selector finds, in the pane's view; `part` of its width and height.
    QPoint pointInPane(const QString &selector, QPointF part = {0.5, 0.5}) const;
    /// Presses the mouse at one point, moves it to the other and lets it go.
    bool drag(QWidget *from, const QPoint &start, QWidget *to, const QPoint &end) const;

    /// Selects the first occurrence of `old` in the code and types over it, key by key; ASCII only.
    bool typeInCode(const QString &old, const QString &text) const;
    /// Triggers an action of the registry.
    void trigger(const char *action) const;
    /// The dialog of a command, which must be open or opening; null if none comes.
    FormDialog *dialog() const;
    /// Types over what is in the dialog's field of this (accessible) name, or chooses it there.
    bool fillIn(const char *field, const QString &text) const;
    /// Presses Enter in the dialog; false if it stays.
    bool acceptDialog() const;

    /// Node of the first place where this source text begins; 0 if there is none.
    NodeId nodeOf(const QString &source) const;
    /// The selected node's source text; empty if none is selected.
    QString selectedSource() const;
    /// "message | place" of each line in Problems.
    QStringList problems() const;

private:
    QTemporaryDir m_dir;
    Result<Catalog> m_catalog;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<QSignalSpy> m_loads;
    QString m_appFile;
    QByteArray m_original;
};

} // namespace vitrine
