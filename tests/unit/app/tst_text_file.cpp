#include "app/editor/text_file.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace vitrine;

class TestTextFile : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    QString write(const QByteArray &bytes)
    {
        const QString path = m_dir.filePath("file.py");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void keepsBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QByteArray("a = 1\nb\n") << QString("a = 1\nb\n");
        QTest::newRow("no last newline") << QByteArray("a") << QString("a");
        QTest::newRow("crlf") << QByteArray("a\r\nb\r\n") << QString("a\nb\n");
        QTest::newRow("mark") << QByteArray("\xEF\xBB\xBFx\n") << QString("x\n");
        QTest::newRow("utf8") << QByteArray("s = 'Gr\xC3\xBC\xC3\x9F\x65 \xF0\x9F\x8E\x89'\n") << QString::fromUtf8("s = 'Grüße 🎉'\n");
        QTest::newRow("latin1") << QByteArray("# -*- coding: latin-1 -*-\ns = '\xFC'\n")
                                << QString::fromUtf8("# -*- coding: latin-1 -*-\ns = 'ü'\n");
        QTest::newRow("empty") << QByteArray() << QString();
    }

    void keepsBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        const QString path = write(bytes);
        Result<TextFile> file = TextFile::load(path);
        QVERIFY(file);
        QVERIFY(file->isLossless());
        QCOMPARE(file->text(), text);
        QVERIFY(file->save(path, file->text()));
        QCOMPARE(read(path), bytes);
    }

    void refusesToLose_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("mixed line endings") << QByteArray("a\r\nb\nc\r\n");
        QTest::newRow("no text") << QByteArray("\xFF\xFE\x80\n");
        QTest::newRow("paragraph separator") << QByteArray("a = '\xE2\x80\xA9'\n");
    }

    void refusesToLose()
    {
        QFETCH(QByteArray, bytes);
        const Result<TextFile> file = TextFile::load(write(bytes));
        QVERIFY(file);
        QVERIFY(!file->isLossless());
    }

    void keepsPermissionsAndLinks()
    {
        const QString path = write("x = 1\n");
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const auto before = QFileInfo(path).permissions();
        const QString link = m_dir.filePath("link.py");
        QVERIFY(QFile::link(path, link));
        Result<TextFile> file = TextFile::load(link);
        QVERIFY(file);
        QVERIFY(file->save(link, "x = 2\n"));
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(read(path), QByteArray("x = 2\n"));
        QCOMPARE(QFileInfo(path).permissions(), before);
    }

    void saysWhatCannotBeRead()
    {
        const Result<TextFile> file = TextFile::load(m_dir.filePath("missing.py"));
        QVERIFY(!file);
        QVERIFY(file.error().message.contains("missing.py"));
    }

    void latin1RefusesOtherCharacters()
    {
        const QString path = write("# coding: latin-1\n");
        Result<TextFile> file = TextFile::load(path);
        QVERIFY(file);
        QVERIFY(!file->save(path, QString::fromUtf8("# coding: latin-1\n🎉\n")));
        QCOMPARE(read(path), QByteArray("# coding: latin-1\n"));
    }
};

QTEST_GUILESS_MAIN(TestTextFile)
#include "tst_text_file.moc"
