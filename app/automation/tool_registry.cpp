#include "app/automation/tool_registry.h"

#include "runtime/catalog/nearest_word.h"

#include <algorithm>

namespace vitrine::automation {

void ToolRegistry::add(Tool::Kind kind, const char *name, const char *description, const Json &schema, const Tool::Run &run)
{
    m_tools.push_back({kind, QString::fromUtf8(name), QString::fromUtf8(description), schema, run});
}

const Tool *ToolRegistry::tool(const QString &name) const
{
    const auto found = std::find_if(m_tools.begin(), m_tools.end(), [&](const Tool &tool) { return tool.name == name; });
    return found == m_tools.end() ? nullptr : &*found;
}

QString ToolRegistry::nearestName(const QString &name) const
{
    QStringList names;
    for (const Tool &tool : m_tools)
        names.append(tool.name);
    return nearestWord(name, names);
}

} // namespace vitrine::automation
