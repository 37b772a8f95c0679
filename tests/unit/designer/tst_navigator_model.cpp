#include "designer_fixture.h"

#include "designer/model/navigator_model.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace vitrine;

class TestNavigatorModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsPagesAndFunctions();
    void rolesSayWhatANodeIs();
    void persistentIndexesFollowTheirNodes();
    void dropsAreAnnounced();
    void staysConsistentOverEdits();

private:
    QModelIndex indexOf(const QString &source) const;
    QString titleOf(const QModelIndex &index) const { return index.data().toString(); }

    std::unique_ptr<DesignDocument> m_document;
    std::unique_ptr<NavigatorModel> m_model;
};

void TestNavigatorModel::init()
{
    m_model.reset();
    m_document = std::make_unique<DesignDocument>(realCatalog());
    m_document->setText(QStringLiteral(R"py(import reflex as rx

def card(title):
    top = rx.text(title)
    return rx.box(top)

@rx.page(route="/")
def index():
    return rx.vstack(
        rx.text("a"),
        card("b"),
        rx.foreach(State.items, lambda x: rx.text(x)),
        rx.cond(State.on, rx.text("yes")),
        color=rx.color("red"),
    )
)py"));
    m_model = std::make_unique<NavigatorModel>(*m_document);
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
}

QModelIndex TestNavigatorModel::indexOf(const QString &source) const
{
    return m_model->indexOf(idBeginningWith(*m_document, source));
}

void TestNavigatorModel::showsPagesAndFunctions()
{
    QCOMPARE(m_model->rowCount(), 2);
    const QModelIndex page = m_model->index(0, 0);
    QCOMPARE(titleOf(page), QStringLiteral("/"));
    QCOMPARE(page.data(NavigatorModel::RouteRole).toString(), QStringLiteral("/"));
    QCOMPARE(titleOf(m_model->index(0, 0, page)), QStringLiteral("vstack"));
    QCOMPARE(m_model->rowCount(m_model->index(0, 0, page)), 4);
    const QModelIndex function = m_model->index(1, 0);
    QCOMPARE(titleOf(function), QStringLiteral("card()"));
    QCOMPARE(titleOf(m_model->index(1, 0, function)), QStringLiteral("top = text"));
}

void TestNavigatorModel::rolesSayWhatANodeIs()
{
    const auto chip = [this](const QString &source) { return indexOf(source).data(NavigatorModel::ChipRole).toString(); };
    QCOMPARE(chip(QStringLiteral("rx.vstack")), QString());
    QCOMPARE(chip(QStringLiteral("card(\"b\")")), QStringLiteral("helper"));
    QCOMPARE(chip(QStringLiteral("rx.foreach")), QStringLiteral("loop"));
    QCOMPARE(chip(QStringLiteral("rx.cond")), QStringLiteral("condition"));
    QCOMPARE(indexOf(QStringLiteral("rx.text(\"yes\")")).data(NavigatorModel::SlotRole).toString(), QStringLiteral("then"));
    const QPoint range = indexOf(QStringLiteral("card(\"b\")")).data(NavigatorModel::RangeRole).toPoint();
    QCOMPARE(m_document->text().mid(range.x(), range.y() - range.x()), QStringLiteral("card(\"b\")"));
    QVERIFY(!indexOf(QStringLiteral("rx.vstack")).data(NavigatorModel::BrokenRole).toBool());
    m_document->applyEdit(int(m_document->text().size()), 0, QStringLiteral("x = ("));
    QVERIFY(indexOf(QStringLiteral("rx.vstack")).data(NavigatorModel::BrokenRole).toBool());
}

void TestNavigatorModel::persistentIndexesFollowTheirNodes()
{
    const QPersistentModelIndex loop = indexOf(QStringLiteral("rx.foreach"));
    const QPersistentModelIndex page = m_model->index(0, 0);
    const QPersistentModelIndex text = indexOf(QStringLiteral("rx.text(\"a\")"));
    const NodeId loopId = m_model->nodeAt(loop);
    m_document->applyEdit(int(m_document->text().indexOf(QStringLiteral("card(\"b\")"))), 0, QStringLiteral("rx.box(), "));
    QVERIFY(loop.isValid());
    QCOMPARE(loop.row(), 3);
    QCOMPARE(m_model->nodeAt(loop), loopId);
    QCOMPARE(m_model->indexOf(loopId), QModelIndex(loop));

    const QString line = QStringLiteral("        rx.text(\"a\"),\n");
    m_document->applyEdit(int(m_document->text().indexOf(line)), int(line.size()), {});
    QVERIFY(!text.isValid());
    QCOMPARE(loop.row(), 2);
    QVERIFY(page.isValid());
}

void TestNavigatorModel::dropsAreAnnounced()
{
    QSignalSpy moved(m_model.get(), &NavigatorModel::moveRequested);
    QSignalSpy inserted(m_model.get(), &NavigatorModel::insertRequested);
    const QModelIndex vstack = indexOf(QStringLiteral("rx.vstack"));
    const QModelIndex text = indexOf(QStringLiteral("rx.text(\"a\")"));
    const std::unique_ptr<QMimeData> data(m_model->mimeData({text}));
    QVERIFY(data);
    m_model->dropMimeData(data.get(), Qt::MoveAction, 2, 0, vstack);
    QCOMPARE(moved.count(), 1);
    QCOMPARE(moved.first().at(0).value<NodeId>(), m_model->nodeAt(text));
    QCOMPARE(moved.first().at(1).value<NodeId>(), m_model->nodeAt(vstack));
    QCOMPARE(moved.first().at(2).toInt(), 2);

    const std::unique_ptr<QMimeData> whole(m_model->mimeData({vstack}));
    QVERIFY(!m_model->canDropMimeData(whole.get(), Qt::MoveAction, 0, 0, text));
    QVERIFY(!m_model->canDropMimeData(whole.get(), Qt::MoveAction, 0, 0, QModelIndex()));

    QMimeData component;
    component.setData(NavigatorModel::componentMimeType(), "rx.button(\"Ü\")");
    m_model->dropMimeData(&component, Qt::CopyAction, -1, -1, vstack);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(0).toString(), QStringLiteral("rx.button(\"Ü\")"));
    QCOMPARE(inserted.first().at(2).toInt(), -1);
}

// QAbstractItemModelTester fails the test if the model contradicts itself.
void TestNavigatorModel::staysConsistentOverEdits()
{
    const QString app = sampleApp(2);
    m_document->setText(app);
    QVERIFY(m_model->rowCount() >= 3);
    for (int i = 0; i < app.size(); i += 97) {
        m_document->applyEdit(i, 5, {});
        m_document->applyEdit(i, 0, app.mid(i, 5));
    }
    QCOMPARE(m_document->text(), app);
    QVERIFY(!m_document->isBroken());
}

QTEST_GUILESS_MAIN(TestNavigatorModel)
#include "tst_navigator_model.moc"
