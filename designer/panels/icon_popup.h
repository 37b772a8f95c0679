#pragma once

#include "designer/panels/popup.h"

class QLabel;
class QLineEdit;
class QListView;

namespace vitrine {

class IconModel;

/// All icons with a search: typing searches, Down leads into the pictures, Enter or a click picks.
class IconPopup : public Popup {
    Q_OBJECT

public:
    IconPopup(const QString &current, QWidget *parent);

Q_SIGNALS:
    void picked(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &words);
    void showName();
    void pick();

    IconModel *m_model;
    QLineEdit *m_search;
    QListView *m_view;
    QLabel *m_name;
};

} // namespace vitrine
