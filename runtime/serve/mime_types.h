#pragma once

#include <QByteArray>
#include <QString>

namespace vitrine {

/// The Content-Type of a file by the ending of its name, with a charset for text. Web types come from a table; only others ask
/// QMimeDatabase, whose first use reads the system's whole database.
QByteArray mimeTypeOf(const QString &fileName);

/// Whether gzip makes content of that type notably smaller.
bool compresses(QByteArrayView mimeType);

} // namespace vitrine
