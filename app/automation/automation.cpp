#include "app/automation/automation.h"

#include "app/automation/editing.h"
#include "app/automation/tools.h"
#include "app/window/main_window.h"

#include <utility>

namespace vitrine::automation {

Automation::Automation(StdioChannel &channel, MainWindow &window) : m_channel(channel), m_window(window), m_server(m_rpc, m_tools)
{
    connect(&window, &MainWindow::projectOpened, this, &Automation::serveProject);
    connect(&window, &MainWindow::projectClosing, this, [this] {
        m_tools = {};
        m_editing.reset();
    });
    serveProject();

    connect(&channel, &StdioChannel::received, &m_rpc, &JsonRpc::receive);
    connect(&channel, &StdioChannel::overlong, this, [this] {
        m_rpc.refuse({RpcError::InvalidRequest, tr("A message may have %1 bytes at most.").arg(StdioChannel::maximalLine)});
    });
    connect(&m_rpc, &JsonRpc::outgoing, &channel, &StdioChannel::send);
    connect(&channel, &StdioChannel::closed, this, [this] {
        m_isClosed = true;
        endWhenAnswered();
    });
    connect(&m_rpc, &JsonRpc::idle, this, &Automation::endWhenAnswered);
    connect(&channel, &StdioChannel::written, this, &Automation::endWhenAnswered);
    channel.start();
}

Automation::~Automation() = default;

void Automation::serveProject()
{
    if (!m_window.workbench())
        return;
    m_editing = std::make_unique<Editing>(*m_window.workbench());
    addPageTools(m_tools, *m_editing);
    addTreeTools(m_tools, *m_editing);
    addCatalogTools(m_tools, *m_editing);
    addComponentTools(m_tools, *m_editing);
    addEventTools(m_tools, *m_editing);
    addStyleTools(m_tools, *m_editing);
    addStateTools(m_tools, *m_editing);
    addHandlerTools(m_tools, *m_editing);
    addFileTools(m_tools, *m_editing);
    addWindowTools(m_tools, *m_editing, m_window);
}

void Automation::endWhenAnswered()
{
    if (m_isClosed && m_rpc.isIdle() && m_channel.isWritten() && !std::exchange(m_hasEnded, true))
        Q_EMIT ended();
}

} // namespace vitrine::automation
