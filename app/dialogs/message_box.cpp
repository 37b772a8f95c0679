#include "app/dialogs/message_box.h"

#include <QGridLayout>

namespace vitrine {

void MessageBox::showEvent(QShowEvent *event)
{
    // Every change of what it shows makes the layout anew.
    layout()->setContentsMargins(24, 20, 24, 20);
    static_cast<QGridLayout *>(layout())->setVerticalSpacing(18);
    QMessageBox::showEvent(event);
}

} // namespace vitrine
