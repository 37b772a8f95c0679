#include "app/editor/line_difference.h"

#include <QRandomGenerator>
#include <QStringList>
#include <QTest>

using namespace vitrine;

class TestLineDifference : public QObject
{
    Q_OBJECT

private:
    using Kind = DifferenceLine::Kind;

    static QString written(const QVector<DifferenceLine> &lines)
    {
        QStringList shown;
        for (const DifferenceLine &line : lines)
            shown.append(QString(QLatin1String(" -+~").at(int(line.kind))) + line.text);
        return shown.join('\n');
    }

private Q_SLOTS:
    void sameTextsHaveNone() { QVERIFY(lineDifference("a\nb\n", "a\nb\n").isEmpty()); }

    void isShort_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("difference");
        QTest::newRow("changed") << "a\nb\nc" << "a\nx\nc" << " a\n-b\n+x\n c";
        QTest::newRow("added") << "a\nc" << "a\nb\nc" << " a\n+b\n c";
        QTest::newRow("removed at the end") << "a\nb" << "a" << " a\n-b";
        QTest::newRow("from nothing") << "" << "a" << "-\n+a";
        QTest::newRow("moved") << "a\nb\nc\nd" << "b\nc\nd\na" << "-a\n b\n~\n d\n+a";
        QTest::newRow("far apart") << "1\n2\n3\n4\n5\n6\n7\n8\n9" << "x\n2\n3\n4\n5\n6\n7\n8\ny"
                                   << "-1\n+x\n 2\n~\n 8\n-9\n+y";
    }

    void isShort()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTEST(written(lineDifference(before, after, 1)), "difference");
    }

    // Whatever the texts: the lines that are not added make the one, those that are not removed the other.
    void givesBothTexts()
    {
        QRandomGenerator random(3);
        for (int round = 0; round < 300; ++round) {
            QStringList before;
            QStringList after;
            for (QStringList *lines : {&before, &after}) {
                for (int i = random.bounded(12); i >= 0; --i)
                    lines->append(QString(QChar('a' + random.bounded(4))));
            }
            QStringList old;
            QStringList fresh;
            const QVector<DifferenceLine> difference = lineDifference(before.join('\n'), after.join('\n'), 1000);
            for (const DifferenceLine &line : difference) {
                if (line.kind != Kind::Added)
                    old.append(line.text);
                if (line.kind != Kind::Removed)
                    fresh.append(line.text);
            }
            if (before == after) {
                QVERIFY(difference.isEmpty());
                continue;
            }
            QCOMPARE(old, before);
            QCOMPARE(fresh, after);
        }
    }

    void differentLongTextsTakeNoTime()
    {
        QString before;
        QString after;
        for (int i = 0; i < 20000; ++i) {
            before += QString::number(i) + '\n';
            after += QString::number(-i - 1) + '\n';
        }
        QCOMPARE(lineDifference(before, after).size(), 40001);
    }
};

QTEST_GUILESS_MAIN(TestLineDifference)
#include "tst_line_difference.moc"
