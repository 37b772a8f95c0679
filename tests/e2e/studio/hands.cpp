#include "tests/e2e/studio/hands.h"

#include "app/dialogs/form_dialog.h"
#include "app/window/main_window.h"
#include "designer/model/navigator_model.h"
#include "designer/panels/binding_popup.h"
#include "designer/panels/navigator_panel.h"
#include "designer/panels/palette_panel.h"
#include "designer/panels/properties_panel.h"
#include "tests/e2e/studio/studio.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QTest>
#include <QTreeView>
#include <QWindow>

#include <tuple>

namespace vitrine {

static constexpr int patience = 10000;

static QString plain(QString text)
{
    return text.remove(QLatin1Char('&')).remove(QChar(u'…'));
}

void Hands::press(Qt::Key key) const
{
    press(QKeySequence(key));
}

/// Where keys go.
QWindow *Hands::focusWindow() const
{
    if (QWidget *dialog = QApplication::activeModalWidget(); dialog && !QApplication::activePopupWidget()) {
        std::ignore = waitFor([&] {
            if (!dialog->isActiveWindow())
                dialog->activateWindow();
            return dialog->isActiveWindow();
        }, patience);
    } else if (!QApplication::activePopupWidget()) {
        std::ignore = m_studio.activate();
    }
    return QGuiApplication::focusWindow() ? QGuiApplication::focusWindow() : m_studio.window().windowHandle();
}

void Hands::press(const QKeySequence &keys) const
{
    for (int i = 0; i < keys.count(); ++i)
        QTest::keyClick(focusWindow(), keys[uint(i)].key(), keys[uint(i)].keyboardModifiers());
}

void Hands::type(const QString &text) const
{
    for (const QChar c : text)
        QTest::keyClick(focusWindow(), c.toLatin1());
}

bool Hands::click(QWidget *widget) const
{
    if (!widget || !widget->isVisible() || !widget->isEnabled())
        return false;
    // A check box is only as wide as its text.
    QTest::mouseClick(widget, Qt::LeftButton, {}, qobject_cast<QCheckBox *>(widget) ? QPoint(8, widget->height() / 2) : QPoint());
    return true;
}

bool Hands::clickEntry(const QString &entry) const
{
    QMenu *menu = nullptr;
    if (!waitFor([&] { return (menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())); }, patience))
        return false;
    const QString text = entry.section(QLatin1Char('/'), 0, 0);
    for (QAction *action : menu->actions()) {
        if (plain(action->text()) != text || !action->isEnabled())
            continue;
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        if (!action->menu())
            return true;
        return waitFor([&] { return action->menu()->isVisible(); }, patience) && clickEntry(entry.section(QLatin1Char('/'), 1));
    }
    qWarning("No entry %s that can be chosen", qPrintable(text));
    press(Qt::Key_Escape);
    return false;
}

bool Hands::menu(const char *menu, const QString &entry) const
{
    QMenuBar *bar = m_studio.window().menuBar();
    for (QAction *action : bar->actions()) {
        if (plain(action->text()) != QLatin1String(menu))
            continue;
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->actionGeometry(action).center());
        return clickEntry(entry);
    }
    return false;
}

bool Hands::command(const QString &text) const
{
    press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    QWidget *palette = nullptr;
    if (!waitFor([&] { return (palette = QApplication::activePopupWidget()) && palette->isVisible(); }, patience))
        return false;
    const QPointer<QWidget> open(palette);
    type(text);
    press(Qt::Key_Return);
    return waitFor([&] { return !open || !open->isVisible(); }, patience);
}

bool Hands::selectNode(const QString &source) const
{
    QTreeView *view = m_studio.window().navigator()->view();
    const auto isSelected = [&] { return m_studio.selectedSource().startsWith(source); };
    // The tree follows an edit a moment later: a click may come to the row that was there before.
    for (int attempt = 0; attempt < 5; ++attempt) {
        const QModelIndex index = m_studio.window().navigator()->model()->indexOf(m_studio.nodeOf(source));
        view->scrollTo(index);
        if (index.isValid())
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
        if (waitFor(isSelected, patience / 5))
            return true;
    }
    qWarning("%s cannot be selected", qPrintable(source));
    return false;
}

bool Hands::nodeMenu(const QString &source, const QString &entry) const
{
    if (!selectNode(source))
        return false;
    QTreeView *view = m_studio.window().navigator()->view();
    const QPoint at = view->visualRect(view->currentIndex()).center();
    QTest::mouseClick(view->viewport(), Qt::RightButton, {}, at);
    // The window system makes a context menu event of a right click; a test has to.
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, view->viewport()->mapToGlobal(at));
    QApplication::sendEvent(view->viewport(), &event);
    return clickEntry(entry);
}

bool Hands::insert(const QString &text) const
{
    QLineEdit *search = m_studio.window().palette()->search();
    const QString before = m_studio.selectedSource();
    press(QKeySequence(Qt::CTRL | Qt::Key_I));
    if (!waitFor([&] { return search->hasFocus(); }, patience))
        return false;
    type(text);
    press(Qt::Key_Return);
    return waitFor([&] { return m_studio.selectedSource() != before; }, patience);
}

bool Hands::bind(const QString &property, const QString &expression) const
{
    press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B));
    QPointer<BindingPopup> popup;
    const auto isOpen = [&] { return (popup = qobject_cast<BindingPopup *>(QApplication::activePopupWidget())) && popup->isVisible(); };
    if (!waitFor(isOpen, patience))
        return false;
    auto *line = popup->findChild<QLineEdit *>(QStringLiteral("binding"));
    QLineEdit *title = popup->findChild<QComboBox *>()->lineEdit();
    if (title->text() != property) {
        // It is asked for when no property has the keyboard.
        if (!title->hasFocus() && !click(title))
            return false;
        press(QKeySequence(Qt::CTRL | Qt::Key_A));
        type(property);
        press(Qt::Key_Return);
    }
    if (!waitFor([&] { return line->hasFocus(); }, patience))
        return false;
    press(QKeySequence(Qt::CTRL | Qt::Key_A));
    type(expression);
    press(Qt::Key_Return);
    return waitFor([&] { return !popup || !popup->isVisible(); }, patience);
}

QWidget *Hands::propertyWidget(const QString &property, const QString &accessibleName) const
{
    press(QKeySequence(Qt::CTRL | Qt::Key_J));
    const PropertiesPanel *panel = m_studio.window().properties();
    if (!waitFor([&] { return panel->focusProxy()->hasFocus(); }, patience))
        return nullptr;
    press(QKeySequence(Qt::CTRL | Qt::Key_A));
    type(property);
    QWidget *found = nullptr;
    const auto isThere = [&] {
        for (auto *widget : panel->findChildren<QWidget *>()) {
            if (widget->accessibleName() == accessibleName && widget->isVisible() && widget->isEnabled())
                found = widget;
        }
        return found != nullptr;
    };
    std::ignore = waitFor(isThere, patience);
    return found;
}

bool Hands::resetProperty(const QString &name) const
{
    return click(propertyWidget(name, QStringLiteral("Reset ") + name));
}

bool Hands::setProperty(const QString &name, const QString &value) const
{
    QWidget *widget = propertyWidget(name, name);
    auto *combo = qobject_cast<QComboBox *>(widget);
    if (combo && !combo->isEditable())
        return choose(combo, value);
    if (auto *button = qobject_cast<QAbstractButton *>(widget))
        return click(button);
    if (!click(combo ? combo->lineEdit() : widget))
        return false;
    press(QKeySequence(Qt::CTRL | Qt::Key_A));
    type(value);
    press(Qt::Key_Return);
    return true;
}

bool Hands::choose(QComboBox *in, const QString &text) const
{
    const QPointer<QComboBox> combo(in); // goes when what is chosen makes another editor of it
    const int index = combo->findText(text);
    // A list that opens while the window is still getting the focus is closed by that.
    for (int attempt = 0; index >= 0 && combo && combo->currentText() != text && attempt < 3; ++attempt) {
        QTest::mouseClick(combo, Qt::LeftButton);
        if (!waitFor([&] { return combo->view()->isVisible(); }, patience))
            continue;
        press(Qt::Key_Home);
        for (int i = 0; i < index; ++i)
            press(Qt::Key_Down);
        if (!combo->view()->isVisible())
            continue;
        press(Qt::Key_Return);
        std::ignore = waitFor([&] { return !QApplication::activePopupWidget(); }, patience);
    }
    return !combo || combo->currentText() == text;
}

bool Hands::fillIn(const QString &field, const QString &text) const
{
    const FormDialog *open = m_studio.dialog();
    std::ignore = focusWindow();
    QWidget *found = nullptr;
    for (auto *widget : open ? open->findChildren<QWidget *>() : QWidgetList()) {
        if (widget->accessibleName() == field && widget->isVisible())
            found = widget;
    }
    auto *combo = qobject_cast<QComboBox *>(found);
    if (combo && !combo->isEditable())
        return choose(combo, text);
    auto *line = combo ? combo->lineEdit() : qobject_cast<QLineEdit *>(found);
    // The first click closes a list of completions that is still open.
    for (int attempt = 0; attempt < 3 && !(line && line->hasFocus()); ++attempt) {
        if (!click(line))
            return false;
    }
    press(QKeySequence(Qt::CTRL | Qt::Key_A));
    press(Qt::Key_Delete);
    type(text);
    // What is offered meanwhile is not what is meant.
    if (QApplication::activePopupWidget())
        press(Qt::Key_Escape);
    return line->text() == text;
}

bool Hands::pushButton(const QString &text) const
{
    const FormDialog *open = m_studio.dialog();
    std::ignore = focusWindow();
    for (auto *button : open ? open->findChildren<QAbstractButton *>() : QList<QAbstractButton *>()) {
        if (button->isVisible() && plain(button->text()) == text)
            return click(button);
    }
    return false;
}

bool Hands::accept() const
{
    const QPointer<FormDialog> open = m_studio.dialog();
    if (!open)
        return false;
    const auto isClosed = [&] { return !open || !open->isVisible(); };
    // As with a click, the first Enter may only close a list of completions.
    for (int attempt = 0; attempt < 3 && !isClosed(); ++attempt) {
        press(Qt::Key_Return);
        std::ignore = waitFor(isClosed, patience / 5);
    }
    return isClosed();
}

} // namespace vitrine
