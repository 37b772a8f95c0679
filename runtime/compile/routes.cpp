#include "runtime/compile/routes.h"

#include <algorithm>

namespace vitrine::routes {

namespace {

enum class Segment { Fixed, Dynamic, Optional, CatchAll };

Segment kindOf(std::string_view segment)
{
    if (segment.starts_with("[[...") || segment.starts_with("[..."))
        return Segment::CatchAll;
    if (segment.starts_with("[["))
        return Segment::Optional;
    return segment.starts_with('[') ? Segment::Dynamic : Segment::Fixed;
}

std::vector<std::string_view> split(std::string_view path)
{
    std::vector<std::string_view> segments;
    while (!path.empty()) {
        const size_t slash = path.find('/');
        if (slash != 0)
            segments.push_back(path.substr(0, slash));
        if (slash == std::string_view::npos)
            break;
        path.remove_prefix(slash + 1);
    }
    return segments;
}

} // namespace

std::string normalised(std::string_view route)
{
    if (route == "index")
        return "/";
    if (route == "404" || route == "/404")
        return "404";
    std::string result;
    for (const std::string_view segment : split(route))
        result += '/' + std::string(segment);
    return result.empty() ? "/" : result;
}

bool matches(std::string_view route, std::string_view path)
{
    if (route == "404")
        return false;
    const auto pattern = split(route);
    const auto segments = split(path);
    size_t i = 0;
    for (const std::string_view part : pattern) {
        switch (kindOf(part)) {
        case Segment::CatchAll: return part.starts_with("[[") || i < segments.size();
        case Segment::Optional: i += i < segments.size(); break;
        case Segment::Dynamic:
            if (i++ >= segments.size())
                return false;
            break;
        case Segment::Fixed:
            if (i >= segments.size() || segments[i++] != part)
                return false;
        }
    }
    return i == segments.size();
}

void sortBySpecificity(std::vector<std::string> *routes)
{
    std::stable_sort(routes->begin(), routes->end(), [](const std::string &a, const std::string &b) {
        const auto left = split(a);
        const auto right = split(b);
        for (size_t i = 0; i < std::min(left.size(), right.size()); ++i) {
            if (kindOf(left[i]) != kindOf(right[i]))
                return kindOf(left[i]) < kindOf(right[i]);
        }
        return left.size() < right.size();
    });
}

} // namespace vitrine::routes
