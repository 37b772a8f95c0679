#include "app/dialogs/change_preview.h"

#include <QTest>

using namespace vitrine;

/// What a dialog shows of a change before it is made.
class TestChangePreview : public QObject
{
    Q_OBJECT

private:
    static constexpr auto app = "def index():\n"
                                "    return rx.vstack(\n"
                                "        rx.box(\n"
                                "            rx.callout(\"Thank you\"),\n"
                                "        ),\n"
                                "        rx.input(name=\"name\"),\n"
                                "    )\n";

    static QString preview(const QString &text, const QString &old, const QString &replacement)
    {
        const Result<TextEdits> edits = TextEdits::create({{int(text.indexOf(old)), int(old.size()), replacement}});
        return edits ? changedLines(text, *edits) : QString();
    }

private Q_SLOTS:
    void showsWhatAChangedLineOpens()
    {
        QCOMPARE(preview(app, "rx.box", "rx.card"),
                 QString("return rx.vstack(\n    rx.card(\n        rx.callout(\"Thank you\"),\n    ),"));
    }

    void beginsWithWhatTheLinesAreIn()
    {
        QCOMPARE(preview(app, "name=\"name\"", "\n            name=\"name\",\n            on_focus=State.send,\n        "),
                 QString("return rx.vstack(\n    …\n    rx.input(\n        name=\"name\",\n        on_focus=State.send,\n    ),"));
    }

    void leavesOutTheMiddleOfWhatIsLong()
    {
        QString text = "class State:\n";
        for (int i = 0; i < 9; ++i)
            text += QString("    a%1 = 0\n").arg(i);
        QCOMPARE(preview(text, "a8 = 0", "a8 = 1"), QString("class State:\n    …\n    a8 = 1"));
        QCOMPARE(preview(text, "State", "Form"), QString("class Form:\n    a0 = 0\n    a1 = 0\n    a2 = 0"));
    }
};

QTEST_APPLESS_MAIN(TestChangePreview)
#include "tst_change_preview.moc"
