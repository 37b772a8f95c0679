#pragma once

#include "app/automation/tool_arguments.h"
#include "runtime/base/result.h"

#include <QString>

#include <functional>

namespace vitrine::automation {

/// What a tool has to say: a list of contents as the protocol has them, or why it did nothing, in a sentence. Given once, at once or later.
using ToolReply = std::function<void(const Result<Json> &contents)>;

/// The content that says what `json` says.
Json asContents(const Json &json);

/// Something that a program can ask Studio to do.
struct Tool {
    enum class Kind { Looks, Changes };
    using Run = std::function<void(const ToolArguments &arguments, const ToolReply &reply)>;

    Kind kind;
    QString name;
    QString description;
    Json schema; ///< of its arguments; they are checked before run() is called
    Run run;

    /// As the list of tools has it.
    Json toJson() const;
};

} // namespace vitrine::automation
