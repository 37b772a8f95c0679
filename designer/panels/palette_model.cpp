#include "designer/panels/palette_model.h"

#include "designer/model/palette_snippet.h"
#include "designer/panels/node_icons.h"
#include "runtime/catalog/catalog.h"

namespace vitrine {

static QStandardItem *group(const QString &title)
{
    auto *group = new QStandardItem(title);
    group->setFlags(Qt::ItemIsEnabled);
    QFont bold = group->font();
    bold.setBold(true);
    group->setFont(bold);
    return group;
}

static QStandardItem *row(const QIcon &icon, const QString &title, const QString &name, const QString &doc, const ComponentPiece &piece,
                          const QString &words)
{
    auto *item = new QStandardItem(icon, title);
    item->setToolTip(QLatin1String("<b>%1</b><p>%2</p>").arg(name.toHtmlEscaped(), doc.toHtmlEscaped()));
    item->setData(QVariant::fromValue(piece), PaletteModel::PieceRole);
    item->setData(QString(name + QLatin1Char(' ') + doc + QLatin1Char(' ') + words), PaletteModel::SearchRole);
    item->setData(doc, Qt::AccessibleDescriptionRole);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
    return item;
}

static ComponentPiece pieceOf(const QString &python)
{
    ComponentPiece piece;
    piece.origin = ComponentPiece::Origin::Palette;
    piece.python = python;
    return piece;
}

PaletteModel::PaletteModel(const Catalog &catalog, const QVector<PaletteSnippet> &snippets, QObject *parent) : QStandardItemModel(parent)
{
    for (const Catalog::Family &family : catalog.families()) {
        QStandardItem *components = group(family.name);
        for (const ComponentEntry *component : family.components) {
            if (!component->palette)
                continue;
            const QString python = component->insert.isEmpty() ? component->name + QLatin1String("()") : component->insert;
            components->appendRow(row(componentIcon(component->name, family.name), component->name.section(QLatin1Char('.'), 1),
                                      component->name, component->doc, pieceOf(python),
                                      component->aliases.join(QLatin1Char(' ')) + QLatin1Char(' ') + family.name));
        }
        if (components->rowCount() > 0)
            appendRow(components);
        else
            delete components;
    }
    QStandardItem *ready = group(tr("Snippets"));
    for (const PaletteSnippet &snippet : snippets) {
        ready->appendRow(row(componentIcon(QLatin1String("rx.") + snippet.name, {}), snippet.title, snippet.title, snippet.doc,
                             pieceOf(snippet.python), tr("snippet")));
    }
    if (ready->rowCount() > 0)
        insertRow(std::min(1, rowCount()), ready);
    else
        delete ready;
}

void PaletteModel::setFunctions(const QVector<PaletteFunction> &functions)
{
    if (functions == m_functions)
        return;
    if (!m_functions.isEmpty())
        removeRow(0);
    m_functions = functions;
    if (functions.isEmpty())
        return;
    QStandardItem *own = group(tr("Your components"));
    for (const PaletteFunction &function : functions) {
        const QString name = function.title.section(QLatin1Char('('), 0, 0);
        own->appendRow(row(QIcon::fromTheme(QStringLiteral("vitrine-function")), name, function.title,
                           function.file, function.piece, tr("own function")));
    }
    insertRow(0, own);
}

QStringList PaletteModel::mimeTypes() const
{
    return {ComponentPiece::mimeType(), QStringLiteral("text/plain")};
}

QMimeData *PaletteModel::mimeData(const QModelIndexList &indexes) const
{
    const QVariant piece = indexes.isEmpty() ? QVariant() : indexes.first().data(PieceRole);
    return piece.isValid() ? piece.value<ComponentPiece>().toMimeData().release() : nullptr;
}

} // namespace vitrine
