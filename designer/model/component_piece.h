#pragma once

#include "designer/model/module.h"

#include <QMimeData>
#include <QString>
#include <QVector>

#include <memory>

namespace vitrine {

/// Components on their way to a place in a tree: out of another tree, from the palette, or as Python text from anywhere. What comes from
/// Vitrine knows what its names mean, so that it means the same in another file. A value.
struct ComponentPiece {
    enum class Origin {
        Tree, ///< copied from a file; texts and other values are allowed
        Palette,
        Text, ///< from any program
    };

    /// What a name of the text stands for.
    struct Meaning {
        QString name; ///< as the text has it; dotted for `import app.state`
        QString module;
        QString member; ///< empty for the module itself
        bool isOfProject = false; ///< the module is a file of the project that the piece comes from
        bool operator==(const Meaning &) const = default;
    };

    Origin origin = Origin::Text;
    QString python; ///< one or more, as the arguments of a call: commas between them, comments where they belong; the API is `rx`
    QVector<Meaning> meanings;
    QStringList locals; ///< names that a loop or function around it gave

    bool isEmpty() const { return python.trimmed().isEmpty(); }
    bool operator==(const ComponentPiece &) const = default;

    /// A call of a function of the file with module path `module`, with a value for each parameter that needs one.
    static ComponentPiece call(const ComponentFunction &function, const QString &module);

    static QString mimeType();
    /// The text for every program, and the rest for Vitrine.
    std::unique_ptr<QMimeData> toMimeData() const;
    /// Empty if there is nothing that could be components.
    static ComponentPiece fromMimeData(const QMimeData &data);
};

} // namespace vitrine
