#include "tests/e2e/studio/studio.h"

#include "app/editor/code_editor.h"
#include "app/editor/text_document.h"
#include "app/session/document_session.h"
#include "app/session/selection_controller.h"
#include "app/session/visual_commands.h"
#include "app/window/main_window.h"
#include "app/window/workbench.h"
#include "designer/panels/navigator_panel.h"
#include "designer/panels/popup.h"
#include "designer/panels/properties_panel.h"
#include "designer/panels/style_panel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace vitrine;

/// Styles and properties by hand: a state and a screen width, the boxes, a colour, an icon, a value of the state. What comes of
/// it is compared as a diff.
class TestStylePanel : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Studio> m_studio;

    QString source() const { return m_studio->document().file().text(); }
    StylePanel *style() const { return m_studio->window().style(); }
    PropertiesPanel *properties() const { return m_studio->window().properties(); }

    void select(const char *text) const
    {
        m_studio->workbench().selection().select(
            &m_studio->document(), m_studio->nodeOf(QString::fromUtf8(text)), SelectionController::Origin::Command);
    }

    /// Brings a panel to the front; it is brought up to date then.
    bool show(const char *dock) const
    {
        m_studio->window().raiseDock(QLatin1String(dock));
        const QWidget *panel = m_studio->window().findChild<QDockWidget *>(QLatin1String(dock))->widget();
        return QTest::qWaitFor([panel] { return !panel->visibleRegion().isEmpty(); });
    }

    /// The lines that the file has lost (-) and got (+).
    QStringList diff() const
    {
        QStringList before = QString::fromUtf8(m_studio->original()).split(u'\n');
        QStringList after = source().split(u'\n');
        while (!before.isEmpty() && !after.isEmpty() && before.first() == after.first()) {
            before.removeFirst();
            after.removeFirst();
        }
        while (!before.isEmpty() && !after.isEmpty() && before.last() == after.last()) {
            before.removeLast();
            after.removeLast();
        }
        QStringList lines;
        for (const QString &line : before)
            lines.append(u'-' + line.trimmed());
        for (const QString &line : after)
            lines.append(u'+' + line.trimmed());
        return lines;
    }

    void undoAll() const
    {
        while (m_studio->document().file().textDocument()->isUndoAvailable())
            m_studio->document().file().undo();
    }

    /// The widget of this name that is shown; panels keep rows for later.
    template <typename Widget>
    static Widget *shown(const QWidget *panel, const char *name)
    {
        for (Widget *found : panel->findChildren<Widget *>(QLatin1String(name))) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }

    /// Types over what is in a field of a panel, and leaves it with Enter.
    static bool type(const QWidget *panel, const char *name, const char *text)
    {
        auto *field = shown<QLineEdit>(panel, name);
        if (auto *combo = shown<QComboBox>(panel, name))
            field = combo->lineEdit();
        if (!field)
            return false;
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QString::fromUtf8(text));
        QTest::keyClick(field, *text ? Qt::Key_Return : Qt::Key_Delete);
        if (!*text)
            QTest::keyClick(field, Qt::Key_Return);
        return true;
    }

    static QString title(const QWidget *panel)
    {
        const auto labels = panel->findChildren<QLabel *>(Qt::FindDirectChildrenOnly);
        return labels.isEmpty() ? QString() : labels.first()->text();
    }
    /// What the binding popup says of the expression.
    static QString verdict()
    {
        for (const QLabel *label : popup() ? popup()->findChildren<QLabel *>() : QList<QLabel *>()) {
            if (label->accessibleName() == QLatin1String("Check"))
                return label->text();
        }
        return {};
    }

    static Popup *popup() { return qobject_cast<Popup *>(QApplication::activePopupWidget()); }
    static bool press(const QWidget *panel, const char *button)
    {
        auto *found = shown<QAbstractButton>(panel, button);
        if (found)
            found->click();
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->open("counter", [](const QString &dir) {
            QFile file(dir + QStringLiteral("/app/app.py"));
            if (!file.open(QIODevice::ReadWrite))
                return;
            const QByteArray text = file.readAll().replace("rx.divider(),", "rx.icon(\"heart\"),");
            file.resize(0);
            file.write(text);
        }));
        QVERIFY(m_studio->waitForApp());
    }

    void cleanup()
    {
        undoAll();
        QCOMPARE(source().toUtf8(), m_studio->original());
    }

    void setsAHoverBackgroundForAWidth()
    {
        QVERIFY(show("style"));
        select("rx.button(\"Reset\"");
        style()->setState("hover");
        QVERIFY(press(style(), "style-width-md"));
        QCOMPARE(style()->breakpoint(), 3);
        QVERIFY(type(style(), "background", "tomato"));
        // The line would be longer than any of the file: an argument a line then.
        const QString hover = "+_hover={\"background\": rx.breakpoints(md=\"tomato\")},";
        const QStringList laidOut{"-rx.button(\"Reset\", on_click=State.reset_count, variant=\"outline\", color_scheme=\"gray\", size=\"3\"),",
            "+rx.button(", "+\"Reset\",", "+on_click=State.reset_count,", "+variant=\"outline\",", "+color_scheme=\"gray\",",
            "+size=\"3\",", hover, "+),"};
        QCOMPARE(diff(), laidOut);
        QCOMPARE(m_studio->document().file().undoLabel(), QString("Set background of button on hover from md"));
        // What has a value of its own says so.
        QVERIFY(shown<QComboBox>(style(), "style-state")->currentText().contains(u'•'));
        QVERIFY(style()->findChild<QAbstractButton *>("style-width-md")->text().contains(u'•'));

        // The style goes without a trace, and the line is as it was.
        QVERIFY(type(style(), "background", ""));
        QVERIFY(diff().isEmpty());
        style()->setState({});
        style()->setBreakpoint(0);
    }

    void changesPaddingInTheBox()
    {
        QVERIFY(show("style"));
        select("rx.center(\n            rx.heading(");
        auto *top = shown<QLineEdit>(style(), "box-padding_top");
        QVERIFY(top);
        QCOMPARE(top->placeholderText(), QString("1.5rem"));
        QVERIFY(type(style(), "box-padding_top", "2rem"));
        QCOMPARE(diff(), QStringList({"+padding_top=\"2rem\","}));
        top->setFocus();
        QTest::keyClick(top, Qt::Key_Up);
        QCOMPARE(diff(), QStringList({"+padding_top=\"2.1rem\","}));
        QTest::keyClick(top, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(diff(), QStringList({"+padding_top=\"1.1rem\","}));
        QTRY_COMPARE(m_studio->evaluate("getComputedStyle(document.querySelector('#count').parentElement).paddingTop").toString(),
            QString("17.6px"));
    }

    void picksAColour()
    {
        QVERIFY(show("style"));
        select("rx.text(\"Every click");
        QVERIFY(press(style(), "color-pick"));
        QTRY_VERIFY(popup());
        auto *table = popup()->findChild<QTableWidget *>("colors");
        QVERIFY(table && table->rowCount() > 25);
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Right);
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY(!popup());
        QCOMPARE(diff(),
            QStringList({"-rx.text(\"Every click runs Python on the server.\", color_scheme=\"gray\"),",
                "+rx.text(\"Every click runs Python on the server.\", color_scheme=\"gray\", color=rx.color(\"gray\", 10)),"}));
        // A step of a scale is a colour still, and no expression to be careful with.
        QVERIFY(type(style(), "color", "#ff0000"));
        QVERIFY(diff().last().endsWith("color=\"#ff0000\"),"));
    }

    void picksAnIcon()
    {
        QVERIFY(show("properties"));
        select("rx.icon(");
        QVERIFY(press(properties(), "tag-pick"));
        QTRY_VERIFY(popup());
        auto *search = popup()->findChild<QLineEdit *>("icon-search");
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, "wheelchair");
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(!popup());
        QCOMPARE(diff(), QStringList({"-rx.icon(\"heart\"),", "+rx.icon(\"accessibility\"),"}));
    }

    void bindsToTheState()
    {
        QVERIFY(show("properties"));
        select("rx.input(");
        auto *field = shown<QLineEdit>(properties(), "placeholder");
        QVERIFY(field);
        field->setFocus();
        m_studio->trigger("component.bind");
        QTRY_VERIFY(popup());
        auto *line = popup()->findChild<QLineEdit *>("binding");
        QTRY_VERIFY(line->hasFocus());
        // The vars that fit come first; others say why not.
        const auto *choices = popup()->findChild<QTreeWidget *>("binding-choices");
        QCOMPARE(choices->topLevelItem(0)->text(0), QString("State.name"));
        QTest::keyClicks(line, "State.cuont");
        const auto *apply = popup()->findChild<QAbstractButton *>("binding-apply");
        QVERIFY(!apply->isEnabled());
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(popup());
        // What only the app that runs can know is asked of it, in its words, and nothing comes of that.
        line->selectAll();
        QTest::keyClicks(line, "State.name.nothing()");
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY2(verdict().contains("nothing"), qPrintable(verdict()));
        QVERIFY(popup() && !apply->isEnabled());
        QCOMPARE(m_studio->problems(), QStringList({"No problems | "}));
        QVERIFY(diff().isEmpty());
        line->selectAll();
        QTest::keyClicks(line, "na");
        QTest::keyClick(line, Qt::Key_Down);
        QCOMPARE(line->text(), QString("State.name"));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!popup());
        QCOMPARE(diff(), QStringList({"-placeholder=\"What is your name?\",", "+placeholder=State.name,"}));

        field = shown<QLineEdit>(properties(), "placeholder");
        field->setFocus();
        m_studio->trigger("component.bind");
        QTRY_VERIFY(popup());
        QTest::keyClick(popup(), Qt::Key_Escape);
        QTRY_VERIFY(!popup());
        QCOMPARE(diff().size(), 2);
    }

    void bindsWithoutARow()
    {
        select("rx.input(");
        m_studio->window().navigator()->view()->setFocus();
        m_studio->trigger("component.bind");
        QTRY_VERIFY(popup());
        QLineEdit *property = popup()->findChild<QComboBox *>("binding-property")->lineEdit();
        auto *line = popup()->findChild<QLineEdit *>("binding");
        QTRY_VERIFY(property->hasFocus());
        QTest::keyClicks(property, "plaything");
        QCOMPARE(verdict(), QString("There is no property “plaything” here."));
        property->selectAll();
        QTest::keyClicks(property, "read_only");
        QTest::keyClick(property, Qt::Key_Return);
        QTRY_VERIFY(line->hasFocus());
        QTest::keyClicks(line, "State.count > 3");
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!popup());
        QTRY_VERIFY2(diff().join(u' ').contains("read_only=State.count > 3"), qPrintable(diff().join(u'\n')));
    }

    void bindsAStyle()
    {
        QVERIFY(show("style"));
        select("rx.heading(\"Greeting\"");
        shown<QLineEdit>(style(), "color")->setFocus();
        m_studio->trigger("component.bind");
        QTRY_VERIFY(popup());
        QCOMPARE(popup()->findChild<QComboBox *>("binding-property")->currentText(), QString("color"));
        auto *line = popup()->findChild<QLineEdit *>("binding");
        QTest::keyClicks(line, "rx.cond(State.count > 3, \"red\", \"blue\")");
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!popup());
        QTRY_VERIFY2(diff().join(u' ').contains("color=rx.cond(State.count > 3, \"red\", \"blue\")"), qPrintable(diff().join(u'\n')));
    }

    void changesWhatDecides()
    {
        QVERIFY(show("properties"));
        select("rx.button(\"Reset\"");
        const QVector<NodeId> button = m_studio->workbench().selection().nodes();
        QVERIFY(m_studio->workbench().commands().components.makeCondition(button, "State.name"));
        QVERIFY(m_studio->selectedSource().startsWith("rx.cond("));
        auto *condition = shown<QLineEdit>(properties(), "condition");
        QVERIFY(condition);
        QCOMPARE(condition->text(), QString("State.name"));
        QVERIFY(type(properties(), "condition", "State.count > 3"));
        QTRY_VERIFY2(diff().join(u' ').contains("State.count > 3"), qPrintable(diff().join(u'\n')));
        QCOMPARE(m_studio->document().file().undoLabel(), QString("Decide by State.count > 3"));
        QVERIFY(!shown<QLineEdit>(properties(), "text"));
    }

    void rowsStayWhereTheyAreSet()
    {
        QVERIFY(show("properties"));
        select("rx.heading(\"Counter\"");
        const auto top = [this] { return shown<QWidget>(properties(), "align")->mapTo(properties(), QPoint()).y(); };
        const int before = top();
        QVERIFY(m_studio->workbench().commands().components.set(m_studio->workbench().selection().nodes(), PropertyTarget::property("align"),
                                                                PropertyValue::string("center"), Overwrite::LiteralsOnly));
        QCOMPARE(diff().size(), 2);
        QApplication::processEvents();
        QCOMPARE(top(), before);
        select("rx.heading(\"Greeting\"");
        select("rx.heading(\"Counter\"");
        QApplication::processEvents();
        QVERIFY(top() < before);
    }

    void setsSeveral()
    {
        QVERIFY(show("properties"));
        const DocumentSession &session = m_studio->document();
        const QVector<NodeId> headings{m_studio->nodeOf("rx.heading(\"Counter\""), m_studio->nodeOf("rx.heading(\"Greeting\"")};
        m_studio->workbench().selection().select(&m_studio->document(), headings, SelectionController::Origin::Command);
        QVERIFY(title(properties()).contains("2 components"));
        auto *size = shown<QComboBox>(properties(), "size");
        QCOMPARE(size->currentText(), QString("mixed"));
        QVERIFY(type(properties(), "text", "Both"));
        QTRY_COMPARE(source().count("rx.heading(\"Both\""), 2);
        QCOMPARE(shown<QLineEdit>(properties(), "text")->text(), QString("Both"));
        QCOMPARE(session.file().undoLabel(), QString("Set text of 2 components"));
        m_studio->document().file().undo();
        QVERIFY(diff().isEmpty());

        QVERIFY(show("style"));
        QCOMPARE(m_studio->workbench().selection().nodes(), headings);
        QVERIFY(type(style(), "background", "tomato"));
        QTRY_COMPARE(source().count("background=\"tomato\""), 2);
        QCOMPARE(m_studio->workbench().selection().nodes(), headings);
        QVERIFY(type(style(), "box-padding_top", "1em"));
        QTRY_COMPARE(source().count("padding_top=\"1em\""), 2);
        QCOMPARE(session.file().undoLabel(), QString("Set padding_top of 2 components"));
        m_studio->editor().setFocus();
        QTest::keyClick(&m_studio->editor(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(source().count("padding_top=\"1em\""), 0);
        QCOMPARE(m_studio->workbench().selection().nodes(), headings);
        // Only what all of them have: an input has a placeholder, a heading has none.
        QVERIFY(show("properties"));
        m_studio->workbench().selection().select(
            &m_studio->document(), {headings.first(), m_studio->nodeOf("rx.input(")}, SelectionController::Origin::Command);
        QVERIFY(!shown<QLineEdit>(properties(), "placeholder"));
        QVERIFY(shown<QWidget>(properties(), "size"));
    }

    void filtersTheRowsThatAreThere()
    {
        QVERIFY(show("properties"));
        select("rx.input(");
        auto *filter = qobject_cast<QLineEdit *>(properties()->focusProxy());
        QVERIFY(filter);
        const auto *placeholder = shown<QLineEdit>(properties(), "placeholder");
        QVERIFY(placeholder && placeholder->isVisible());
        filter->setFocus();
        QTest::keyClicks(filter, "place");
        QVERIFY(placeholder->isVisible());
        QVERIFY(!shown<QWidget>(properties(), "size"));
        QTest::keyClicks(filter, "xy");
        QVERIFY(!placeholder->isVisible());
        const auto remark = [this] {
            for (const QLabel *label : properties()->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains("Nothing here is called"))
                    return true;
            }
            return false;
        };
        QVERIFY(remark());
        // It stays for the next component, and Escape clears it.
        select("rx.heading(\"Greeting\"");
        QVERIFY(remark());
        QTest::keyClick(filter, Qt::Key_Escape);
        QVERIFY(!remark());
        QVERIFY(filter->text().isEmpty());
        select("rx.input(");
        QVERIFY(shown<QLineEdit>(properties(), "placeholder") == placeholder && placeholder->isVisible());
    }

    void setsAWidthOfAProp()
    {
        QVERIFY(show("properties"));
        select("rx.heading(\"Greeting\"");
        auto *size = shown<QComboBox>(properties(), "size");
        QVERIFY(size);
        const QWidget *row = size->parentWidget()->parentWidget();
        for (auto *button : row->findChildren<QAbstractButton *>()) {
            if (button->accessibleName() == QLatin1String("Screen widths of size"))
                button->click();
        }
        QTRY_VERIFY(popup());
        auto *wide = popup()->findChild<QComboBox *>("size-md");
        QVERIFY(wide);
        wide->setFocus();
        QTest::keyClick(wide, Qt::Key_6);
        QTest::keyClick(wide, Qt::Key_Return);
        QTRY_VERIFY(source().contains("size=rx.breakpoints(initial=\"4\", md=\"6\")"));
        QCOMPARE(diff().size(), 2);
    }

    void saysWhyNot()
    {
        QVERIFY(show("style"));
        select("\"Every click");
        bool isTold = false;
        for (const QLabel *label : style()->findChildren<QLabel *>())
            isTold = isTold || label->text().contains("A text has no style of its own");
        QVERIFY(isTold);
    }

    void cleanupTestCase() { m_studio.reset(); }
};

QTEST_MAIN(TestStylePanel)
#include "tst_style_panel.moc"
