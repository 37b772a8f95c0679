#include "app/automation/tool_arguments.h"

namespace vitrine::automation {

QString ToolArguments::text(const char *name) const
{
    return optionalText(name).value_or(QString());
}

std::optional<QString> ToolArguments::optionalText(const char *name) const
{
    return has(name) ? std::optional(toText(m_arguments.at(name))) : std::nullopt;
}

int ToolArguments::number(const char *name, int otherwise) const
{
    return has(name) ? m_arguments.at(name).get<int>() : otherwise;
}

bool ToolArguments::flag(const char *name) const
{
    return has(name) && m_arguments.at(name).get<bool>();
}

QStringList ToolArguments::texts(const char *name) const
{
    QStringList texts;
    for (const Json &text : json(name))
        texts.append(toText(text));
    return texts;
}

Json ToolArguments::json(const char *name) const
{
    return m_arguments.value(name, Json());
}

} // namespace vitrine::automation
