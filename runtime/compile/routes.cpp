#include "runtime/compile/routes.h"

#include <QByteArray>

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

std::string decoded(std::string_view segment)
{
    return QByteArray::fromPercentEncoding(QByteArray(segment.data(), qsizetype(segment.size()))).toStdString();
}

Argument argumentOf(std::string_view segment)
{
    const size_t start = segment.find_first_not_of("[.");
    const size_t end = segment.find(']');
    return {std::string(segment.substr(std::min(start, end), end - std::min(start, end))), kindOf(segment) == Segment::CatchAll, {}};
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

std::vector<Argument> arguments(std::string_view route)
{
    std::vector<Argument> result;
    for (const std::string_view part : split(route)) {
        if (kindOf(part) != Segment::Fixed)
            result.push_back(argumentOf(part));
    }
    return result;
}

std::optional<std::vector<Argument>> match(std::string_view route, std::string_view path)
{
    if (route == "404")
        return std::nullopt;
    const auto segments = split(path);
    std::vector<Argument> result;
    size_t i = 0;
    for (const std::string_view part : split(route)) {
        const Segment kind = kindOf(part);
        if (kind == Segment::Fixed) {
            if (i >= segments.size() || (segments[i] != part && decoded(segments[i]) != part))
                return std::nullopt;
            ++i;
            continue;
        }
        const bool optional = part.starts_with("[[");
        if (!optional && i >= segments.size())
            return std::nullopt;
        Argument argument = argumentOf(part);
        const size_t end = std::min(kind == Segment::CatchAll ? segments.size() : i + 1, segments.size());
        for (; i < end; ++i)
            argument.values.push_back(decoded(segments[i]));
        result.push_back(std::move(argument));
    }
    return i == segments.size() ? std::optional(std::move(result)) : std::nullopt;
}

std::string mistake(std::string_view route)
{
    const auto segments = split(route);
    const auto text = [&](const char *what, std::string_view segment) {
        return "The route " + std::string(route) + ' ' + what + ": " + std::string(segment);
    };
    for (size_t i = 0; i < segments.size(); ++i) {
        const std::string_view segment = segments[i];
        if (segment.find_first_of("[]") == std::string_view::npos)
            continue;
        const std::string name = argumentOf(segment).name;
        const char *open = segment.starts_with("[[...") ? "[[..." : segment.starts_with("[[") ? "[[" : segment.starts_with("[...") ? "[..." : "[";
        const char *close = segment.starts_with("[[") ? "]]" : "]";
        if (segment != open + name + close || name.empty() || name.find_first_of("[]") != std::string::npos)
            return text("has a dynamic segment that is not of the form [name], [[name]], [...name] or [[...name]]", segment);
        if (kindOf(segment) == Segment::CatchAll && i + 1 < segments.size())
            return text("goes on after a segment that takes all the rest", segment);
        for (size_t j = 0; j < i; ++j) {
            if (kindOf(segments[j]) != Segment::Fixed && argumentOf(segments[j]).name == name)
                return text("has two dynamic segments of the same name", segment);
        }
    }
    return {};
}

std::string conflict(std::string_view one, std::string_view other)
{
    const auto left = split(one);
    const auto right = split(other);
    for (size_t i = 0; i < std::min(left.size(), right.size()); ++i) {
        const Segment kind = kindOf(left[i]);
        if (kind != kindOf(right[i]) || (kind == Segment::Fixed && left[i] != right[i]))
            return {};
        if (left[i] != right[i])
            return "The routes " + std::string(one) + " and " + std::string(other) + " have different names for the same segment";
    }
    return left.size() == right.size() ? "Two pages have the route " + std::string(one) : std::string();
}

bool matches(std::string_view route, std::string_view path)
{
    return match(route, path).has_value();
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
