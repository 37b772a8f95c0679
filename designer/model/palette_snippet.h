#pragma once

#include <QString>
#include <QVector>

namespace vitrine {

/// A piece of a page that the palette offers ready made, see resources/snippets. A value.
struct PaletteSnippet {
    QString name; ///< of its file
    QString title;
    QString doc;
    QString python; ///< one expression, with the API as `rx`

    /// All of a folder, by title.
    static QVector<PaletteSnippet> load(const QString &folder);
};

} // namespace vitrine
