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
    void severalRowsAreDragged();
    void dropsAreOfferedAsTheCheckSays();
    void namesAndTextsAreEdited();
    void changedTextsAreAnnounced();
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
    const auto chips = [this](const QString &source) { return indexOf(source).data(NavigatorModel::ChipsRole).toStringList(); };
    QCOMPARE(chips(QStringLiteral("rx.text(\"yes\")")), QStringList{QStringLiteral("then")});
    QCOMPARE(chips(QStringLiteral("rx.foreach")), QStringList{QStringLiteral("loop")});
    QCOMPARE(indexOf(QStringLiteral("rx.vstack")).data(NavigatorModel::FamilyRole).toString(), QStringLiteral("Layout"));
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
    QCOMPARE(moved.first().at(0).value<QVector<NodeId>>(), QVector<NodeId>{m_model->nodeAt(text)});
    QCOMPARE(moved.first().at(1).value<NodeId>(), m_model->nodeAt(vstack));
    QCOMPARE(moved.first().at(2).toInt(), 2);

    // On a page: to the end of what it shows.
    m_model->dropMimeData(data.get(), Qt::MoveAction, -1, -1, m_model->index(0, 0));
    QCOMPARE(moved.count(), 2);
    QCOMPARE(moved.last().at(1).value<NodeId>(), m_model->nodeAt(vstack));
    QCOMPARE(moved.last().at(2).toInt(), -1);

    const std::unique_ptr<QMimeData> whole(m_model->mimeData({vstack}));
    QVERIFY(!m_model->canDropMimeData(whole.get(), Qt::MoveAction, 0, 0, text));
    QVERIFY(!m_model->canDropMimeData(whole.get(), Qt::MoveAction, 0, 0, QModelIndex()));

    ComponentPiece component;
    component.origin = ComponentPiece::Origin::Palette;
    component.python = QStringLiteral("rx.button(\"Ü\")");
    m_model->dropMimeData(component.toMimeData().get(), Qt::CopyAction, -1, -1, vstack);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(0).value<ComponentPiece>(), component);
    QCOMPARE(inserted.first().at(2).toInt(), -1);
}

void TestNavigatorModel::severalRowsAreDragged()
{
    QSignalSpy moved(m_model.get(), &NavigatorModel::moveRequested);
    QSignalSpy copied(m_model.get(), &NavigatorModel::copyRequested);
    const QModelIndex vstack = indexOf(QStringLiteral("rx.vstack"));
    const QModelIndex text = indexOf(QStringLiteral("rx.text(\"a\")"));
    const QModelIndex helper = indexOf(QStringLiteral("card(\"b\")"));
    const QVector<NodeId> nodes{m_model->nodeAt(text), m_model->nodeAt(helper)};
    const std::unique_ptr<QMimeData> data(m_model->mimeData({text, helper}));
    QCOMPARE(NavigatorModel::nodesOf(*data), nodes);
    m_model->dropMimeData(data.get(), Qt::MoveAction, 4, 0, vstack);
    QCOMPARE(moved.value(0).value(0).value<QVector<NodeId>>(), nodes);
    m_model->dropMimeData(data.get(), Qt::CopyAction, 0, 0, vstack);
    QCOMPARE(copied.value(0).value(0).value<QVector<NodeId>>(), nodes);
    // Into one of them is into itself, whatever the others are.
    const std::unique_ptr<QMimeData> whole(m_model->mimeData({text, vstack}));
    QVERIFY(!m_model->canDropMimeData(whole.get(), Qt::MoveAction, 0, 0, vstack));
}

void TestNavigatorModel::dropsAreOfferedAsTheCheckSays()
{
    const QModelIndex vstack = indexOf(QStringLiteral("rx.vstack"));
    const std::unique_ptr<QMimeData> data(m_model->mimeData({indexOf(QStringLiteral("rx.text(\"a\")"))}));
    QVector<int> asked;
    m_model->setDropCheck([&](const QMimeData &, Qt::DropAction, NodeId parent, int index) {
        asked.append(index);
        return parent == m_model->nodeAt(vstack) && index == 2;
    });
    QVERIFY(m_model->canDropMimeData(data.get(), Qt::MoveAction, 2, 0, vstack));
    QVERIFY(!m_model->canDropMimeData(data.get(), Qt::MoveAction, 1, 0, vstack));
    QVERIFY(!m_model->canDropMimeData(data.get(), Qt::MoveAction, -1, -1, vstack));
    QCOMPARE(asked, QVector<int>({2, 1, -1}));
}

void TestNavigatorModel::namesAndTextsAreEdited()
{
    QSignalSpy renamed(m_model.get(), &NavigatorModel::renameRequested);
    QSignalSpy edited(m_model.get(), &NavigatorModel::textEdited);
    const QModelIndex text = m_model->index(0, 0, indexOf(QStringLiteral("rx.text(\"a\")")));
    QCOMPARE(text.data(Qt::EditRole).toString(), QStringLiteral("a"));
    m_model->setData(text, QStringLiteral("new"));
    QCOMPARE(edited.value(0).value(1).toString(), QStringLiteral("new"));
    for (const QModelIndex &row : {indexOf(QStringLiteral("card(\"b\")")), m_model->index(1, 0)}) {
        QVERIFY(row.data(NavigatorModel::WhyNotEditableRole).toString().isEmpty());
        QCOMPARE(row.data(Qt::EditRole).toString(), QStringLiteral("card"));
        m_model->setData(row, QStringLiteral(" panel "));
        QCOMPARE(renamed.takeFirst(), QVariantList({QStringLiteral("card"), QStringLiteral("panel")}));
    }
    const QModelIndex page = m_model->index(0, 0);
    QCOMPARE(page.data(Qt::EditRole).toString(), QStringLiteral("index"));
    m_model->setData(page, QStringLiteral("index")); // the same
    QCOMPARE(renamed.count(), 0);
    for (const char *source : {"rx.vstack", "rx.foreach", "rx.cond"})
        QVERIFY(!indexOf(QLatin1String(source)).data(NavigatorModel::WhyNotEditableRole).toString().isEmpty());
}

/// A view paints nothing anew but the rows that it is told of.
void TestNavigatorModel::changedTextsAreAnnounced()
{
    const QModelIndex text = m_model->index(0, 0, indexOf(QStringLiteral("rx.text(\"a\")")));
    QSignalSpy changed(m_model.get(), &NavigatorModel::dataChanged);
    m_document->applyEdit(int(m_document->text().indexOf(QStringLiteral("\"a\""))) + 1, 1, QStringLiteral("other"));
    const bool isAnnounced = std::any_of(changed.begin(), changed.end(), [&](const QVariantList &each) { return each.at(0).toModelIndex() == text; });
    QVERIFY(isAnnounced);
    QCOMPARE(text.data().toString(), QStringLiteral("other"));
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
