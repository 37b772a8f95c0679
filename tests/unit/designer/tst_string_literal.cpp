#include "designer/model/string_literal.h"

#include <QProcess>
#include <QTest>

using namespace vitrine;

namespace {

std::optional<QString> contentOf(const QString &expression)
{
    const SourceDocument source(expression);
    return string_literal::content(source, source.root().namedChildren().value(0).namedChildren().value(0));
}

} // namespace

class TestStringLiteral : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refusesOthers();
    void writtenMeansTheSameToPython_data();
    void writtenMeansTheSameToPython();
    void prefersTheFilesQuotes();
};

void TestStringLiteral::reads_data()
{
    QTest::addColumn<QString>("literal");
    QTest::addColumn<QString>("content");
    QTest::newRow("plain") << QStringLiteral("'a\"b'") << QStringLiteral("a\"b");
    QTest::newRow("escapes") << QStringLiteral(R"("\n\t\\\"\x41\u00e9\U0001F389\101\q")") << QStringLiteral("\n\t\\\"Aé🎉A\\q");
    QTest::newRow("raw") << QStringLiteral(R"(r"a\nb")") << QStringLiteral("a\\nb");
    QTest::newRow("tripled") << QStringLiteral("\"\"\"a\n\"b\"\"\"") << QStringLiteral("a\n\"b");
    QTest::newRow("continued") << QStringLiteral("'a\\\nb'") << QStringLiteral("ab");
    QTest::newRow("concatenated") << QStringLiteral("('a' \"b\")").mid(1, 7) << QStringLiteral("ab");
    QTest::newRow("empty") << QStringLiteral("''") << QString(QLatin1String(""));
}

void TestStringLiteral::reads()
{
    QFETCH(QString, literal);
    QFETCH(QString, content);
    const std::optional<QString> read = contentOf(literal);
    QVERIFY(read.has_value());
    QCOMPARE(*read, content);
}

void TestStringLiteral::refusesOthers()
{
    QVERIFY(!contentOf(QStringLiteral("f'{a}'")));
    QVERIFY(!contentOf(QStringLiteral("b'a'")));
    QVERIFY(!contentOf(QStringLiteral("'a' f'b'")));
    QVERIFY(!contentOf(QStringLiteral("'\\N{DASH}'")));
    QVERIFY(!contentOf(QStringLiteral("name")));
}

void TestStringLiteral::writtenMeansTheSameToPython_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("existing");
    const QStringList contents{QStringLiteral("plain"), QStringLiteral("it's"), QStringLiteral("\"both\" it's"),
        QStringLiteral("back\\slash"), QStringLiteral("line\nnext\t."), QStringLiteral("Grüße 🎉"), QStringLiteral("{braces}"),
        QStringLiteral("end\\"), QStringLiteral("\"\"\"end\""), QString(QChar(7)) + QChar(0x2028)};
    const QStringList literals{QStringLiteral("\"x\""), QStringLiteral("'x'"), QStringLiteral("\"\"\"x\"\"\""),
        QStringLiteral("'''x'''"), QStringLiteral("r'x'")};
    for (const QString &content : contents) {
        for (const QString &literal : literals)
            QTest::newRow(qPrintable(content + QStringLiteral(" like ") + literal)) << content << literal;
    }
}

void TestStringLiteral::writtenMeansTheSameToPython()
{
    QFETCH(QString, content);
    QFETCH(QString, existing);
    const QString literal = string_literal::writtenLike(content, existing);
    const std::optional<QString> read = contentOf(literal);
    QVERIFY2(read.has_value(), qPrintable(literal));
    QCOMPARE(*read, content);

    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
        {QStringLiteral("-c"),
            QStringLiteral(
                "import ast,sys; sys.stdout.buffer.write(ast.literal_eval(sys.stdin.buffer.read().decode()).encode())")});
    python.write(literal.toUtf8());
    python.closeWriteChannel();
    QVERIFY(python.waitForFinished());
    QCOMPARE(python.readAllStandardOutput(), content.toUtf8());
}

void TestStringLiteral::prefersTheFilesQuotes()
{
    QCOMPARE(string_literal::preferredQuote(SourceDocument(QStringLiteral("a = 'x', 'y', \"z\""))), QLatin1Char('\''));
    QCOMPARE(string_literal::preferredQuote(SourceDocument(QStringLiteral("a = 'x', \"z\""))), QLatin1Char('"'));
    QCOMPARE(string_literal::preferredQuote(SourceDocument(QStringLiteral("'''doc'''\na = \"z\""))), QLatin1Char('"'));
}

QTEST_GUILESS_MAIN(TestStringLiteral)
#include "tst_string_literal.moc"
