#include "app/automation/tool.h"

namespace vitrine::automation {

Json asContents(const Json &json)
{
    return Json::array({{{"type", "text"}, {"text", json.dump()}}});
}

Json Tool::toJson() const
{
    return {{"name", automation::toJson(name)},
            {"description", automation::toJson(description)},
            {"inputSchema", schema},
            {"annotations", {{"readOnlyHint", kind == Kind::Looks}, {"openWorldHint", false}}}};
}

} // namespace vitrine::automation
