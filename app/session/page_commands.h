#pragma once

#include "designer/edit/page_editor.h"
#include "designer/model/node.h"

#include <QObject>

namespace vitrine {

class CommandTarget;

/// The commands on pages: PageEditor's operations, made in the target's file. Each says why it was refused.
class PageCommands : public QObject
{
    Q_OBJECT

public:
    /// `target` must live as long.
    explicit PageCommands(CommandTarget &target);

    Result<NodeId> addPage(const QString &route, const QString &name);
    Result<NodeId> removePage(const QString &route);
    Result<NodeId> setRoute(const QString &route, const QString &newRoute);
    Result<NodeId> setTitle(const QString &route, const QString &title);

private:
    template <typename... Parameters, typename... Arguments>
    Result<NodeId> edit(Result<Change> (PageEditor::*operation)(Parameters...) const, const Arguments &...arguments);

    CommandTarget &m_target;
};

} // namespace vitrine
