#include "app/editor/text_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

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
        QTest::newRow("declared utf-8") << QByteArray("# vim: set fileencoding=utf-8 :\ns = '\xC3\xBC'\n")
                                        << QString::fromUtf8("# vim: set fileencoding=utf-8 :\ns = 'ü'\n");
        QTest::newRow("cp1252 in the second line") << QByteArray("#!/usr/bin/python3\n# -*- coding: cp1252 -*-\ns = '\x80'\n")
                                                   << QString::fromUtf8("#!/usr/bin/python3\n# -*- coding: cp1252 -*-\ns = '€'\n");
        QTest::newRow("koi8-r with crlf") << QByteArray("# coding: koi8-r\r\ns = '\xC1'\r\n") << QString::fromUtf8("# coding: koi8-r\ns = 'а'\n");
        QTest::newRow("declared too late") << QByteArray("a = 1\nb = 2\n# coding: latin-1\ns = '\xC3\xBC'\n")
                                           << QString::fromUtf8("a = 1\nb = 2\n# coding: latin-1\ns = 'ü'\n");
        QTest::newRow("mark goes before what is declared") << QByteArray("\xEF\xBB\xBF# coding: utf-8\ns = '\xC3\xBC'\n")
                                                           << QString::fromUtf8("# coding: utf-8\ns = 'ü'\n");
        QTest::newRow("mark and crlf") << QByteArray("\xEF\xBB\xBFx\r\ny") << QString("x\ny");
        QTest::newRow("form feed and tabs") << QByteArray("\fa\n\tb\n") << QString("\fa\n\tb\n");
        QTest::newRow("empty") << QByteArray() << QString();
    }

    void keepsBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        const QString path = write(bytes);
        Result<TextFile> file = TextFile::load(path);
        QVERIFY(file);
        QCOMPARE(file->obstacle(), QString());
        QCOMPARE(file->text(), text);
        QVERIFY(file->save(path, file->text()));
        QCOMPARE(read(path), bytes);
    }

    void refusesToLose_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("mixed line endings") << QByteArray("a\r\nb\nc\r\n") << "end in different ways";
        QTest::newRow("mixed the other way") << QByteArray("a\nb\r\n") << "end in different ways";
        QTest::newRow("old line endings") << QByteArray("a\rb\r") << "end in different ways";
        QTest::newRow("no text") << QByteArray("\xFF\xFE\x80\n") << "no UTF-8 text";
        QTest::newRow("no text with crlf") << QByteArray("\xFF\xFE\x80\r\n") << "no UTF-8 text";
        QTest::newRow("paragraph separator") << QByteArray("a = '\xE2\x80\xA9'\n") << "takes for line breaks";
        QTest::newRow("nul") << QByteArray("a = '\0'\n", 8) << "NUL";
        QTest::newRow("unknown encoding") << QByteArray("# coding: klingon\n") << "klingon";
        QTest::newRow("not what it declares") << QByteArray("# coding: ascii\ns = '\xFC'\n") << "no ascii text";
    }

    void refusesToLose()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const QString path = write(bytes);
        Result<TextFile> file = TextFile::load(path);
        QVERIFY(file);
        QVERIFY2(file->obstacle().contains(reason), qPrintable(file->obstacle()));
        const Result<void> saved = file->save(path, file->text());
        QVERIFY(!saved);
        QVERIFY2(saved.error().message.contains(reason), qPrintable(saved.error().message));
        QCOMPARE(read(path), bytes);
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

    void keepsTheOwner()
    {
        if (geteuid() != 0)
            QSKIP("only root may give files away");
        const QString path = write("x = 1\n");
        QCOMPARE(::chown(QFile::encodeName(path).constData(), 12, 34), 0);
        Result<TextFile> file = TextFile::load(path);
        QVERIFY(file);
        QVERIFY(file->save(path, "x = 2\n"));
        QCOMPARE(read(path), QByteArray("x = 2\n"));
        QCOMPARE(QFileInfo(path).ownerId(), 12U);
        QCOMPARE(QFileInfo(path).groupId(), 34U);
    }

    // What a full disk does: the write fails half-way.
    void aFailedWriteLeavesTheFile()
    {
        const QString path = write("x = 1\n");
        Result<TextFile> file = TextFile::load(path);
        QVERIFY(file);
        rlimit before = {};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{1000, before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const Result<void> saved = file->save(path, QString(100000, 'y'));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, ignored);
        QVERIFY(!saved);
        QVERIFY2(saved.error().message.contains("cannot be saved"), qPrintable(saved.error().message));
        QCOMPARE(read(path), QByteArray("x = 1\n"));
        QCOMPARE(QDir(m_dir.path()).entryList({"file.py*"}, QDir::Files | QDir::Hidden), QStringList({"file.py"}));
        QVERIFY(file->save(path, "x = 2\n"));
    }

    void opensOnlyFiles()
    {
        QVERIFY(QDir(m_dir.path()).mkdir("folder.py"));
        QVERIFY(!TextFile::load(m_dir.filePath("folder.py")));
        const QString pipe = m_dir.filePath("pipe.py");
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const Result<TextFile> file = TextFile::load(pipe);
        QVERIFY(!file);
        QVERIFY2(file.error().message.contains("is no file"), qPrintable(file.error().message));
    }

    void refusesHugeFiles()
    {
        const QString path = m_dir.filePath("huge.py");
        QFile huge(path);
        QVERIFY(huge.open(QIODevice::WriteOnly));
        QVERIFY(huge.resize(TextFile::maximalBytes + 1));
        const Result<TextFile> file = TextFile::load(path);
        QVERIFY(!file);
        QVERIFY2(file.error().message.contains("huge.py has 16 MB"), qPrintable(file.error().message));
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
