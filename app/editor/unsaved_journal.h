#include "app/editor/unsaved_journal.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace vitrine {

namespace {

const QLatin1String pathKey("path");
const QLatin1String textKey("text");

QString journalFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QLatin1String("/unsaved/");
}

std::unique_ptr<QLockFile> lockOf(const QString &entry)
{
    auto lock = std::make_unique<QLockFile>(entry + QLatin1String(".lock"));
    lock->setStaleLockTime(0); // a Studio may run for days
    return lock;
}

struct Left {
    QString path;
    std::optional<QString> text;
};

// Lines of JSON: {path, text}, and [offset, removed, inserted] for each edit of the text. The last one may have been cut off.
Left readEntry(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject head = QJsonDocument::fromJson(file.readLine()).object();
    Left left{head.value(pathKey).toString(), {}};
    if (!head.value(textKey).isString())
        return left;
    QString text = head.value(textKey).toString();
    while (!file.atEnd()) {
        const QJsonArray edit = QJsonDocument::fromJson(file.readLine()).array();
        const int offset = edit.at(0).toInt(-1);
        const int removed = edit.at(1).toInt(-1);
        if (edit.size() != 3 || offset < 0 || removed < 0 || offset + removed > text.size())
            break;
        text.replace(offset, removed, edit.at(2).toString());
    }
    left.text = text;
    return left;
}

} // namespace

UnsavedJournal::UnsavedJournal(const QString &path) : m_path(path)
{
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1).toHex();
    m_folder = journalFolder() + QString::fromLatin1(hash);
    if (!QDir().mkpath(m_folder))
        return;
    findLeft();
    // More would mean that locking does not work here at all.
    constexpr int mostEntries = 64;
    for (int number = 0; number < mostEntries && m_own.file.isEmpty(); ++number) {
        const QString file = QStringLiteral("%1/%2.json").arg(m_folder).arg(number);
        if (!QFile::exists(file))
            m_own = claim(file);
    }
}

UnsavedJournal::~UnsavedJournal()
{
    m_own.lock.reset();
    m_left.lock.reset();
    QDir().rmdir(m_folder); // stays while it has entries
}

UnsavedJournal::Entry UnsavedJournal::claim(const QString &file)
{
    std::unique_ptr<QLockFile> lock = lockOf(file);
    if (lock->tryLock(0))
        return {file, std::move(lock)};
    m_shared = m_shared || lock->error() == QLockFile::LockFailedError;
    return {};
}

void UnsavedJournal::findLeft()
{
    for (const QString &name : QDir(m_folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Time)) {
        if (m_left.file.isEmpty() && name != QFileInfo(m_own.file).fileName())
            m_left = claim(m_folder + QLatin1Char('/') + name);
    }
}

std::optional<QString> UnsavedJournal::recovered() const
{
    const Left left = m_left.file.isEmpty() ? Left() : readEntry(m_left.file);
    return left.path == m_path ? left.text : std::nullopt;
}

QByteArray UnsavedJournal::head(const QString &text) const
{
    return QJsonDocument(QJsonObject{{pathKey, m_path}, {textKey, text}}).toJson(QJsonDocument::Compact) + '\n';
}

void UnsavedJournal::openEdits()
{
    m_edits = std::make_unique<QFile>(m_own.file);
    if (m_edits->open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        m_edits->setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void UnsavedJournal::dropRecovered()
{
    if (m_left.file.isEmpty())
        return;
    QFile::remove(m_left.file);
    m_left = {};
    findLeft();
}

Result<void> UnsavedJournal::write(const QString &text)
{
    const auto failed = [](const QString &why) {
        return Error{QCoreApplication::translate("UnsavedJournal", "Unsaved text cannot be kept safe at the moment, so save it soon: %1")
                         .arg(why)};
    };
    if (m_own.file.isEmpty())
        return failed(QCoreApplication::translate("UnsavedJournal", "%1 cannot be written").arg(m_folder));
    QSaveFile file(m_own.file);
    if (!file.open(QIODevice::WriteOnly))
        return failed(file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray bytes = head(text);
    if (file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
        return failed(file.errorString());
    openEdits();
    return {};
}

void UnsavedJournal::note(int offset, int removed, const QString &inserted)
{
    if (m_own.file.isEmpty())
        return;
    QByteArray lines = QJsonDocument(QJsonArray{offset, removed, inserted}).toJson(QJsonDocument::Compact) + '\n';
    if (!m_edits) {
        openEdits();
        lines.prepend(head(std::exchange(m_saved, {})));
    }
    if (m_edits->isOpen())
        m_edits->write(lines);
}

void UnsavedJournal::clear(const QString &text)
{
    m_edits.reset();
    if (!m_own.file.isEmpty())
        QFile::remove(m_own.file);
    m_saved = text;
}

QStringList UnsavedJournal::leftIn(const QString &folder)
{
    QStringList paths;
    QDirIterator entries(journalFolder(), {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString name = entries.next();
        const QString path = lockOf(name)->tryLock(0) ? readEntry(name).path : QString();
        if (path.startsWith(folder + QLatin1Char('/')) && !paths.contains(path))
            paths.append(path);
    }
    paths.sort();
    return paths;
}

} // namespace vitrine
