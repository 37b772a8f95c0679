#include "designer/model/palette_snippet.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace vitrine {

QVector<PaletteSnippet> PaletteSnippet::load(const QString &folder)
{
    QVector<PaletteSnippet> snippets;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({QStringLiteral("*.py")}, QDir::Files)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        const auto comment = [&text](int line) { return text.section(QLatin1Char('\n'), line, line).mid(2); };
        snippets.append({name.chopped(3), comment(0), comment(1), text.section(QLatin1Char('\n'), 2).trimmed()});
    }
    std::sort(snippets.begin(), snippets.end(), [](const PaletteSnippet &a, const PaletteSnippet &b) { return a.title < b.title; });
    return snippets;
}

} // namespace vitrine
