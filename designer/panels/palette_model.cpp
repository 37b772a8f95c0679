#include "designer/panels/palette_model.h"

#include "designer/model/navigator_model.h"
#include "runtime/catalog/catalog.h"

#include <QIcon>
#include <QMimeData>

namespace vitrine {

PaletteModel::PaletteModel(const Catalog &catalog, QObject *parent) : QStandardItemModel(parent)
{
    for (const Catalog::Family &family : catalog.families()) {
        auto *group = new QStandardItem(family.name);
        group->setFlags(Qt::ItemIsEnabled);
        QFont bold = group->font();
        bold.setBold(true);
        group->setFont(bold);
        for (const ComponentEntry *component : family.components) {
            if (!component->palette)
                continue;
            const QString shortName = component->name.section(QLatin1Char('.'), 1);
            auto *item = new QStandardItem(QIcon::fromTheme(QStringLiteral("vitrine-component")), shortName);
            item->setToolTip(QLatin1String("<b>%1</b><p>%2</p>").arg(component->name.toHtmlEscaped(), component->doc.toHtmlEscaped()));
            item->setData(component->insert.isEmpty() ? component->name + QLatin1String("()") : component->insert, PythonRole);
            item->setData(QString(component->name + QLatin1Char(' ') + component->aliases.join(QLatin1Char(' ')) + QLatin1Char(' ')
                                  + family.name + QLatin1Char(' ') + component->doc),
                          SearchRole);
            item->setData(component->doc, Qt::AccessibleDescriptionRole);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
            group->appendRow(item);
        }
        if (group->rowCount() > 0)
            appendRow(group);
        else
            delete group;
    }
}

QStringList PaletteModel::mimeTypes() const
{
    return {NavigatorModel::componentMimeType(), QStringLiteral("text/plain")};
}

QMimeData *PaletteModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    const QString python = indexes.first().data(PythonRole).toString();
    auto *data = new QMimeData;
    data->setData(NavigatorModel::componentMimeType(), python.toUtf8());
    data->setText(python);
    return data;
}

} // namespace vitrine
