#include "designer/edit/project_editor.h"
#include "designer/edit/string_target.h"
#include "designer/model/palette_snippet.h"
#include "runtime/base/resource_paths.h"
#include "tests/editing/runtime_trees.h"

#include <QTest>

using namespace vitrine;

/// Every snippet of the palette can be inserted into a page, which the runtime then compiles, and undone.
class TestSnippets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void drawsWhatItSays_data();
    void drawsWhatItSays();

private:
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<RuntimeTrees> m_trees;
};

void TestSnippets::initTestCase()
{
    Result<Catalog> catalog = Catalog::load(resources::path(QStringLiteral("catalog")));
    QVERIFY(catalog);
    m_catalog = std::make_unique<Catalog>(std::move(*catalog));
    m_trees = std::make_unique<RuntimeTrees>(*m_catalog);
}

void TestSnippets::drawsWhatItSays_data()
{
    QTest::addColumn<QString>("python");
    QTest::addColumn<QString>("before");
    const QVector<PaletteSnippet> snippets = PaletteSnippet::load(resources::path(QStringLiteral("snippets")));
    QVERIFY(snippets.size() >= 10);
    const QString page = QStringLiteral("import reflex as rx\n\n\ndef index():\n    return rx.box(\n        rx.text(\"a\"),\n    )\n");
    const QString other = QStringLiteral("from reflex import box\n\n\ndef index():\n  return box()\n");
    for (const PaletteSnippet &snippet : snippets) {
        QVERIFY2(!snippet.title.isEmpty() && snippet.doc.endsWith(u'.'), qPrintable(snippet.name));
        QTest::addRow("%s", qPrintable(snippet.name)) << snippet.python << page;
        QTest::addRow("%s, single names", qPrintable(snippet.name)) << snippet.python << other;
    }
}

void TestSnippets::drawsWhatItSays()
{
    QFETCH(QString, python);
    QFETCH(QString, before);
    DesignDocument document(*m_catalog);
    document.setText(before);
    const QString path = QStringLiteral("app.py");
    ComponentPiece piece;
    piece.origin = ComponentPiece::Origin::Palette;
    piece.python = python;
    const Result<Change> change = ProjectEditor({{path, &document}}).paste(piece, path, document.module().nodes.first().id, -1);
    QVERIFY2(change, change ? "" : qPrintable(change.error().message));
    StringTarget target(before);
    change->apply(target);
    document.applyEdits(change->edits);
    QCOMPARE(document.text(), target.text());
    const RuntimeTrees::Outcome outcome = m_trees->compare(document.text(), document.module());
    QVERIFY2(outcome.isSame(), qPrintable(outcome.error + outcome.difference + QLatin1Char('\n') + document.text()));
    QVERIFY(outcome.components >= 1);
    QVERIFY(target.undo());
    QCOMPARE(target.text(), before);
}

QTEST_GUILESS_MAIN(TestSnippets)
#include "tst_snippets.moc"
