#pragma once

#include "runtime/catalog/catalog.h"

#include <QJsonObject>

#include <optional>

namespace vitrine {

/// Reads the JSON files of a catalog folder into a Catalog, and checks them on the way. Used once.
class CatalogReader {
public:
    explicit CatalogReader(const QString &folder);

    Result<Catalog> read();

private:
    std::optional<QJsonObject> readFile(const QString &name);
    void readCommon(const QJsonObject &file);
    void readCss(const QJsonObject &file);
    void readFamily(const QJsonObject &file);
    void indexComponents();

    ComponentEntry component(const QJsonObject &json);
    PropEntry prop(const QJsonObject &json, const QJsonObject &rename);
    EventEntry event(const QJsonObject &json);
    ValueType valueType(const QString &name, const QString &owner);

    /// Keeps the first failure, with the file and entry at hand.
    void fail(const QString &what);

    QString m_folder;
    QString m_file; ///< being read
    QString m_entry; ///< being read
    std::optional<Error> m_error;
    Catalog m_catalog;
};

} // namespace vitrine
