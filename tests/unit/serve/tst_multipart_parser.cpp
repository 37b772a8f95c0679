#include "runtime/serve/multipart_parser.h"

#include <QTest>

using namespace vitrine;

class TestMultipartParser : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void boundary();
    void anyCutIsTheSame();
    void keepsNothing();
    void refuses_data();
    void refuses();
};

namespace {

/// Writes down what it is told.
struct Notes : MultipartParser::Sink {
    bool partBegan(const MultipartParser::Part &part) override
    {
        text += '<' + part.name + '|' + (part.fileName.isNull() ? QByteArray("-") : part.fileName) + '|' + part.contentType + '>';
        return true;
    }
    bool partData(QByteArrayView bytes) override
    {
        text += bytes;
        return true;
    }
    bool partEnded() override
    {
        text += "</>";
        return true;
    }
    QByteArray text;
};

const QByteArray body("--b\r\nContent-Disposition: form-data; name=\"event\"\r\n\r\n{}\r\n"
                      "--b\r\ncontent-disposition: form-data; name=files; filename=\"a \\\"b\\\"; c.txt\"\r\nContent-Type: text/plain\r\n\r\n"
                      "one\r\n--\r\n-b\r\n--bb\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\"\r\n\r\n\r\n--b--\r\nafter");
const QByteArray notes("<event|-|>{}</><files|a \"b\"; c.txt|text/plain>one\r\n--\r\n-b");

} // namespace

void TestMultipartParser::boundary()
{
    QCOMPARE(MultipartParser::boundaryOf("multipart/form-data; boundary=b"), QByteArray("b"));
    QCOMPARE(MultipartParser::boundaryOf("Multipart/Form-Data; charset=x; boundary=\"a b\""), QByteArray("a b"));
    QVERIFY(MultipartParser::boundaryOf("multipart/form-data").isEmpty());
    QVERIFY(MultipartParser::boundaryOf("multipart/mixed; boundary=b").isEmpty());
    QVERIFY(MultipartParser::boundaryOf("").isEmpty());
    QVERIFY(MultipartParser::boundaryOf("multipart/form-data; boundary=" + QByteArray(300, 'b')).isEmpty());
}

void TestMultipartParser::anyCutIsTheSame()
{
    // "--bb" begins like a delimiter and makes the part malformed; the others are data.
    QByteArray good = body;
    good.replace("\r\n--bb\r\n", "\r\n--xb\r\n");
    const QByteArray expected = notes + "\r\n--xb\r\n</><files||></>";
    for (qsizetype cut = 0; cut <= good.size(); ++cut) {
        Notes seen;
        MultipartParser parser("b", seen);
        QVERIFY(parser.feed(good.left(cut)));
        QVERIFY(parser.feed(good.mid(cut)));
        QVERIFY(parser.isComplete());
        QCOMPARE(seen.text, expected);
    }
    Notes seen;
    MultipartParser bytewise("b", seen);
    for (const char byte : good)
        QVERIFY(bytewise.feed(QByteArray(1, byte)));
    QCOMPARE(seen.text, expected);
}

void TestMultipartParser::keepsNothing()
{
    Notes seen;
    MultipartParser parser("boundary", seen);
    QVERIFY(parser.feed("--boundary\r\nContent-Disposition: form-data; name=\"files\"; filename=\"f\"\r\n\r\n"));
    seen.text.clear();
    QVERIFY(parser.feed(QByteArray(1000, 'x')));
    QVERIFY(seen.text.size() > 980); // all but what may be the beginning of a delimiter
    QVERIFY(!parser.isComplete());
}

void TestMultipartParser::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nonsense") << QByteArray("nonsense and more of it");
    QTest::newRow("other boundary") << QByteArray("--c\r\n\r\n");
    QTest::newRow("no form data") << QByteArray("--b\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n");
    QTest::newRow("no headers") << QByteArray("--b\r\n\r\n\r\n");
    QTest::newRow("endless headers") << "--b\r\nX: " + QByteArray(9000, 'x');
    QTest::newRow("boundary goes on") << body;
}

void TestMultipartParser::refuses()
{
    QFETCH(QByteArray, text);
    Notes seen;
    MultipartParser parser("b", seen);
    QVERIFY(!parser.feed(text));
    QVERIFY(!parser.isComplete());
}

QTEST_APPLESS_MAIN(TestMultipartParser)
#include "tst_multipart_parser.moc"
