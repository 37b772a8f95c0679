#pragma once

#include "app/automation/json.h"

#include <QStringList>

#include <optional>

namespace vitrine::automation {

/// The arguments of one call, which fit the tool's schema. Asked for a name that the schema does not require, the functions give what
/// stands for nothing. Lives no longer than the call.
class ToolArguments
{
public:
    explicit ToolArguments(const Json &arguments) : m_arguments(arguments) {}

    bool has(const char *name) const { return m_arguments.contains(name); }
    QString text(const char *name) const;
    std::optional<QString> optionalText(const char *name) const;
    int number(const char *name, int otherwise) const;
    bool flag(const char *name) const;
    QStringList texts(const char *name) const;
    /// Null if it is not given.
    Json json(const char *name) const;

private:
    const Json &m_arguments;
};

} // namespace vitrine::automation
