#include "app/editor/unsaved_journal.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

namespace vitrine {

UnsavedJournal::UnsavedJournal(const QString &path) : m_path(path)
{
    const QByteArray name = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1).toHex();
    m_file = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QLatin1String("/unsaved/")
        + QString::fromLatin1(name) + QLatin1String(".json");
}

std::optional<QString> UnsavedJournal::recovered() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject entry = QJsonDocument::fromJson(file.readAll()).object();
    if (entry.value(QLatin1String("path")).toString() != m_path || !entry.value(QLatin1String("text")).isString())
        return {};
    return entry.value(QLatin1String("text")).toString();
}

void UnsavedJournal::write(const QString &text) const
{
    QDir().mkpath(m_file.left(m_file.lastIndexOf(QLatin1Char('/'))));
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(QJsonObject{{QLatin1String("path"), m_path}, {QLatin1String("text"), text}}).toJson(QJsonDocument::Compact));
    file.commit();
}

void UnsavedJournal::clear() const
{
    QFile::remove(m_file);
}

} // namespace vitrine
