#include "app/dialogs/form_dialog.h"

#include "app/dialogs/change_preview.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace vitrine {

/// The preview is as high as its text between these; what is longer scrolls.
static constexpr int fewestLines = 3;
static constexpr int mostLines = 14;

FormDialog::FormDialog(const QString &title, const QString &verb, QWidget *parent) :
    QDialog(parent), m_form(new QFormLayout), m_hint(new QLabel(this)), m_preview(new QPlainTextEdit(this)), m_said(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setAccessibleName(title);
    auto *heading = new QLabel(title, this);
    heading->setProperty("role", QStringLiteral("heading"));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(10);
    m_hint->setProperty("role", QStringLiteral("hint"));
    m_hint->setWordWrap(true);
    m_hint->hide();
    m_preview->setProperty("role", QStringLiteral("preview"));
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setAccessibleName(tr("What is written"));
    m_preview->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // its least height, and what else there is
    showPreview({});
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setAccessibleName(tr("What is wrong"));
    m_said->setMinimumHeight(m_said->fontMetrics().height() * 2);
    m_said->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_said->setObjectName(QStringLiteral("said"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    layout->addWidget(heading);
    layout->addLayout(m_form);
    layout->addWidget(m_hint);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_said);
    layout->addWidget(buttons);
    setMinimumWidth(500);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QLineEdit *FormDialog::addLine(const QString &label, const QString &text, const QString &placeholder)
{
    auto *line = new QLineEdit(text, this);
    line->setPlaceholderText(placeholder);
    line->selectAll();
    connect(line, &QLineEdit::textChanged, this, &FormDialog::fieldChanged);
    addField(label, line);
    return line;
}

QComboBox *FormDialog::addCode(const QString &label, const QStringList &choices, const QString &placeholder)
{
    QComboBox *code = addChoice(label, choices, Entry::AnyText);
    code->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    code->lineEdit()->setPlaceholderText(placeholder);
    return code;
}

QComboBox *FormDialog::addChoice(const QString &label, const QStringList &choices, Entry entry)
{
    auto *choice = new QComboBox(this);
    choice->addItems(choices);
    if (entry == Entry::AnyText) {
        choice->setEditable(true);
        choice->setInsertPolicy(QComboBox::NoInsert);
        choice->completer()->setCompletionMode(QCompleter::PopupCompletion);
        choice->completer()->setFilterMode(Qt::MatchContains);
    }
    connect(choice, &QComboBox::currentTextChanged, this, &FormDialog::fieldChanged);
    addField(label, choice);
    return choice;
}

void FormDialog::addField(const QString &label, QWidget *field)
{
    field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    if (m_form->rowCount() == 0)
        field->setFocus();
    m_form->addRow(label, field);
}

void FormDialog::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void FormDialog::start(const QString &text, const Plan &plan, const std::function<void()> &run)
{
    m_text = text;
    m_plan = plan;
    connect(this, &QDialog::accepted, this, run);
    m_touched = false;
    check();
    open();
}

void FormDialog::fieldChanged()
{
    m_touched = true;
    check();
}

void FormDialog::check()
{
    if (!m_plan)
        return;
    Result<Change> change = m_plan();
    // What keeps it from being Python at all is the better reason.
    if (const Result<void> checked = change && m_check ? m_check() : Result<void>(); !checked)
        change = checked.error();
    m_accept->setEnabled(bool(change));
    showPreview(change ? changedLines(m_text, change->edits) : QString());
    say(change ? QString() : change.error().message, m_touched);
}

void FormDialog::showPreview(const QString &text)
{
    m_preview->setPlainText(text);
    const int lines = std::clamp(m_preview->blockCount(), fewestLines, mostLines);
    static constexpr int around = 34; // frame, padding, and the bar for lines that are too long
    m_preview->setMinimumHeight(lines * m_preview->fontMetrics().lineSpacing() + around);
}

void FormDialog::say(const QString &text, bool isWrong)
{
    m_said->setText(text);
    m_said->setProperty("role", isWrong ? QStringLiteral("wrong") : QStringLiteral("hint"));
    // The style sheet looks at the role only when it is told to.
    style()->unpolish(m_said);
    style()->polish(m_said);
}

} // namespace vitrine
