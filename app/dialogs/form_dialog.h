#pragma once

#include "designer/edit/change.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace vitrine {

/// A small dialog of named fields for a visual command. With each change of a field it tries what would be done: then it shows the
/// lines that would be written, or says what is wrong, and only what can be done can be accepted. Deletes itself when it closes.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Entry { AnyText, OnlyThese };
    /// What would be done now; changes nothing.
    using Plan = std::function<Result<Change>()>;

    /// `verb` is on the button: "Add".
    FormDialog(const QString &title, const QString &verb, QWidget *parent);

    QLineEdit *addLine(const QString &label, const QString &text = {}, const QString &placeholder = {});
    /// Python code; the choices are offered while typing.
    QComboBox *addCode(const QString &label, const QStringList &choices, const QString &placeholder = {});
    QComboBox *addChoice(const QString &label, const QStringList &choices, Entry entry);
    void addField(const QString &label, QWidget *field);
    /// A sentence below the fields.
    void setHint(const QString &hint);

    /// Fails for a reason that the operation itself does not know of; asked before it. May be left out.
    using Check = std::function<Result<void>()>;
    void setCheck(const Check &check) { m_check = check; }

    /// Opens the dialog over its parent. `text` is the text that plans are about; `run` does it when the user accepts.
    void start(const QString &text, const Plan &plan, const std::function<void()> &run);
    /// To be called when a field changes that was not made here.
    void fieldChanged();

private:
    void check();
    void showPreview(const QString &text);
    void say(const QString &text, bool isWrong);

    QFormLayout *m_form;
    QLabel *m_hint;
    QPlainTextEdit *m_preview;
    QLabel *m_said;
    QPushButton *m_accept;
    QString m_text;
    Plan m_plan;
    Check m_check;
    bool m_touched = false; ///< before that nothing is called wrong
};

} // namespace vitrine
