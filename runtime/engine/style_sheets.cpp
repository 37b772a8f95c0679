#include "runtime/engine/style_sheets.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

namespace vitrine {

namespace {

constexpr char resetSheet[] = "/_vitrine/dev/reset.css";
constexpr char radixSheet[] = "/_vitrine/dev/radix.css";

bool isSass(const std::string &file)
{
    return file.ends_with(".scss") || file.ends_with(".sass");
}

/// Changes when the file does.
std::string versionOf(const std::string &path)
{
    std::error_code error;
    const auto time = std::filesystem::last_write_time(path, error).time_since_epoch().count();
    return std::to_string(uint64_t(time) / 1000 % 1'000'000'000);
}

} // namespace

StyleElement StyleSheets::link(const std::string &file) const
{
    return {StyleElement::Kind::Link, '/' + file + "?v=" + versionOf(m_projectDir + "/assets/" + file)};
}

/// What the service has made of it: its answer, or an empty object.
Result<nlohmann::json> StyleSheets::compiled(const AppStyles &styles)
{
    if (!styles.tailwind && std::none_of(styles.files.begin(), styles.files.end(), isSass))
        return nlohmann::json::object();
    nlohmann::json request = styles.toJson();
    request.erase("global");
    request["folder"] = m_projectDir;
    nlohmann::json candidates;
    candidates.swap(request["candidates"]);
    std::string key = request.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    for (const std::string &file : styles.files)
        key += versionOf(m_projectDir + "/assets/" + file);
    if (key != m_request)
        m_candidates.clear();
    else if (std::includes(m_candidates.begin(), m_candidates.end(), styles.candidates.begin(), styles.candidates.end()))
        return m_answer;
    candidates.swap(request["candidates"]);
    Result<nlohmann::json> made = m_bun.call(QStringLiteral("styles"), std::move(request));
    if (!made)
        return made;
    m_candidates.insert(styles.candidates.begin(), styles.candidates.end());
    m_request = std::move(key);
    m_answer = *made;
    return made;
}

Result<std::vector<StyleElement>> StyleSheets::elements(const AppStyles &styles)
{
    using Kind = StyleElement::Kind;
    const Result<nlohmann::json> answer = compiled(styles);
    if (!answer)
        return answer.error();
    const nlohmann::json files = answer->value("compiled", nlohmann::json::object());
    std::vector<StyleElement> result;
    const auto addText = [&](std::string css) {
        if (!css.empty())
            result.push_back({Kind::Text, std::move(css)});
    };
    if (styles.reset)
        result.push_back({Kind::Link, resetSheet});
    for (const std::string &url : styles.urls)
        result.push_back({Kind::Link, url});
    if (styles.tailwind == 4) { // Tailwind's layers have their order from its first line
        addText(answer->value("after", ""));
        addText(std::string("@import url(") + radixSheet + ") layer(components);");
    } else {
        addText(answer->value("before", ""));
        result.push_back({Kind::Link, radixSheet});
        addText(answer->value("after", ""));
    }
    for (const std::string &file : styles.files) {
        if (files.contains(file))
            addText(files[file].get<std::string>());
        else
            result.push_back(link(file));
    }
    addText(styles.global);
    return result;
}

} // namespace vitrine
