#include "designer/panels/palette_panel.h"

#include "designer/model/palette_snippet.h"
#include "tests/unit/designer/designer_fixture.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QTreeView>

using namespace vitrine;

/// The palette by itself, with the real catalog.
class TestPalettePanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsFoundIsInView()
    {
        PalettePanel palette(realCatalog(), {});
        palette.setPlaceOf([](const ComponentPiece &) { return QStringLiteral("Enter inserts into vstack, after a text that is long"); });
        palette.resize(220, 260);
        palette.show();
        const QTreeView *view = palette.view();
        for (const char *word : {"text", "form", "card", "input", "text"}) {
            palette.search()->selectAll();
            QTest::keyClicks(palette.search(), word);
            QCOMPARE(view->currentIndex().data().toString(), QString(word));
            QVERIFY2(view->viewport()->rect().contains(view->visualRect(view->currentIndex())), word);
            view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum());
        }
    }
};

QTEST_MAIN(TestPalettePanel)
#include "tst_palette_panel.moc"
