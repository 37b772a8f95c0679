#pragma once

#include <QMessageBox>

namespace vitrine {

/// A message box with the margins and icons of Studio's dialogs.
class MessageBox : public QMessageBox
{
    Q_OBJECT

public:
    using QMessageBox::QMessageBox;

protected:
    void showEvent(QShowEvent *event) override;
};

} // namespace vitrine
