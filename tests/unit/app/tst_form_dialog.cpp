#include "app/dialogs/form_dialog.h"

#include "app/studio_resources.h"
#include "app/theme/theme.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTest>

using namespace vitrine;

/// The dialog of a command and what it shows of the change.
class TestFormDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        initStudioResources();
    }

    void thePreviewGrowsWithTheTextAndThenScrolls()
    {
        const Theme theme;
        QPointer dialog = new FormDialog("New handler", "Add", nullptr);
        QLineEdit *lines = dialog->addLine("&Lines", "2");
        const auto written = [lines] {
            Change change;
            QString text;
            for (int i = 0; i < lines->text().toInt(); ++i)
                text += QString("step(%1)\n").arg(i);
            change.edits = *TextEdits::create({{0, 0, text}});
            return Result<Change>(change);
        };
        dialog->start({}, written, [] {});
        const auto *preview = dialog->findChild<QPlainTextEdit *>();
        const auto isWhole = [&] { return preview->verticalScrollBar()->maximum() == 0; };
        QTRY_VERIFY(isWhole());
        lines->setText("11");
        QCOMPARE(preview->blockCount(), 11);
        QTRY_VERIFY(isWhole());
        lines->setText("119");
        QCOMPARE(preview->blockCount(), 119);
        QTRY_VERIFY(!isWhole());
        QVERIFY(dialog->height() < 600);
        dialog->reject();
        QTRY_VERIFY(!dialog);
    }
};

QTEST_MAIN(TestFormDialog)
#include "tst_form_dialog.moc"
