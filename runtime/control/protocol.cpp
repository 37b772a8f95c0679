#include "runtime/control/protocol.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <type_traits>

namespace vitrine::control {

using nlohmann::json;

namespace {

// Each message names its type once and converts itself by these overloads; the variants below are generic over them.

QString text(const json &object, const char *key) { return QString::fromStdString(object.value(key, std::string())); }

Problems problemsIn(const json &object)
{
    Problems problems;
    for (const json &problem : object.value("problems", json::array()))
        problems.append(problem.get<Problem>());
    return problems;
}

constexpr const char *typeOf(const Overlay &) { return "overlay"; }
constexpr const char *typeOf(const Reload &) { return "reload"; }
constexpr const char *typeOf(const Check &) { return "check"; }
constexpr const char *typeOf(const Interrupt &) { return "interrupt"; }
constexpr const char *typeOf(const Cancel &) { return "cancel"; }
constexpr const char *typeOf(const Serving &) { return "serving"; }
constexpr const char *typeOf(const Loaded &) { return "loaded"; }
constexpr const char *typeOf(const Failed &) { return "failed"; }
constexpr const char *typeOf(const Waiting &) { return "waiting"; }
constexpr const char *typeOf(const Checked &) { return "checked"; }
constexpr const char *typeOf(const HandlerProblem &) { return "problem"; }
constexpr const char *typeOf(const EventLogged &) { return "event"; }

void write(json &to, const Overlay &message)
{
    to["file"] = message.file.toStdString();
    to["text"] = message.text ? json(message.text->toStdString()) : json();
    to["rev"] = message.rev;
}

void read(const json &from, Overlay &message)
{
    message.file = text(from, "file");
    if (const auto found = from.find("text"); found != from.end() && !found->is_null())
        message.text = QString::fromStdString(found->get<std::string>());
    message.rev = from.value("rev", 0);
}

void write(json &to, const Reload &message) { to["rev"] = message.rev; }

void read(const json &from, Reload &message) { message.rev = from.value("rev", 0); }

void write(json &to, const Check &message)
{
    to["file"] = message.file.toStdString();
    to["text"] = message.text.toStdString();
    to["number"] = message.number;
}

void read(const json &from, Check &message)
{
    message.file = text(from, "file");
    message.text = text(from, "text");
    message.number = from.value("number", 0);
}

void write(json &, const Interrupt &) { }
void read(const json &, Interrupt &) { }

void write(json &, const Cancel &) { }
void read(const json &, Cancel &) { }

void write(json &to, const Serving &message)
{
    to["url"] = message.url.toStdString();
    to["pid"] = message.pid;
}

void read(const json &from, Serving &message)
{
    message.url = text(from, "url");
    message.pid = from.value("pid", qint64(0));
}

// A page has a mark for every element, and they come with each keystroke: as text they cost a tenth of what a JSON array each would.
std::string toText(const PageMarks &marks)
{
    std::string text;
    for (auto mark = marks.begin(); mark != marks.end(); ++mark) {
        text += (text.empty() ? "" : ",") + mark.key().toStdString();
        for (const int number : {mark->file, mark->line, mark->column, mark->endLine, mark->endColumn})
            text += ' ' + std::to_string(number);
    }
    return text;
}

PageMarks marksFrom(std::string_view text)
{
    PageMarks marks;
    while (!text.empty()) {
        const std::string_view mark = text.substr(0, text.find(','));
        text.remove_prefix(std::min(text.size(), mark.size() + 1));
        const size_t nameEnd = std::min(mark.find(' '), mark.size());
        std::array<int, 5> numbers = {};
        const char *next = mark.data() + nameEnd;
        const char *const end = mark.data() + mark.size();
        for (int &number : numbers) {
            const std::from_chars_result read = std::from_chars(next == end ? end : next + 1, end, number);
            if (read.ec != std::errc())
                throw json::other_error::create(501, "a mark has five numbers: " + std::string(mark), nullptr);
            next = read.ptr;
        }
        marks.insert(QString::fromUtf8(mark.data(), qsizetype(nameEnd)), {numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]});
    }
    return marks;
}

void write(json &to, const Loaded &message)
{
    to["rev"] = message.rev;
    to["ms"] = message.ms;
    json &pages = to["pages"] = json::array();
    for (const PageInfo &page : message.pages) {
        pages.push_back({{"route", page.route.toStdString()}, {"title", page.title.toStdString()},
            {"function", page.function.toStdString()}, {"file", page.file.toStdString()}, {"line", page.line}});
    }
    json &routes = to["marks"] = json::object();
    for (auto route = message.marks.begin(); route != message.marks.end(); ++route)
        routes[route.key().toStdString()] = toText(*route);
    json &files = to["files"] = json::array();
    for (const QString &file : message.files)
        files.push_back(file.toStdString());
    to["problems"] = message.problems;
}

void read(const json &from, Loaded &message)
{
    message.rev = from.value("rev", 0);
    message.ms = from.value("ms", 0.0);
    for (const json &page : from.value("pages", json::array()))
        message.pages.append(
            {text(page, "route"), text(page, "title"), text(page, "function"), text(page, "file"), page.value("line", 0)});
    if (const auto routes = from.find("marks"); routes != from.end()) {
        for (const auto &[route, marks] : routes->items())
            message.marks[QString::fromStdString(route)] = marksFrom(marks.get_ref<const std::string &>());
    }
    for (const json &file : from.value("files", json::array()))
        message.files.append(QString::fromStdString(file.get<std::string>()));
    message.problems = problemsIn(from);
}

void write(json &to, const Failed &message)
{
    to["rev"] = message.rev;
    to["problems"] = message.problems;
}

void read(const json &from, Failed &message)
{
    message.rev = from.value("rev", 0);
    message.problems = problemsIn(from);
}

void write(json &to, const Checked &message)
{
    to["number"] = message.number;
    to["problems"] = message.problems;
}

void read(const json &from, Checked &message)
{
    message.number = from.value("number", 0);
    message.problems = problemsIn(from);
}

void write(json &to, const Waiting &message)
{
    to["rev"] = message.rev;
    to["doing"] = message.doing.toStdString();
}

void read(const json &from, Waiting &message)
{
    message.rev = from.value("rev", 0);
    message.doing = text(from, "doing");
}

void write(json &to, const HandlerProblem &message) { to["problem"] = message.problem; }

void read(const json &from, HandlerProblem &message) { message.problem = from.at("problem").get<Problem>(); }

void write(json &to, const EventLogged &message)
{
    to["session"] = message.session.toStdString();
    to["handler"] = message.handler.toStdString();
    to["args"] = message.args.toStdString();
    to["ms"] = message.ms;
    to["delta"] = message.delta.toStdString();
}

void read(const json &from, EventLogged &message)
{
    message.session = text(from, "session");
    message.handler = text(from, "handler");
    message.args = text(from, "args");
    message.ms = from.value("ms", 0.0);
    message.delta = text(from, "delta");
}

template <typename Message>
bool tryRead(const json &from, const std::string &type, auto &result)
{
    Message message;
    if (type != typeOf(message))
        return false;
    read(from, message);
    result = std::move(message);
    return true;
}

template <typename... Messages>
Result<std::variant<Messages...>> readVariant(const json &from, std::type_identity<std::variant<Messages...>>)
{
    try {
        const std::string type = from.at("type").get<std::string>();
        std::variant<Messages...> message;
        if ((tryRead<Messages>(from, type, message) || ...))
            return message;
        return Error{QStringLiteral("Unknown control message \"%1\"").arg(QString::fromStdString(type))};
    } catch (const json::exception &error) {
        return Error{QStringLiteral("Malformed control message: %1").arg(QString::fromUtf8(error.what()))};
    }
}

json writeVariant(const auto &variant)
{
    return std::visit(
        [](const auto &message) {
            json to = {{"type", typeOf(message)}};
            write(to, message);
            return to;
        },
        variant);
}

} // namespace

json toJson(const ToRuntime &message) { return writeVariant(message); }

json toJson(const ToStudio &message) { return writeVariant(message); }

Result<ToRuntime> toRuntimeFromJson(const json &json) { return readVariant(json, std::type_identity<ToRuntime>()); }

Result<ToStudio> toStudioFromJson(const json &json) { return readVariant(json, std::type_identity<ToStudio>()); }

} // namespace vitrine::control
