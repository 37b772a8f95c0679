#include "app/session/project_documents.h"

#include "app/editor/text_file.h"
#include "app/session/document_session.h"
#include "app/session/project_session.h"

#include <QDir>
#include <QFileInfo>

namespace vitrine {

ProjectDocuments::ProjectDocuments(const ProjectSession &project, const Catalog &catalog) : m_project(project), m_catalog(catalog) {}

ProjectDocuments::~ProjectDocuments() = default;

QVector<ProjectFile> ProjectDocuments::files()
{
    std::map<QString, OnDisk> read;
    QVector<ProjectFile> files;
    for (const QString &file : m_project.files()) {
        if (!file.endsWith(QLatin1String(".py")))
            continue;
        const QString path = absolute(file);
        if (const DocumentSession *open = m_project.session(path)) {
            files.append({file, &open->design()});
            continue;
        }
        const QFileInfo info(path);
        OnDisk known;
        if (const auto it = m_read.find(path); it != m_read.end())
            known = std::move(it->second);
        if (!known.document || known.changed != info.lastModified() || known.size != info.size()) {
            const Result<TextFile> text = TextFile::load(path);
            if (!text)
                continue;
            known = {info.lastModified(), info.size(), std::make_unique<DesignDocument>(m_catalog)};
            known.document->setText(text->text());
        }
        files.append({file, known.document.get()});
        read.emplace(path, std::move(known));
    }
    m_read = std::move(read);
    return files;
}

QString ProjectDocuments::relative(const QString &path) const
{
    return QDir(m_project.dir()).relativeFilePath(path);
}

QString ProjectDocuments::absolute(const QString &file) const
{
    return m_project.dir() + QLatin1Char('/') + file;
}

} // namespace vitrine
