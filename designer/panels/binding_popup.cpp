#include "designer/panels/binding_popup.h"

#include <QComboBox>
#include <QCompleter>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace vitrine {

BindingPopup::BindingPopup(const Place &place, const QString &property, QWidget *parent) :
    Popup(parent), m_place(place), m_property(new QComboBox(this)), m_line(new QLineEdit(this)), m_list(new QTreeWidget(this)),
    m_verdict(new QLabel(this)), m_apply(new QPushButton(tr("Bind"), this))
{
    auto *title = new QLabel(tr("Bind"), this);
    title->setProperty("role", QStringLiteral("heading"));
    title->setBuddy(m_property);
    m_property->setObjectName(QStringLiteral("binding-property"));
    m_property->setAccessibleName(tr("Property"));
    m_property->setEditable(true);
    m_property->setInsertPolicy(QComboBox::NoInsert);
    m_property->addItems(place.properties);
    m_property->completer()->setFilterMode(Qt::MatchContains);
    m_property->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_property->lineEdit()->setPlaceholderText(tr("Which property?"));
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
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setStretchLastSection(true);
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    m_verdict->setAlignment(Qt::AlignTop);
    m_verdict->setAccessibleName(tr("Check"));
    m_apply->setObjectName(QStringLiteral("binding-apply"));
    m_apply->setDefault(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(title);
    head->addWidget(m_property, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_verdict, 1);
    foot->addWidget(m_apply, 0, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_line);
    layout->addWidget(m_list);
    layout->addLayout(foot);
    setMinimumWidth(400);

    m_list->ensurePolished(); // rows are measured once, when the first come
    m_property->setCurrentText(property);
    connect(m_property, &QComboBox::currentTextChanged, this, &BindingPopup::chooseProperty);
    connect(m_property->lineEdit(), &QLineEdit::returnPressed, m_line, qOverload<>(&QWidget::setFocus));
    connect(m_line, &QLineEdit::textEdited, this, &BindingPopup::onTyped);
    connect(m_line, &QLineEdit::textChanged, this, &BindingPopup::check);
    connect(m_list, &QTreeWidget::itemClicked, this, [this](const QTreeWidgetItem *item) { m_line->setText(item->text(0)); });
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, &BindingPopup::apply);
    connect(m_apply, &QPushButton::clicked, this, &BindingPopup::apply);
    chooseProperty(property);
    if (property.isEmpty())
        m_property->setFocus();
    else
        m_line->setFocus();
}

void BindingPopup::chooseProperty(const QString &title)
{
    m_item = title.trimmed().isEmpty() ? std::nullopt : m_place.item(title.trimmed());
    // Before it is known what is bound, everything there is can be looked at.
    m_binding.emplace(m_place.binding(m_item.value_or(PropertyItem())));
    m_choices = m_binding->choices();
    // What was typed meanwhile is meant for this property too.
    if (m_line->text() == m_before) {
        const QSignalBlocker blocker(m_line);
        m_before = m_item && m_item->isExpression() ? m_item->value : QString();
        m_typed = m_before;
        m_line->setText(m_before);
        m_line->selectAll();
    }
    fill(m_typed == m_before ? QString() : m_typed);
    check();
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
            item->setToolTip(0, m_binding->check(choice.expression).message);
        }
    }
    if (m_list->topLevelItemCount() == 0) {
        auto *none = new QTreeWidgetItem(
            m_list, {m_choices.isEmpty() ? tr("There is no state yet that this file knows.") : tr("Nothing is called so.")});
        none->setFlags(Qt::NoItemFlags);
        none->setFirstColumnSpanned(true);
        return;
    }
    m_list->resizeColumnToContents(0);
    m_list->setColumnWidth(0, std::min(m_list->columnWidth(0), width() * 2 / 3));
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

std::optional<QString> BindingPopup::meant() const
{
    const QString typed = m_line->text();
    const int start = startOfWord(typed);
    const QString word = typed.mid(start);
    if (word.isEmpty() || m_binding->check(typed.trimmed()).outcome != Binding::Outcome::Wrong)
        return std::nullopt;
    QStringList listed;
    QStringList called;
    for (const Binding::Choice &choice : m_choices) {
        if (choice.expression.contains(word, Qt::CaseInsensitive))
            listed.append(choice.expression);
        if (choice.expression.section(u'.', -1).compare(word, Qt::CaseInsensitive) == 0)
            called.append(choice.expression);
    }
    const QStringList &best = called.size() == 1 ? called : listed;
    if (best.size() != 1)
        return std::nullopt;
    const QString expression = typed.left(start) + best.first();
    return m_binding->check(expression.trimmed()).outcome == Binding::Outcome::Wrong ? std::nullopt : std::optional(expression);
}

void BindingPopup::say(const QString &text, bool isWrong)
{
    m_verdict->setText(text);
    m_verdict->setProperty("role", isWrong ? QStringLiteral("wrong") : QStringLiteral("hint"));
    m_verdict->style()->unpolish(m_verdict);
    m_verdict->style()->polish(m_verdict);
}

void BindingPopup::check()
{
    const int trial = ++m_trial;
    m_isTried = m_appliesWhenTried = false;
    m_apply->setEnabled(false);
    if (!m_item) {
        const QString typed = m_property->currentText().trimmed();
        say(typed.isEmpty() ? tr("Choose what to bind.") : tr("There is no property “%1” here.").arg(typed), !typed.isEmpty());
        return;
    }
    if (const std::optional<QString> better = meant()) {
        m_apply->setEnabled(true);
        say(tr("Enter takes %1").arg(better->trimmed()), false);
        return;
    }
    const QString expression = m_line->text().trimmed();
    const Binding::Verdict verdict = m_binding->check(expression);
    const bool isGood = verdict.outcome == Binding::Outcome::Good;
    say(!isGood                          ? verdict.message
            : verdict.message.isEmpty() ? tr("Its type is not known here.")
                                        : tr("Fits: %1").arg(verdict.message),
        !isGood && !expression.isEmpty());
    if (verdict.outcome == Binding::Outcome::Wrong)
        return;
    m_apply->setEnabled(true);
    m_place.tryOut(*m_item, expression, [popup = QPointer(this), trial](const Result<void> &outcome) {
        if (popup && popup->m_trial == trial)
            popup->onTried(outcome);
    });
}

void BindingPopup::onTried(const Result<void> &outcome)
{
    m_isTried = bool(outcome);
    m_apply->setEnabled(m_isTried);
    if (!outcome)
        say(outcome.error().message, true);
    else if (m_appliesWhenTried)
        finish();
}

void BindingPopup::apply()
{
    if (!m_apply->isEnabled())
        return;
    if (const std::optional<QString> better = meant())
        m_line->setText(*better); // asks the app about it
    if (m_isTried) {
        finish();
        return;
    }
    m_appliesWhenTried = true;
    say(tr("Asking the app…"), false);
}

void BindingPopup::finish()
{
    const PropertyItem item = *m_item;
    const QString expression = m_line->text().trimmed();
    close();
    Q_EMIT bound(item, expression);
}

bool BindingPopup::filterLine(int key)
{
    switch (key) {
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

bool BindingPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress)
        return filterLine(static_cast<QKeyEvent *>(event)->key());
    return Popup::eventFilter(watched, event);
}

} // namespace vitrine
