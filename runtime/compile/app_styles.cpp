#include "runtime/compile/app_styles.h"

#include <QString>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

namespace vitrine {

nlohmann::json AppStyles::toJson() const
{
    nlohmann::json settings;
    if (tailwind)
        settings = {{"version", tailwind}, {"config", nlohmann::json::parse(tailwindConfig, nullptr, false)}};
    return {{"reset", reset}, {"tailwind", settings}, {"urls", urls}, {"files", files}, {"global", global}, {"candidates", candidates}};
}

Result<void> addStyleSheet(const std::string &name, const std::string &assetsDir, AppStyles *styles)
{
    namespace fs = std::filesystem;
    const auto addOnce = [](std::vector<std::string> &list, const std::string &item) {
        if (std::find(list.begin(), list.end(), item) == list.end())
            list.push_back(item);
    };
    const QString shown = QString::fromStdString(name);
    if (name.starts_with("//") || name.find("://") != std::string::npos) {
        addOnce(styles->urls, name);
        return {};
    }
    const size_t start = name.find_first_not_of('/');
    const fs::path root = fs::path(assetsDir).lexically_normal();
    const fs::path path = (root / (start == std::string::npos ? std::string() : name.substr(start))).lexically_normal();
    const std::string relative = path.lexically_relative(root).generic_string();
    if (relative.starts_with(".."))
        return Error{QStringLiteral("The style sheet \"%1\" is not in the folder assets. Put it there").arg(shown)};
    const auto isSheet = [](const fs::path &file) { return file.extension() == ".css" || file.extension() == ".scss" || file.extension() == ".sass"; };
    std::error_code error;
    if (fs::is_directory(path, error)) {
        std::vector<std::string> found;
        for (const fs::directory_entry &entry : fs::recursive_directory_iterator(path, error)) {
            if (entry.is_regular_file(error) && isSheet(entry.path()))
                found.push_back(entry.path().lexically_relative(root).generic_string());
        }
        std::sort(found.begin(), found.end());
        for (const std::string &file : found)
            addOnce(styles->files, file);
        return {};
    }
    if (!fs::is_regular_file(path, error))
        return Error{QStringLiteral("There is no style sheet assets/%1").arg(QString::fromStdString(relative))};
    if (!isSheet(path))
        return Error{QStringLiteral("assets/%1 is no style sheet: those end with .css, .scss or .sass").arg(QString::fromStdString(relative))};
    addOnce(styles->files, relative);
    return {};
}

std::string toHtml(const std::vector<StyleElement> &elements)
{
    std::string html;
    for (const StyleElement &element : elements) {
        if (element.kind == StyleElement::Kind::Link) {
            html += "<link data-vitrine rel=\"stylesheet\" href=\"" + QString::fromStdString(element.content).toHtmlEscaped().toStdString() + "\">\n";
            continue;
        }
        std::string css = element.content; // "</style" would end the element; in CSS the backslash changes nothing
        for (size_t at = css.find("</"); at != std::string::npos; at = css.find("</", at + 3))
            css.insert(at + 1, 1, '\\');
        html += "<style data-vitrine>" + css + "</style>\n";
    }
    return html;
}

nlohmann::json toJson(const std::vector<StyleElement> &elements)
{
    nlohmann::json list = nlohmann::json::array();
    for (const StyleElement &element : elements)
        list.push_back({element.kind == StyleElement::Kind::Link ? "link" : "style", element.content});
    return list;
}

} // namespace vitrine
