#include "tests/bench/echo_server.h"

#include "runtime/serve/epoll_dispatcher.h"

#include <QCoreApplication>
#include <QWebSocket>
#include <QWebSocketServer>

#include <cstdio>

namespace vitrine::bench {

int runEchoServer(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(new EpollDispatcher);
    QCoreApplication application(argc, argv);
    QWebSocketServer server(QStringLiteral("echo"), QWebSocketServer::NonSecureMode);
    QObject::connect(&server, &QWebSocketServer::newConnection, &server, [&server] {
        while (QWebSocket *client = server.nextPendingConnection()) {
            QObject::connect(client, &QWebSocket::textMessageReceived, client, [client](const QString &text) { client->sendTextMessage(text); });
            QObject::connect(client, &QWebSocket::disconnected, client, &QObject::deleteLater);
        }
    });
    if (!server.listen(QHostAddress::LocalHost)) {
        std::fprintf(stderr, "echo server: %s\n", qPrintable(server.errorString()));
        return 1;
    }
    std::printf("ready %u\n", unsigned(server.serverPort()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace vitrine::bench
