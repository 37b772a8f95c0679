#include "designer/model/model_reader.h"
#include "runtime/base/resource_paths.h"
#include "tests/editing/runtime_trees.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace vitrine;

/// What every case of this folder comes to is imported by Python, and draws what the designer reads.
class TestTrees : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyResultDrawsWhatItSays();
};

void TestTrees::everyResultDrawsWhatItSays()
{
    const Result<Catalog> catalog = Catalog::load(resources::path(QStringLiteral("catalog")));
    QVERIFY(catalog);
    RuntimeTrees trees(*catalog);
    const auto textOf = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    const QDir cases(QStringLiteral(CASES_FOLDER));
    int compared = 0;
    int components = 0;
    QStringList failures;
    for (const QString &name : cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString after = textOf(cases.filePath(name + QStringLiteral("/after.py")));
        if (after.isEmpty())
            continue;
        const auto outcomeOf = [&](const QString &text) { return trees.compare(text, readModule(SourceDocument(text), *catalog)); };
        const RuntimeTrees::Outcome outcome = outcomeOf(after);
        const QString problem = outcome.error.isEmpty() ? outcome.difference : outcome.error;
        if (problem.isEmpty()) {
            ++compared;
            components += outcome.components;
            continue;
        }
        // A case may be about code that does not run as it stands (names of nowhere); the edit must not be what stopped it.
        const RuntimeTrees::Outcome before = outcomeOf(textOf(cases.filePath(name + QStringLiteral("/before.py"))));
        if (before.isSame())
            failures.append(name + QStringLiteral(": ") + problem);
        else
            qInfo("%s does not run as it stands: %s", qPrintable(name), qPrintable(problem));
    }
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(QLatin1Char('\n'))));
    qInfo("%d cases, %d components", compared, components);
    QVERIFY(compared >= 210);
    QVERIFY(components >= 600);
}

QTEST_GUILESS_MAIN(TestTrees)
#include "tst_trees.moc"
