#include "app/panels/console_panel.h"

#include <QPlainTextEdit>
#include <QTest>

using namespace vitrine;

/// What the console makes of what comes again and again.
class TestConsolePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAnErrorThatComesAgain()
    {
        using Source = ConsolePanel::Source;
        ConsolePanel console;
        console.append("ready\n", Source::Studio);
        for (int i = 0; i < 12; ++i)
            console.append("app.py:3: error: '(' was never closed\n", Source::Error);
        QCOMPARE(console.view()->toPlainText(), QString("ready\napp.py:3: error: '(' was never closed (12 times)\n"));
        console.append("tick\n", Source::Output);
        console.append("tick\n", Source::Output);
        console.append("app.py:3: error: '(' was never closed\n", Source::Error);
        QCOMPARE(console.view()->toPlainText(), QString("ready\napp.py:3: error: '(' was never closed (12 times)\ntick\ntick\n"
                                                        "app.py:3: error: '(' was never closed\n"));
        console.clear();
        console.append("app.py:3: error: '(' was never closed\n", Source::Error);
        QCOMPARE(console.view()->toPlainText(), QString("app.py:3: error: '(' was never closed\n"));
    }
};

QTEST_MAIN(TestConsolePanel)
#include "tst_console_panel.moc"
