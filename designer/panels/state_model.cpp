#include "designer/panels/state_model.h"

#include "designer/model/design_document.h"
#include "designer/model/self_access.h"

#include <QFontDatabase>
#include <QIcon>

namespace vitrine {

namespace {

QString iconName(StateModel::Kind kind)
{
    switch (kind) {
    case StateModel::Kind::Class: return QStringLiteral("vitrine-state");
    case StateModel::Kind::DataClass: return QStringLiteral("vitrine-component");
    case StateModel::Kind::Field:
    case StateModel::Kind::Var: return QStringLiteral("vitrine-var");
    case StateModel::Kind::ComputedVar: return QStringLiteral("vitrine-expression");
    case StateModel::Kind::Handler: return QStringLiteral("vitrine-function");
    }
    return {};
}

/// The names among them that the class has as vars.
QString ownVars(const QStringList &names, const StateClass &state)
{
    QStringList own;
    for (const StateVar &var : state.vars) {
        if (names.contains(var.name))
            own.append(var.name);
    }
    for (const ComputedVar &var : state.computedVars) {
        if (names.contains(var.name))
            own.append(var.name);
    }
    return own.join(QLatin1String(", "));
}

} // namespace

StateModel::StateModel(QObject *parent) : QStandardItemModel(parent)
{
    setHorizontalHeaderLabels({tr("Name"), tr("Type"), tr("Value")});
}

QVector<StateModel::Row> StateModel::rowsOf(const DesignDocument &document, const StateClass &state)
{
    QVector<Row> rows{{Kind::Class, state.name, {}, state.name, state.bases.join(QLatin1String(", ")), {}, tr("State class %1").arg(state.name)}};
    for (const StateVar &var : state.vars) {
        const QString what = var.name.startsWith(QLatin1Char('_')) ? tr("Backend var: it never leaves the server") : tr("Var of the state");
        rows.append({Kind::Var, state.name, var.name, var.name, var.annotation, var.defaultText, what});
    }
    for (const ComputedVar &var : state.computedVars) {
        const QString sources = ownVars(SelfAccess::of(document.source(), var.range).reads, state);
        rows.append({Kind::ComputedVar, state.name, var.name, var.name, var.annotation, sources.isEmpty() ? QString() : tr("from %1").arg(sources),
                     tr("Computed var: it follows the vars that it is made from")});
    }
    for (const EventHandler &handler : state.handlers) {
        const QString kind = handler.isBackground ? tr("background ") : handler.isAsync ? tr("async ") : QString();
        const QString written = ownVars(SelfAccess::of(document.source(), handler.range).writes, state);
        rows.append({Kind::Handler, state.name, handler.name, handler.name,
                     QStringLiteral("%1(%2)").arg(kind, handler.parameters.join(QLatin1String(", "))),
                     written.isEmpty() ? QString() : tr("sets %1").arg(written), tr("Event handler")});
    }
    return rows;
}

QVector<StateModel::Row> StateModel::rowsOfData(const StateClass &data)
{
    const QString base = data.bases.isEmpty() ? tr("data") : data.bases.join(QLatin1String(", "));
    QVector<Row> rows{{Kind::DataClass, data.name, {}, data.name, base, {}, tr("Data class: what items of lists are made of")}};
    for (const StateVar &field : data.vars)
        rows.append({Kind::Field, data.name, field.name, field.name, field.annotation, field.defaultText,
                     tr("Field of %1. It is renamed in the code.").arg(data.name)});
    return rows;
}

static bool isEditable(StateModel::Kind kind, int column)
{
    switch (kind) {
    case StateModel::Kind::Var: return true;
    // Who uses a field is not known for sure.
    case StateModel::Kind::Field: return column != StateModel::NameColumn;
    case StateModel::Kind::ComputedVar: return column != StateModel::ValueColumn;
    case StateModel::Kind::Class:
    case StateModel::Kind::DataClass:
    case StateModel::Kind::Handler: return column == StateModel::NameColumn;
    }
    return false;
}

QList<QStandardItem *> StateModel::itemsOf(const Row &row)
{
    const QString texts[] = {row.name, row.type, row.value};
    QList<QStandardItem *> items;
    for (int column = 0; column < ColumnCount; ++column) {
        auto *item = new QStandardItem(texts[column]);
        item->setData(int(row.kind), KindRole);
        item->setData(row.state, StateRole);
        item->setData(row.member, MemberRole);
        item->setToolTip(column == NameColumn ? row.name + QLatin1Char('\n') + row.toolTip : texts[column]);
        // One line has no room for more: such a default is edited in the code.
        item->setEditable(isEditable(row.kind, column) && !texts[column].contains(QLatin1Char('\n')));
        const bool isCode = row.kind == Kind::Var || row.kind == Kind::Field || column == TypeColumn;
        if (column != NameColumn && isCode)
            item->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        items.append(item);
    }
    items.first()->setIcon(QIcon::fromTheme(iconName(row.kind)));
    if (row.kind == Kind::Class || row.kind == Kind::DataClass) {
        QFont bold = items.first()->font();
        bold.setBold(true);
        items.first()->setFont(bold);
    }
    return items;
}

bool StateModel::read(const DesignDocument *document)
{
    QVector<QVector<Row>> rows;
    if (document) {
        for (const StateClass &state : document->module().states)
            rows.append(rowsOf(*document, state));
        for (const StateClass &data : document->module().dataClasses)
            rows.append(rowsOfData(data));
    }
    if (rows == m_shown)
        return false;
    m_shown = rows;
    removeRows(0, rowCount());
    for (const QVector<Row> &ofClass : std::as_const(rows)) {
        const QList<QStandardItem *> head = itemsOf(ofClass.first());
        for (qsizetype i = 1; i < ofClass.size(); ++i)
            head.first()->appendRow(itemsOf(ofClass.at(i)));
        appendRow(head);
    }
    return true;
}

QModelIndex StateModel::indexOf(const QString &state, const QString &member) const
{
    for (int i = 0; i < rowCount(); ++i) {
        const QModelIndex head = index(i, 0);
        if (head.data(StateRole).toString() != state)
            continue;
        if (member.isEmpty())
            return head;
        for (int j = 0; j < rowCount(head); ++j) {
            if (index(j, 0, head).data(MemberRole).toString() == member)
                return index(j, 0, head);
        }
    }
    return {};
}

bool StateModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole)
        return QStandardItemModel::setData(index, value, role);
    const QString text = value.toString().trimmed();
    if (text == index.data(Qt::EditRole).toString())
        return false;
    const QString state = index.data(StateRole).toString();
    const QString member = index.data(MemberRole).toString();
    if (index.column() == NameColumn)
        Q_EMIT renamed(member.isEmpty() ? state : state + QLatin1Char('.') + member, text);
    else if (index.column() == TypeColumn)
        Q_EMIT typeEdited(state, member, text);
    else
        Q_EMIT defaultEdited(state, member, text);
    return false;
}

} // namespace vitrine
