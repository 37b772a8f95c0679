#include "designer/panels/navigator_view.h"

#include "designer/model/navigator_model.h"
#include "designer/panels/navigator_delegate.h"

#include <QApplication>
#include <QDragMoveEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace vitrine;

/// What happens to rows that something is dragged over, and what there is room for in one.
class TestNavigatorView : public QObject {
    Q_OBJECT

private:
    QStandardItemModel m_model;
    NavigatorView m_view;
    std::unique_ptr<QMimeData> m_data;

    void dragOver(const QModelIndex &index)
    {
        const QPoint at = m_view.visualRect(index).center();
        QDragEnterEvent enter(at, Qt::MoveAction, m_data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(m_view.viewport(), &enter);
        QDragMoveEvent move(at, Qt::MoveAction, m_data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(m_view.viewport(), &move);
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"first", "second"}) {
            auto *item = new QStandardItem(name);
            item->appendRow(new QStandardItem("child"));
            m_model.appendRow(item);
        }
        m_data.reset(m_model.mimeData({m_model.index(0, 0)}));
        m_view.setModel(&m_model);
        m_view.show();
    }

    void opensWhatThePointerRestsOnAndClosesNothing()
    {
        const QModelIndex first = m_model.index(0, 0);
        dragOver(first);
        QTRY_VERIFY(m_view.isExpanded(first));
        dragOver(m_model.index(1, 0));
        const auto *timer = m_view.findChild<QTimer *>();
        QVERIFY(timer && timer->isActive());
        dragOver(first);
        QTRY_VERIFY(!timer->isActive());
        QVERIFY(m_view.isExpanded(first));
        QVERIFY(!m_view.isExpanded(m_model.index(1, 0)));
    }

    void theLabelHasItsRoomBeforeTheChips()
    {
        QStandardItemModel model;
        auto *item = new QStandardItem("State.name_error");
        model.appendRow(item);
        QTreeView view;
        view.setHeaderHidden(true);
        view.setModel(&model);
        view.setItemDelegate(new NavigatorDelegate(&view));
        const auto shown = [&](int width, const QStringList &chips) {
            item->setData(chips, NavigatorModel::ChipsRole);
            view.resize(width, 60);
            view.show();
            return view.viewport()->grab().toImage();
        };
        const int narrow = 90 + view.fontMetrics().horizontalAdvance(item->text());
        QVERIFY(shown(2 * narrow, {"expression"}) != shown(2 * narrow, {}));
        QCOMPARE(shown(narrow, {"expression"}), shown(narrow, {}));
    }
};

QTEST_MAIN(TestNavigatorView)
#include "tst_navigator_view.moc"
