#include "app/automation/editing.h"
#include "app/automation/tool_registry.h"
#include "app/automation/tool_schema.h"
#include "app/automation/tools.h"
#include "app/session/document_session.h"
#include "app/session/project_session.h"
#include "app/session/visual_commands.h"

#include <algorithm>

namespace vitrine::automation {

namespace {

using namespace tool_schema;

/// The edit that puts `text` in the only place of the file that has `old`.
Result<Change> replacement(const DocumentSession &file, const QString &old, QString text)
{
    const QString content = file.file().text();
    const qsizetype at = content.indexOf(old);
    if (old.isEmpty())
        return Error{QStringLiteral("“old” is empty.")};
    if (at < 0)
        return Error{QStringLiteral("%1 does not have the text “old”.").arg(file.file().fileName())};
    if (content.indexOf(old, at + 1) >= 0)
        return Error{QStringLiteral("%1 has the text “old” more than once. Give more of what is around it.")
                         .arg(file.file().fileName())};
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    const bool isText = std::all_of(text.begin(), text.end(), [](QChar c) {
        const bool isPlain = c.unicode() >= 0x20 && c != QChar::ParagraphSeparator && c != QChar::LineSeparator;
        return isPlain || c == QLatin1Char('\n') || c == QLatin1Char('\t');
    });
    if (!isText)
        return Error{QStringLiteral("“new” has a control character, which a text file cannot have.")};
    const Result<TextEdits> edits = TextEdits::create({{int(at), int(old.size()), text}});
    if (!edits)
        return edits.error();
    return Change{*edits, EditLabel::replaceText(file.file().fileName()), {}, {}};
}

void addReading(ToolRegistry &registry, Editing &editing)
{
    registry.add(Tool::Kind::Looks, "list_files",
        "The files of the project, and which have changes that are not saved.",
        object({}),
        [&editing](const ToolArguments &, const ToolReply &reply) {
            const ProjectSession &project = editing.access().project();
            Json files = Json::array();
            for (const QString &path : project.files()) {
                Json file{{"file", toJson(path)}};
                if (const DocumentSession *open = project.session(project.dir() + QLatin1Char('/') + path)) {
                    file["modified"] = open->file().isModified();
                    if (open->file().recoveredText())
                        file["unsaved_before"] = "Studio ended before this file was saved; restore_unsaved takes or drops that text.";
                }
                files.push_back(file);
            }
            reply(asContents({{"files", files}}));
        });
    registry.add(Tool::Kind::Looks, "get_source",
        "The text of a file as it is in the editor, saved or not.",
        object({text("file", "Path of the file, from list_files.")}),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) {
            const Result<DocumentSession *> file = editing.access().file(arguments.text("file"));
            if (!file) {
                reply(file.error());
                return;
            }
            reply(asContents({{"file", toJson(editing.access().pathOf(**file))},
                              {"modified", (*file)->file().isModified()},
                              {"parses", !(*file)->design().isBroken()},
                              {"text", toJson((*file)->file().text())}}));
        });
}

void addChanging(ToolRegistry &registry, Editing &editing)
{
    registry.add(Tool::Kind::Changes, "replace_text",
        "Replaces a piece of a file's text, for what no other tool writes: the body of a handler, an import, a comment.",
        object({
            text("file", "Path of the file."),
            text("old", "The text to be replaced; the file must have it once only."),
            text("new", "The text in its place."),
        }),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) {
            const Result<DocumentSession *> file = editing.access().file(arguments.text("file"));
            editing.change(file, reply, [&](VisualCommands &commands) {
                return commands.target.perform(replacement(**file, arguments.text("old"), arguments.text("new")));
            });
        });
    const Parameter file = optional(text("file", "Path of the file; else the one that was changed last."));
    registry.add(Tool::Kind::Changes, "undo",
        "Undoes the newest step of a file, in all files that it changed.",
        object({file}),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) { editing.undo(arguments.text("file"), reply); });
    registry.add(Tool::Kind::Changes, "redo",
        "Does again what was undone last in a file.",
        object({file}),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) { editing.redo(arguments.text("file"), reply); });
}

void addSaving(ToolRegistry &registry, Editing &editing)
{
    registry.add(Tool::Kind::Changes, "save",
        "Writes a file to disk; all that have changes if none is named.",
        object({optional(text("file", "Path of the file."))}),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) {
            std::vector<DocumentSession *> files = editing.access().project().sessions();
            if (arguments.has("file")) {
                const Result<DocumentSession *> named = editing.access().file(arguments.text("file"));
                if (!named) {
                    reply(named.error());
                    return;
                }
                files = {*named};
            }
            Json saved = Json::array();
            for (DocumentSession *file : files) {
                if (!file->file().isModified())
                    continue;
                if (const Result<void> written = file->file().save(); !written) {
                    reply(written.error());
                    return;
                }
                saved.push_back(toJson(editing.access().pathOf(*file)));
            }
            editing.replyWhenLoaded({{"saved", saved}}, reply);
        });
    registry.add(Tool::Kind::Changes, "restore_unsaved",
        "Takes, or drops, the text of a file that an earlier Studio did not get to save; list_files says where there is "
        "some.",
        object({text("file", "Path of the file."), word("text", "What becomes of that text.", {"take", "drop"})}),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) {
            const Result<DocumentSession *> file = editing.access().file(arguments.text("file"));
            if (file && !(*file)->file().recoveredText()) {
                reply(Error{QStringLiteral("There is no unsaved text of %1.").arg(arguments.text("file"))});
                return;
            }
            editing.change(file, reply, [&](VisualCommands &commands) -> Result<NodeId> {
                if (arguments.text("text") == QLatin1String("drop")) {
                    (*file)->file().discardRecovered();
                    return NodeId(0);
                }
                (*file)->file().acceptRecovered();
                Q_EMIT commands.target.done((*file)->file().undoLabel());
                return NodeId(0);
            });
        });
}

} // namespace

void addFileTools(ToolRegistry &registry, Editing &editing)
{
    addReading(registry, editing);
    addChanging(registry, editing);
    addSaving(registry, editing);
}

} // namespace vitrine::automation
