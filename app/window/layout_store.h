#pragma once

#include <QByteArray>
#include <QString>

class QMainWindow;
class QSplitter;

namespace vitrine {

/// Remembers a project's window layout: size, docks and the splitter between code and app.
class LayoutStore
{
public:
    explicit LayoutStore(const QString &projectDir);

    void save(const QMainWindow &window, const QSplitter &centre) const;
    /// False if nothing (fitting) is remembered.
    bool restore(QMainWindow &window, QSplitter &centre) const;
    void forget() const;

    /// Files that were open, the current one first; and where the caret was in it.
    void saveFiles(const QStringList &files, int caret) const;
    QStringList files() const;
    int caret() const;

private:
    QString key(const char *name) const;

    QString m_group;
};

} // namespace vitrine
