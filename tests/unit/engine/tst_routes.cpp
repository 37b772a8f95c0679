#include "runtime/compile/routes.h"

#include <QTest>

using namespace vitrine;

class TestRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalised_data();
    void normalised();
    void matching_data();
    void matching();
    void mostSpecificComesFirst();
};

void TestRoutes::normalised_data()
{
    QTest::addColumn<QString>("route");
    QTest::addColumn<QString>("expected");
    QTest::newRow("index") << "index" << "/";
    QTest::newRow("empty") << "" << "/";
    QTest::newRow("slash") << "/" << "/";
    QTest::newRow("bare") << "about" << "/about";
    QTest::newRow("both slashes") << "/about/" << "/about";
    QTest::newRow("double slash") << "a//b" << "/a/b";
    QTest::newRow("dynamic") << "post/[slug]" << "/post/[slug]";
    QTest::newRow("404") << "/404" << "404";
}

void TestRoutes::normalised()
{
    QFETCH(QString, route);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(routes::normalised(route.toStdString())), expected);
}

void TestRoutes::matching_data()
{
    QTest::addColumn<QString>("route");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *route, const char *path, bool expected) {
        QTest::addRow("%s %s", route, path) << route << path << expected;
    };
    row("/", "/", true);
    row("/", "/a", false);
    row("/about", "/about", true);
    row("/about", "/about/", true);
    row("/about", "/About", false);
    row("/about", "/about/us", false);
    row("/post/[slug]", "/post/a", true);
    row("/post/[slug]", "/post/ä b", true);
    row("/post/[slug]", "/post", false);
    row("/post/[slug]", "/post/a/b", false);
    row("/post/[slug]/edit", "/post/a/edit", true);
    row("/post/[slug]/edit", "/post/a/view", false);
    row("/post/[[slug]]", "/post", true);
    row("/post/[[slug]]", "/post/a", true);
    row("/post/[[slug]]", "/post/a/b", false);
    row("/docs/[[...splat]]", "/docs", true);
    row("/docs/[[...splat]]", "/docs/a/b/c", true);
    row("/docs/[[...splat]]", "/doc/a", false);
    row("/docs/[...splat]", "/docs", false);
    row("/docs/[...splat]", "/docs/a", true);
    row("404", "/404", false);
    row("404", "404", false);
}

void TestRoutes::matching()
{
    QFETCH(QString, route);
    QFETCH(QString, path);
    QFETCH(bool, expected);
    QCOMPARE(routes::matches(route.toStdString(), path.toStdString()), expected);
}

void TestRoutes::mostSpecificComesFirst()
{
    std::vector<std::string> list = {"/[[...splat]]", "/post/[[...splat]]", "/post/[[id]]", "/post/[id]", "/post/new", "/[any]", "/", "/post/[id]/edit"};
    routes::sortBySpecificity(&list);
    const auto first = [&](const std::string &path) {
        for (const std::string &route : list) {
            if (routes::matches(route, path))
                return QString::fromStdString(route);
        }
        return QString();
    };
    QCOMPARE(first("/"), QStringLiteral("/"));
    QCOMPARE(first("/about"), QStringLiteral("/[any]"));
    QCOMPARE(first("/post/new"), QStringLiteral("/post/new"));
    QCOMPARE(first("/post/7"), QStringLiteral("/post/[id]"));
    QCOMPARE(first("/post/7/edit"), QStringLiteral("/post/[id]/edit"));
    QCOMPARE(first("/post"), QStringLiteral("/post/[[id]]"));
    QCOMPARE(first("/post/7/8/9"), QStringLiteral("/post/[[...splat]]"));
    QCOMPARE(first("/a/b"), QStringLiteral("/[[...splat]]"));
}

QTEST_GUILESS_MAIN(TestRoutes)
#include "tst_routes.moc"
