#include "app/editor/find_bar.h"

#include "app/studio_resources.h"
#include "app/theme/theme.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTest>

using namespace vitrine;

/// The bar below an editor as narrow as it is between the default docks.
class TestFindBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        initStudioResources();
    }

    void hasRoomBesideThePane()
    {
        const Theme theme;
        FindBar bar;
        bar.resize(440, bar.sizeHint().height());
        bar.open();
        for (const QLineEdit *field : bar.findChildren<QLineEdit *>())
            QVERIFY2(field->width() > 200, qPrintable(field->accessibleName()));
        for (const QAbstractButton *button : bar.findChildren<QAbstractButton *>()) {
            if (button->isVisible() && !qobject_cast<QLineEdit *>(button->parentWidget()))
                QVERIFY2(button->width() >= button->sizeHint().width() && !button->toolTip().isEmpty(), qPrintable(button->text()));
        }
    }
};

QTEST_MAIN(TestFindBar)
#include "tst_find_bar.moc"
