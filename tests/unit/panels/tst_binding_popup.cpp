#include "designer/panels/binding_popup.h"
#include "tests/unit/designer/designer_fixture.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace vitrine;

/// The popup that binds a property, without a window around it; the app that it asks says yes.
class TestBindingPopup : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DesignDocument> m_document;
    QWidget m_owner;
    QPointer<BindingPopup> m_popup;
    QString m_bound;

    void read(const QString &vars)
    {
        m_document = std::make_unique<DesignDocument>(realCatalog());
        m_document->setText(QStringLiteral("import reflex as rx\n\n\nclass State(rx.State):\n%1\n\n"
                                           "def index() -> rx.Component:\n    return rx.vstack(rx.text(\"Hello\"))\n")
                                .arg(vars));
    }

    void open(const QString &property)
    {
        BindingPopup::Place place;
        place.properties = {PropertyItem().title()};
        place.item = [](const QString &title) { return title == PropertyItem().title() ? std::optional(PropertyItem()) : std::nullopt; };
        place.binding = [this](const PropertyItem &item) {
            return Binding(*m_document, idBeginningWith(*m_document, QStringLiteral("rx.text(")), {item.title(), ValueType::Any});
        };
        place.tryOut = [](const PropertyItem &, const QString &, const BindingPopup::Told &told) { told({}); };
        m_popup = new BindingPopup(place, property, &m_owner);
        connect(m_popup, &BindingPopup::bound, this, [this](const PropertyItem &, const QString &expression) { m_bound = expression; });
        m_popup->show();
    }

    QLineEdit *line() const { return m_popup->findChild<QLineEdit *>("binding"); }
    QTreeWidget *list() const { return m_popup->findChild<QTreeWidget *>("binding-choices"); }
    QString first() const { return list()->topLevelItem(0)->text(0); }

private Q_SLOTS:
    void init()
    {
        m_bound.clear();
        read(QStringLiteral("    name: str = \"\"\n    name_error: str = \"\"\n    sent: bool = False\n"));
    }

    void cleanup() { delete m_popup; }

    void showsWhatThereIsBeforeAPropertyIsChosen()
    {
        open({});
        QCOMPARE(list()->topLevelItemCount(), 3);
        QCOMPARE(first(), QString("State.name"));
        QVERIFY(!m_popup->findChild<QAbstractButton *>("binding-apply")->isEnabled());
        // What was chosen meanwhile is meant for the property that comes.
        QTest::keyClicks(line(), "State.sent");
        m_popup->findChild<QComboBox *>("binding-property")->setCurrentText(PropertyItem().title());
        QTest::keyClick(line(), Qt::Key_Return);
        QCOMPARE(m_bound, QString("State.sent"));
    }

    void sayingThatThereIsNothingNeedsNoScrolling()
    {
        read(QStringLiteral("    pass\n"));
        open(PropertyItem().title());
        QVERIFY(first().contains("no state"));
        QVERIFY(!list()->horizontalScrollBar()->isVisible());
    }

    void enterTakesTheOneThatIsMeant_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("bound");
        QTest::newRow("the only one listed") << "name_e" << "State.name_error";
        QTest::newRow("the only one called so") << "name" << "State.name";
        QTest::newRow("inside of an expression") << "~sent" << "~State.sent";
        QTest::newRow("an expression by itself") << "State.name" << "State.name";
        QTest::newRow("one of several") << "na" << "";
        QTest::newRow("none") << "nome" << "";
    }

    void enterTakesTheOneThatIsMeant()
    {
        QFETCH(QString, typed);
        QFETCH(QString, bound);
        open(PropertyItem().title());
        QTest::keyClicks(line(), typed);
        QTest::keyClick(line(), Qt::Key_Return);
        QCOMPARE(m_bound, bound);
    }

    void rowsAreOfOneHeightFromTheBeginning()
    {
        qApp->setStyleSheet(QStringLiteral("QFrame[role=\"popup\"] QTreeView::item { padding: 9px 6px; }"));
        open(PropertyItem().title());
        const int before = list()->visualItemRect(list()->topLevelItem(0)).height();
        QTest::keyClicks(line(), "n");
        QCOMPARE(before, list()->visualItemRect(list()->topLevelItem(0)).height());
        qApp->setStyleSheet({});
    }
};

QTEST_MAIN(TestBindingPopup)
#include "tst_binding_popup.moc"
