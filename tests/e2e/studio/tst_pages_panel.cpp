#include "tests/e2e/studio/studio.h"

#include "app/editor/code_editor.h"
#include "app/editor/text_document.h"
#include "app/session/document_session.h"
#include "app/window/main_window.h"
#include "designer/panels/pages_model.h"
#include "preview/live_pane.h"

#include <QFile>
#include <QLineEdit>
#include <QPointer>
#include <QTest>
#include <QTreeView>

using namespace vitrine;

/// The Pages panel: all pages of the project, the preview follows it and it the preview, route and title are edited in place.
class TestPagesPanel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Studio> m_studio;

    QString source() const { return m_studio->document().file().text(); }
    QTreeView *view() const { return m_studio->window().pages()->view(); }

    QStringList rows() const
    {
        QStringList rows;
        for (int i = 0; i < view()->model()->rowCount(); ++i)
            rows.append(view()->model()->index(i, 0).data().toString() + " | " + view()->model()->index(i, 1).data().toString());
        return rows;
    }

    void makeCurrent(const QString &route) const
    {
        for (int i = 0; i < view()->model()->rowCount(); ++i) {
            if (view()->model()->index(i, 0).data().toString() == route)
                view()->setCurrentIndex(view()->model()->index(i, 0));
        }
    }

    bool edit(int column, const QString &text) const
    {
        view()->setFocus();
        view()->setCurrentIndex(view()->currentIndex().siblingAtColumn(column));
        QTest::keyClick(view(), Qt::Key_F2);
        const QPointer<QLineEdit> line = view()->findChild<QLineEdit *>();
        if (!line)
            return false;
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
        return QTest::qWaitFor([&] { return line.isNull(); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->open("counter", [](const QString &dir) {
            QFile app(dir + "/app/app.py");
            QVERIFY(app.open(QIODevice::Append));
            app.write("\n\n@rx.page(route=\"/post/[slug]\", title=\"A post\")\ndef post() -> rx.Component:\n    return rx.heading(\"A post\", as_=\"h2\")\n");
        }));
        QVERIFY(m_studio->waitForApp());
    }

    void listsThePages()
    {
        QTRY_COMPARE(rows(), QStringList({"/ | Counter", "/post/[slug] | A post"}));
        QVERIFY(view()->model()->index(1, 0).data(Qt::ToolTipRole).toString().contains("slug"));
    }

    void switchesThePreviewAndFollowsIt()
    {
        makeCurrent("/post/[slug]");
        QCOMPARE(m_studio->window().livePane()->route(), QString("/post/[slug]"));
        QTRY_COMPARE(m_studio->paneText("h2"), QString("A post"));
        m_studio->window().livePane()->setRoute("/");
        QTRY_COMPARE(view()->currentIndex().row(), 0);
    }

    void editsTitleAndRoute()
    {
        makeCurrent("/post/[slug]");
        QVERIFY(edit(PagesModel::TitleColumn, "News"));
        QTRY_VERIFY(source().contains("@rx.page(route=\"/post/[slug]\", title=\"News\")"));
        QTRY_COMPARE(rows().value(1), QString("/post/[slug] | News"));
        QVERIFY(edit(PagesModel::RouteColumn, "/news/[slug]"));
        QTRY_VERIFY(source().contains("@rx.page(route=\"/news/[slug]\", title=\"News\")"));
        QTRY_COMPARE(m_studio->window().livePane()->route(), QString("/news/[slug]"));
        QTRY_COMPARE(rows(), QStringList({"/ | Counter", "/news/[slug] | News"}));
    }

    void goesToCodeAndDeletes()
    {
        makeCurrent("/news/[slug]");
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_Return);
        QVERIFY(m_studio->editor().hasFocus());
        QVERIFY(source().mid(m_studio->editor().textCursor().position()).startsWith("rx.page(route=\"/news")
                || source().mid(m_studio->editor().textCursor().position()).startsWith("@rx.page(route=\"/news"));
        makeCurrent("/news/[slug]");
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_Delete);
        QTRY_VERIFY(!source().contains("def post"));
        QTRY_COMPARE(rows(), QStringList({"/ | Counter"}));
        while (m_studio->document().file().textDocument()->isUndoAvailable())
            m_studio->document().file().undo();
        QCOMPARE(source().toUtf8(), m_studio->original());
    }

    void cleanupTestCase() { m_studio.reset(); }
};

QTEST_MAIN(TestPagesPanel)
#include "tst_pages_panel.moc"
