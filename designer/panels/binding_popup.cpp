#include "designer/panels/binding_popup.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace vitrine {

BindingPopup::BindingPopup(const Binding &binding, const QString &expression, QWidget *parent) :
    Popup(parent), m_binding(binding), m_choices(binding.choices()), m_line(new QLineEdit(expression, this)),
    m_list(new QTreeWidget(this)), m_verdict(new QLabel(this)), m_apply(new QPushButton(tr("Bind"), this)), m_typed(expression)
{
    auto *title = new QLabel(tr("Bind %1").arg(binding.wanted().name), this);
    title->setProperty("role", QStringLiteral("heading"));
    m_line->setObjectName(QStringLiteral("binding"));
    m_line->setAccessibleName(tr("Expression"));
    m_line->setPlaceholderText(tr("Search, or type an expression"));
    m_line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_line->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("binding-choices"));
    m_list->setAccessibleName(tr("Values of the state"));
    m_list->setColumnCount(3);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFixedHeight(190);
    m_list->header()->setStretchLastSection(true);
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_verdict->setAlignment(Qt::AlignTop);
    m_verdict->setAccessibleName(tr("Check"));
    m_apply->setDefault(true);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_verdict, 1);
    foot->addWidget(m_apply, 0, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(6);
    layout->addWidget(title);
    layout->addWidget(m_line);
    layout->addWidget(m_list);
    layout->addLayout(foot);
    setMinimumWidth(380);

    connect(m_line, &QLineEdit::textEdited, this, &BindingPopup::onTyped);
    connect(m_line, &QLineEdit::textChanged, this, &BindingPopup::check);
    connect(m_list, &QTreeWidget::itemClicked, this, [this](const QTreeWidgetItem *item) { m_line->setText(item->text(0)); });
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, &BindingPopup::apply);
    connect(m_apply, &QPushButton::clicked, this, &BindingPopup::apply);
    fill({});
    check();
    m_line->selectAll();
    m_line->setFocus();
}

void BindingPopup::onTyped()
{
    m_typed = m_line->text();
    fill(m_typed);
}

/// The name that is being typed at the end of an expression: what a choice completes.
static int startOfWord(const QString &text)
{
    static const QRegularExpression lastName(QStringLiteral("[A-Za-z_][\\w.]*$"));
    const QRegularExpressionMatch match = lastName.match(text);
    return match.hasMatch() ? int(match.capturedStart()) : int(text.size());
}

void BindingPopup::fill(const QString &typed)
{
    m_list->clear();
    const QString word = typed.mid(startOfWord(typed));
    for (const Binding::Choice &choice : std::as_const(m_choices)) {
        if (!choice.expression.contains(word, Qt::CaseInsensitive))
            continue;
        auto *item = new QTreeWidgetItem(m_list, {choice.expression, choice.type, choice.about});
        item->setForeground(1, palette().color(QPalette::Dark));
        item->setForeground(2, palette().color(QPalette::Dark));
        if (!choice.fits) {
            item->setForeground(0, palette().color(QPalette::Dark));
            item->setToolTip(0, m_binding.check(choice.expression).message);
        }
    }
    if (m_list->topLevelItemCount() == 0) {
        auto *none = new QTreeWidgetItem(
            m_list, {m_choices.isEmpty() ? tr("There is no state yet that this file knows.") : tr("Nothing is called so.")});
        none->setFlags(Qt::NoItemFlags);
    }
    m_list->resizeColumnToContents(0);
    m_list->resizeColumnToContents(1);
}

void BindingPopup::choose(int step)
{
    const int count = m_list->topLevelItemCount();
    const int at = m_list->indexOfTopLevelItem(m_list->currentItem());
    const int next = at < 0 ? (step > 0 ? 0 : count - 1) : at + step;
    if (next < 0 || next >= count || !(m_list->topLevelItem(next)->flags() & Qt::ItemIsEnabled))
        return;
    m_list->setCurrentItem(m_list->topLevelItem(next));
    complete();
}

void BindingPopup::complete()
{
    const QTreeWidgetItem *item = m_list->currentItem() ? m_list->currentItem() : m_list->topLevelItem(0);
    if (item && (item->flags() & Qt::ItemIsEnabled))
        m_line->setText(m_typed.left(startOfWord(m_typed)) + item->text(0));
}

void BindingPopup::check()
{
    const Binding::Verdict verdict = m_binding.check(m_line->text());
    const bool isEmpty = m_line->text().trimmed().isEmpty();
    const bool isWrong = verdict.outcome != Binding::Outcome::Good && !isEmpty;
    m_verdict->setText(isWrong || isEmpty ? verdict.message
            : verdict.message.isEmpty()   ? tr("Its type is not known here.")
                                          : tr("Fits: %1").arg(verdict.message));
    m_verdict->setProperty("role", isWrong ? QStringLiteral("wrong") : QStringLiteral("hint"));
    m_verdict->style()->unpolish(m_verdict);
    m_verdict->style()->polish(m_verdict);
    m_apply->setEnabled(verdict.outcome != Binding::Outcome::Wrong);
}

void BindingPopup::apply()
{
    if (!m_apply->isEnabled())
        return;
    const QString expression = m_line->text().trimmed();
    close();
    Q_EMIT bound(expression);
}

bool BindingPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return Popup::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        choose(1);
        return true;
    case Qt::Key_Up:
        choose(-1);
        return true;
    case Qt::Key_Tab:
        complete();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        apply();
        return true;
    default:
        return false;
    }
}

} // namespace vitrine
