#include "app/theme/theme.h"

#include "app/editor/syntax_highlighting.h"
#include "app/studio_resources.h"

#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QPalette>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QTreeView>

#include <algorithm>
#include <cmath>

using namespace vitrine;

/// Whether what the theme makes of widgets can be read, light and dark.
class TestTheme : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;

    /// As WCAG has it: 1 to 21.
    static double contrast(const QColor &one, const QColor &other)
    {
        const auto luminance = [](const QColor &color) {
            const auto linear = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
            return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
        };
        const auto [darker, lighter] = std::minmax(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// Columns of the picture that are not of its background, from the first one to the last.
    static std::pair<int, int> ink(const QImage &image, const QRect &area)
    {
        int first = -1;
        int last = -1;
        for (int x = area.left(); x <= area.right(); ++x) {
            for (int y = area.top(); y <= area.bottom(); ++y) {
                if (image.pixel(x, y) == image.pixel(area.right(), area.top()))
                    continue;
                first = first < 0 ? x : first;
                last = x;
            }
        }
        return {first, last};
    }

    static void eachTheme()
    {
        QTest::addColumn<Theme::Choice>("choice");
        QTest::newRow("light") << Theme::Choice::Light;
        QTest::newRow("dark") << Theme::Choice::Dark;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        initStudioResources();
        m_theme = std::make_unique<Theme>();
    }

    void init()
    {
        QFETCH(Theme::Choice, choice);
        m_theme->setChoice(choice);
    }

    void codeCanBeRead_data() { eachTheme(); }
    void codeCanBeRead()
    {
        QTextDocument document(QStringLiteral("import reflex as rx\n\n\n@rx.page(route=\"/\")  # a page\n"
                                              "class State(rx.State):\n    \"\"\"What it is.\"\"\"\n"
                                              "    name: str = f\"{1 + 2.5}\\n\"\n"
                                              "    def add(self, data: dict[str, str]) -> None:\n"
                                              "        self.name = len(data) >= 10 or not None\n"
                                              "        if ~self.sent and print(input()) is True:\n            raise ValueError(0x1f)\n"));
        SyntaxHighlighting highlighting;
        highlighting.attach(&document, QStringLiteral("app.py"), m_theme->syntaxTheme());
        const QColor base = QApplication::palette().color(QPalette::Base);
        const auto areColoured = [&] { return !document.begin().layout()->formats().isEmpty(); };
        QTRY_VERIFY(areColoured());
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
                const QColor color = range.format.foreground().color();
                const QString text = block.text().mid(range.start, range.length);
                const QString told = QStringLiteral("%1 %2: %3").arg(text, color.name()).arg(contrast(color, base));
                QVERIFY2(range.format.foreground().style() == Qt::NoBrush || contrast(color, base) >= 4.5, qPrintable(told));
            }
        }
    }

    void whatIsDisabledCanBeRead_data() { eachTheme(); }
    void whatIsDisabledCanBeRead()
    {
        const QPalette palette = QApplication::palette();
        for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
            QVERIFY(contrast(palette.color(QPalette::Disabled, role), palette.color(QPalette::Window)) >= 3.5);
            QVERIFY(contrast(palette.color(QPalette::Disabled, role), palette.color(QPalette::Base)) >= 3.5);
        }
    }

    void labelsShowAllTheirLetters_data() { eachTheme(); }
    void labelsShowAllTheirLetters()
    {
        QWidget field;
        for (const char *text : {"&Template", "&Takes", "&Type", "T&ype", "&Value"}) {
            QLabel label(text);
            label.setBuddy(&field);
            label.resize(label.sizeHint());
            const QImage own = label.grab().toImage();
            label.resize(label.sizeHint() + QSize(40, 0));
            const QImage wide = label.grab().toImage();
            QCOMPARE(ink(own, own.rect()), ink(wide, wide.rect()));
        }
    }

    void rowsStayWhereTheyAreWhenSelected_data() { eachTheme(); }
    void rowsStayWhereTheyAreWhenSelected()
    {
        QStandardItemModel model;
        model.appendRow(new QStandardItem("Heading"));
        QTreeView tree;
        tree.setHeaderHidden(true);
        QListView list;
        for (QAbstractItemView *view : {static_cast<QAbstractItemView *>(&tree), static_cast<QAbstractItemView *>(&list)}) {
            view->setModel(&model);
            view->resize(200, 100);
            view->show();
            const QRect row = view->visualRect(model.index(0, 0)).adjusted(0, 3, 0, -3);
            const auto before = ink(view->viewport()->grab().toImage(), row);
            view->setCurrentIndex(model.index(0, 0));
            const auto after = ink(view->viewport()->grab().toImage(), row);
            QVERIFY(before.first > 0);
            QCOMPARE(after, before);
        }
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
