#include "designer/edit/editor.h"
#include "designer/edit/page_editor.h"
#include "designer/edit/project_editor.h"
#include "designer/edit/state_editor.h"
#include "designer/model/design_document.h"
#include "designer/model/model_reader.h"
#include "designer/model/navigator_model.h"
#include "runtime/base/resource_paths.h"
#include "runtime/catalog/catalog.h"

#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace vitrine;

/// Whatever the text is: it is read without a crash and without an end to wait for, the model speaks only of places that are there, what
/// is read edit by edit is what a fresh reading gives, and every operation is made or refused with words.
class TestFuzzModel : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Catalog> m_catalog;
    QStringList m_texts; ///< real files
    QRandomGenerator m_random;
    int m_rounds = 200;

    int below(qsizetype end) { return int(m_random.bounded(quint32(std::max<qsizetype>(1, end)))); }
    const QString &anyText() { return m_texts.at(below(m_texts.size())); }

    void checkPlaces(const DesignDocument &document)
    {
        const TextRange whole{0, int(document.text().size())};
        const Module &module = document.module();
        for (const Node &node : module.nodes) {
            QVERIFY(node.id != 0);
            QVERIFY(whole.contains(node.range));
            QVERIFY(node.range.contains(node.calleeRange) || node.calleeRange.isEmpty());
            QVERIFY(node.parent < 0 || module.nodes.at(node.parent).range.contains(node.range));
            for (const Keyword &keyword : node.keywords)
                QVERIFY(whole.contains(keyword.range));
        }
        for (const TextRange range : document.source().brokenRanges())
            QVERIFY(whole.contains(range));
    }

    void checkReading(const DesignDocument &document)
    {
        checkPlaces(document);
        if (document.isBroken())
            return;
        Module read = document.module();
        for (Node &node : read.nodes)
            node.id = 0;
        QVERIFY2(read == readModule(SourceDocument(document.text()), *m_catalog), qPrintable(document.text()));
    }

    /// Tries every operation on a node; what is made must leave the text as good as it was.
    void checkOperations(const DesignDocument &document, const Node &node)
    {
        const Editor editor(document);
        const NodeId id = node.id;
        const NodeId other = document.module().nodes.at(below(document.module().nodes.size())).id;
        const Result<Change> changes[] = {
            editor.setProperty(id, QStringLiteral("width"), PropertyValue::string(QStringLiteral("1\"2'"))),
            editor.setProperty(id, QStringLiteral("width"), std::nullopt),
            editor.setText(id, QStringLiteral("a\n\"b\"\\")),
            editor.insertChild(id, below(3), QStringLiteral("rx.text(\"new\")")),
            editor.moveNode(id, other, -1),
            editor.deleteNode(id),
            editor.duplicateNode(id),
            editor.wrapNode(id, QStringLiteral("rx.box")),
            editor.unwrapNode(id),
            editor.makeLoop(id, QStringLiteral("items")),
            editor.makeCondition(id, QStringLiteral("shown")),
            editor.changeType(id, QStringLiteral("rx.card")),
            editor.extractFunction(id, QStringLiteral("part")),
            editor.inlineFunction(id),
            editor.addHandler(id, QStringLiteral("on_click"), QStringLiteral("State.go")),
        };
        for (const Result<Change> &change : changes) {
            if (!change) {
                QVERIFY(!change.error().message.isEmpty());
                continue;
            }
            const QString after = change->edits.applied(document.text());
            QCOMPARE(change->edits.inverted(document.text()).applied(after), document.text());
            if (!document.isBroken())
                QVERIFY2(!SourceDocument(after).isBroken(), qPrintable(change->label.text() + QLatin1Char('\n') + after));
        }
    }

    void checkSomeOperations(const DesignDocument &document)
    {
        if (const QVector<Node> &nodes = document.module().nodes; !nodes.isEmpty())
            checkOperations(document, nodes.at(below(nodes.size())));
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = Catalog::load(resources::path(QStringLiteral("catalog")));
        QVERIFY(catalog);
        m_catalog = std::make_unique<Catalog>(std::move(*catalog));
        for (const char *folder : {"resources/templates", "tests/apps", "tests/editing"}) {
            QDirIterator files(QStringLiteral(SOURCE_FOLDER "/") + QLatin1String(folder), {QStringLiteral("*.py")}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                m_texts.append(QString::fromUtf8(file.readAll()));
            }
        }
        m_texts.sort(); // folders are listed in any order
        bool isGiven = false;
        if (const int rounds = qEnvironmentVariableIntValue("VITRINE_FUZZ_ROUNDS", &isGiven); isGiven)
            m_rounds = rounds;
        m_random.seed(quint32(qEnvironmentVariableIntValue("VITRINE_FUZZ_SEED")));
    }

    void randomBytes()
    {
        static const QByteArray frequent("()[]{}:,.\"'\\\n\t #=*@f\r\0rx", 26);
        for (int round = 0; round < m_rounds; ++round) {
            QByteArray bytes(below(400), 0);
            const bool anyBytes = below(2) == 0;
            for (char &byte : bytes)
                byte = anyBytes ? char(below(256)) : frequent.at(below(frequent.size()));
            DesignDocument document(*m_catalog);
            document.setText(QString::fromUtf8(bytes));
            checkPlaces(document);
            // Here and there a real text around it: then there are nodes beside the rubbish.
            const QString &text = anyText();
            const int at = below(text.size() + 1);
            document.setText(text.left(at) + QString::fromLatin1(bytes) + text.mid(at));
            checkPlaces(document);
            checkSomeOperations(document);
        }
    }

    void truncatedFiles()
    {
        for (int round = 0; round < m_rounds; ++round) {
            const QString &text = anyText();
            DesignDocument document(*m_catalog);
            document.setText(text.left(below(text.size() + 1)));
            checkPlaces(document);
            checkSomeOperations(document);
            document.setText(text);
            checkReading(document);
        }
    }

    void singleCharacters()
    {
        static const QString characters = QStringLiteral("()[]{}:,.\"'\\\n\t #=*@frx_0é🎉");
        for (int round = 0; round < m_rounds / 10; ++round) {
            DesignDocument document(*m_catalog);
            document.setText(anyText());
            const NavigatorModel tree(document); // follows every change, as a person's panel does
            for (int edit = 0; edit < 30; ++edit) {
                const int offset = below(document.text().size() + 1);
                const int removed = below(3) == 0 ? 1 : 0;
                const QString before = document.text().mid(offset, removed);
                const QString inserted = removed && below(2) == 0 ? QString() : characters.mid(below(characters.size()), 1);
                document.applyEdit(offset, removed, inserted);
                checkReading(document);
                // Most mistakes are mended soon.
                if (document.isBroken() && below(3) > 0) {
                    document.applyEdit(offset, int(inserted.size()), before);
                    checkReading(document);
                }
            }
            checkSomeOperations(document);
        }
    }

    void deepAndWideTexts_data()
    {
        QTest::addColumn<QString>("text");
        const QString page = QStringLiteral("import reflex as rx\n\ndef index():\n    return ");
        const auto deep = [](const char *open, const QString &inner, const char *close, int depth) {
            return QString(QLatin1String(open)).repeated(depth) + inner + QString(QLatin1String(close)).repeated(depth);
        };
        QTest::newRow("open brackets") << page + QString(QLatin1Char('(')).repeated(50000);
        QTest::newRow("closed brackets") << page + deep("(", QStringLiteral("1"), ")", 5000);
        QTest::newRow("open calls") << page + QStringLiteral("rx.box(").repeated(5000);
        QTest::newRow("calls in calls") << page + deep("rx.box(", QString(), ")", 2000);
        QTest::newRow("lists in lists") << page + QStringLiteral("rx.box(*") + deep("[", QString(), "]", 5000) + QLatin1Char(')');
        QTest::newRow("open strings") << page + QStringLiteral("rx.text(\"a', ").repeated(2000);
        QTest::newRow("open f-strings") << page + QStringLiteral("f\"{").repeated(2000);
        QTest::newRow("ternaries") << page + QStringLiteral("rx.box() if a else ").repeated(2000) + QStringLiteral("rx.text()");
        QTest::newRow("sums") << page + QStringLiteral("1 + ").repeated(5000) + QLatin1Char('1');
        QTest::newRow("indentation") << [] {
            QString text;
            for (int i = 0; i < 500; ++i)
                text += QString(i, QLatin1Char(' ')) + QStringLiteral("if a:\n");
            return text;
        }();
        QTest::newRow("one long line") << page + QStringLiteral("rx.box(") + QStringLiteral("rx.text(\"a\", size=\"2\"), ").repeated(2000) + QLatin1Char(')');
        QTest::newRow("20,000 lines") << QStringLiteral("import reflex as rx\n") + QStringLiteral("\n\ndef part():\n    return rx.box(rx.text(\"a\"))\n").repeated(4000);
    }

    void deepAndWideTexts()
    {
        QFETCH(QString, text);
        DesignDocument document(*m_catalog);
        document.setText(text);
        checkPlaces(document);
        for (int i = 0; i < 3; ++i)
            checkSomeOperations(document);
        document.applyEdit(int(text.size() / 2), 0, QStringLiteral("x"));
        checkPlaces(document);
        const ProjectEditor project({{QStringLiteral("app.py"), &document}});
        const Result<ProjectChange> renamed = project.rename(QStringLiteral("app.py"), QStringLiteral("index"), QStringLiteral("other"));
        QVERIFY(renamed || !renamed.error().message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFuzzModel)
#include "tst_fuzz_model.moc"
