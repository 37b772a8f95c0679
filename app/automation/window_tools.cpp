#include "app/automation/editing.h"
#include "app/automation/pane_capture.h"
#include "app/automation/tool_registry.h"
#include "app/automation/tool_schema.h"
#include "app/automation/tools.h"
#include "app/session/project_session.h"
#include "app/window/main_window.h"
#include "preview/live_pane.h"
#include "runtime/catalog/nearest_word.h"

#include <QBuffer>
#include <QImage>
#include <QPixmap>

namespace vitrine::automation {

namespace {

using namespace tool_schema;

Json imageContents(const QImage &image)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return Json::array({{{"type", "image"}, {"data", png.toBase64().toStdString()}, {"mimeType", "image/png"}}});
}

} // namespace

void addWindowTools(ToolRegistry &registry, Editing &editing, MainWindow &window)
{
    registry.add(Tool::Kind::Looks, "diagnostics",
        "What the running app says of the newest text: whether it could be loaded, errors, warnings, and exceptions of "
        "handlers.",
        object({}),
        [&editing](const ToolArguments &, const ToolReply &reply) { editing.replyWhenLoaded(Json::object(), reply); });
    registry.add(Tool::Kind::Looks, "show_page",
        "Shows another page of the app in the preview.",
        object({text("page", "Path in the app, like / or /post/hello.")}),
        [&editing, &window](const ToolArguments &arguments, const ToolReply &reply) {
            window.livePane()->setRoute(arguments.text("page"));
            editing.replyWhenLoaded({{"page", toJson(window.livePane()->route())}}, reply);
        });
    registry.add(Tool::Kind::Looks, "screenshot",
        "A picture of Studio's window, or of the app in its preview, once the app shows the newest text.",
        object({word("what", "What to take a picture of.", {"window", "preview"})}),
        [&editing, &window](const ToolArguments &arguments, const ToolReply &reply) {
            const bool isWindow = arguments.text("what") == QLatin1String("window");
            editing.loads().whenAnswered([&window, isWindow, reply](const Json &) {
                PaneCapture::take(*window.livePane(), [&window, isWindow, reply](const Result<QImage> &page) {
                    if (isWindow)
                        reply(imageContents(window.grab().toImage()));
                    else if (page)
                        reply(imageContents(*page));
                    else
                        reply(page.error());
                });
            });
        });
}

} // namespace vitrine::automation
