#pragma once

#include "app/automation/tool.h"

#include <vector>

namespace vitrine::automation {

/// The tools by name, in the order in which they were added.
class ToolRegistry
{
public:
    /// `schema` is that of the arguments, see tool_schema.
    void add(Tool::Kind kind, const char *name, const char *description, const Json &schema, const Tool::Run &run);
    const std::vector<Tool> &tools() const { return m_tools; }
    /// Null if there is none.
    const Tool *tool(const QString &name) const;
    /// The tool that was meant by an unknown name; empty when nothing is close.
    QString nearestName(const QString &name) const;

private:
    std::vector<Tool> m_tools;
};

} // namespace vitrine::automation
