#pragma once

#include "designer/edit/binding.h"
#include "designer/panels/popup.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace vitrine {

/// Binds a property to a value of the state: a line for the expression, below it what can stand there, and whether what is typed
/// can. Typing searches, arrows choose, Tab completes, Enter applies, Escape leaves everything as it is.
class BindingPopup : public Popup {
    Q_OBJECT

public:
    /// `expression` is what is there already; may be empty.
    BindingPopup(const Binding &binding, const QString &expression, QWidget *parent);

Q_SIGNALS:
    void bound(const QString &expression);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onTyped();
    void fill(const QString &typed);
    void complete();
    void check();
    void apply();
    void choose(int step);

    Binding m_binding;
    QVector<Binding::Choice> m_choices;
    QLineEdit *m_line;
    QTreeWidget *m_list;
    QLabel *m_verdict;
    QPushButton *m_apply;
    QString m_typed; ///< what was typed last, not chosen: the list follows it
};

} // namespace vitrine
