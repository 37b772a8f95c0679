#pragma once

#include <QString>

#include <nlohmann/json.hpp>

namespace vitrine::automation {

/// What messages are made of. Objects keep the order in which they were written.
using Json = nlohmann::ordered_json;

inline Json toJson(const QString &text)
{
    return text.toStdString();
}

/// Only for a string.
inline QString toText(const Json &string)
{
    return QString::fromStdString(string.get_ref<const std::string &>());
}

} // namespace vitrine::automation
