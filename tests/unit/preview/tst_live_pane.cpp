#include "preview/canvas_bridge.h"
#include "preview/live_pane.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QWebEngineView>

using namespace vitrine;

/// The pane against a page of its own kind: marked elements that count their clicks.
class TestLivePane : public QObject
{
    Q_OBJECT

private:
    QTcpServer m_server;

    QVariant evaluate(LivePane &pane, const QString &code)
    {
        QVariant result;
        bool done = false;
        pane.runJavaScript(code, [&](const QVariant &value) {
            result = value;
            done = true;
        });
        return QTest::qWaitFor([&] { return done; }) ? result : QVariant();
    }

    void click(LivePane &pane, const QPoint &at)
    {
        // Events go to the child that Chromium draws in.
        QWidget *target = pane.view()->focusProxy();
        QTest::mouseMove(target, at);
        QTest::mouseClick(target, Qt::LeftButton, {}, at);
    }

private Q_SLOTS:
    void initTestCase()
    {
        Q_INIT_RESOURCE(preview);
        QVERIFY(m_server.listen(QHostAddress::LocalHost));
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->readAll();
                const QByteArray body = "<!doctype html><meta charset=utf-8><body style='margin:0'>"
                                        "<div data-v='0.0' style='height:300px'>"
                                        "<button data-v='0.1' style='display:block;width:200px;height:100px' "
                                        "onclick='window.clicks=(window.clicks||0)+1'><b>Press</b></button></div></body>";
                socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: "
                              + QByteArray::number(body.size()) + "\r\n\r\n" + body);
                socket->disconnectFromHost();
            });
        });
    }

    void playsAndEdits()
    {
        LivePane pane;
        pane.resize(900, 600);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        QSignalSpy loaded(&pane, &LivePane::pageLoaded);
        QSignalSpy overlay(&pane.bridge(), &CanvasBridge::connected);
        QSignalSpy clicked(&pane.bridge(), &CanvasBridge::clicked);
        pane.createView();
        pane.setServer(QUrl(QString("http://127.0.0.1:%1").arg(m_server.serverPort())));
        QTRY_COMPARE_WITH_TIMEOUT(loaded.count(), 1, 20000);
        QTRY_COMPARE(overlay.count(), 1);
        QCOMPARE(evaluate(pane, "document.querySelectorAll('vitrine-overlay').length").toInt(), 0);

        click(pane, {50, 50});
        QTRY_COMPARE(evaluate(pane, "window.clicks || 0").toInt(), 1);
        QCOMPARE(clicked.count(), 0);

        pane.setMode(LivePane::Mode::Edit);
        QTRY_COMPARE(evaluate(pane, "document.querySelectorAll('vitrine-overlay').length").toInt(), 1);
        click(pane, {50, 50});
        QTRY_COMPARE(clicked.count(), 1);
        QCOMPARE(clicked.first().first().toStringList(), QStringList({"0.1", "0.0"}));
        QCOMPARE(evaluate(pane, "window.clicks").toInt(), 1);

        pane.setMode(LivePane::Mode::Play);
        QTRY_COMPARE(evaluate(pane, "document.querySelectorAll('vitrine-overlay').length").toInt(), 0);
        click(pane, {50, 50});
        QTRY_COMPARE(evaluate(pane, "window.clicks").toInt(), 2);
        QCOMPARE(clicked.count(), 1);
    }

    void pageCannotReachTheBridge()
    {
        LivePane pane;
        pane.resize(900, 600);
        pane.show();
        QSignalSpy loaded(&pane, &LivePane::pageLoaded);
        pane.createView();
        pane.setServer(QUrl(QString("http://127.0.0.1:%1").arg(m_server.serverPort())));
        QTRY_COMPARE_WITH_TIMEOUT(loaded.count(), 1, 20000);
        QCOMPARE(evaluate(pane, "typeof qt + ' ' + typeof QWebChannel").toString(), "undefined undefined");
    }
};

QTEST_MAIN(TestLivePane)
#include "tst_live_pane.moc"
