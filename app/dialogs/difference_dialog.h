#pragma once

#include <QDialog>

namespace vitrine {

/// Shows what two texts have and do not have in common, line by line, to look at. Deletes itself when it closes.
class DifferenceDialog : public QDialog
{
    Q_OBJECT

public:
    /// `explanation` says which of the texts is which: lines only in `before` are red with a "−", those only in `after` green with a "+".
    DifferenceDialog(const QString &title, const QString &explanation, const QString &before, const QString &after, QWidget *parent);
};

} // namespace vitrine
