#pragma once

#include "app/automation/json_rpc.h"
#include "app/automation/mcp_server.h"
#include "app/automation/stdio_channel.h"
#include "app/automation/tool_registry.h"

#include <QObject>

#include <memory>

namespace vitrine {
class MainWindow;
}

namespace vitrine::automation {

class Editing;

/// Lets another program drive the window, over the Model Context Protocol on the standard streams (`vitrine-studio DIR --mcp`). It does
/// what the user does, by the same commands and with the same undo, and the user sees it. While the window shows no project there are
/// no tools.
class Automation : public QObject
{
    Q_OBJECT

public:
    /// Begins to listen. Both must live as long.
    Automation(StdioChannel &channel, MainWindow &window);
    ~Automation() override;

Q_SIGNALS:
    /// The other program has ended its input, and all that it asked is answered.
    void ended();

private:
    void serveProject();
    void endWhenAnswered();

    StdioChannel &m_channel;
    MainWindow &m_window;
    ToolRegistry m_tools;
    JsonRpc m_rpc;
    McpServer m_server;
    std::unique_ptr<Editing> m_editing;
    bool m_isClosed = false; ///< nothing more will be asked
    bool m_hasEnded = false;
};

} // namespace vitrine::automation
