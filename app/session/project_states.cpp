#include "app/session/project_states.h"

#include "app/editor/text_file.h"
#include "app/session/document_session.h"
#include "app/session/project_session.h"
#include "designer/model/model_reader.h"

namespace vitrine {

QVector<StateClass> statesElsewhere(const ProjectSession &project, const DocumentSession &here)
{
    QVector<StateClass> states;
    for (const QString &file : project.files()) {
        const QString path = project.dir() + QLatin1Char('/') + file;
        if (!file.endsWith(QLatin1String(".py")) || path == here.path())
            continue;
        if (const DocumentSession *open = project.session(path)) {
            states += open->design().module().states;
            continue;
        }
        const Result<TextFile> text = TextFile::load(path);
        // Most files have no state, and need not be read further.
        if (text && text->text().contains(QLatin1String("State")))
            states += readModule(SourceDocument(text->text()), project.catalog()).states;
    }
    return states;
}

} // namespace vitrine
