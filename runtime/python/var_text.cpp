#include "runtime/python/var.h"

#include "runtime/python/json_writer.h"

#include <charconv>
#include <functional>
#include <unordered_map>

namespace vitrine::var {

namespace {

// An f-string carries U+E000, the number of the Var in this table, U+E001. Both are private-use characters, which no text has.
constexpr std::string_view markerStart = "\xee\x80\x80";
constexpr std::string_view markerEnd = "\xee\x80\x81";

struct MarkerTable {
    std::vector<VarExpr> exprs;
    std::unordered_map<std::string, size_t> numbers;
};

MarkerTable &markers()
{
    static MarkerTable table;
    return table;
}

/// Calls one for the text between markers and the other for their expressions, in order.
template<typename OnText, typename OnExpr>
void split(std::string_view text, OnText onText, OnExpr onExpr)
{
    while (!text.empty()) {
        const size_t start = std::min(text.find(markerStart), text.size());
        onText(text.substr(0, start));
        if (start == text.size())
            return;
        text.remove_prefix(start + markerStart.size());
        const size_t end = std::min(text.find(markerEnd), text.size());
        size_t number = markers().exprs.size();
        std::from_chars(text.data(), text.data() + end, number);
        if (end == text.size() || number >= markers().exprs.size())
            continue; // a stray private-use character in the user's text
        onExpr(markers().exprs[number]);
        text.remove_prefix(end + markerEnd.size());
    }
}

} // namespace

bool hasMarkers(std::string_view text)
{
    return text.find(markerStart) != std::string_view::npos;
}

std::string markerFor(const VarExpr &expr)
{
    MarkerTable &table = markers();
    const auto [entry, isNew] = table.numbers.try_emplace(expr.js, table.exprs.size());
    if (isNew)
        table.exprs.push_back(expr);
    else
        table.exprs[entry->second] = expr;
    return std::string(markerStart) + std::to_string(entry->second) + std::string(markerEnd);
}

void appendTemplate(std::string &js, std::string_view text, std::vector<int> *reads)
{
    if (!hasMarkers(text)) {
        appendJsonString(js, text);
        return;
    }
    const bool alone = text.starts_with(markerStart) && text.find(markerEnd) + markerEnd.size() == text.size();
    js += '`';
    split(
        text,
        [&](std::string_view plain) {
            for (const char c : plain) {
                if (c == '\r') { // raw it would be read as a line feed
                    js += "\\r";
                    continue;
                }
                if (c == '`' || c == '\\' || c == '$')
                    js += '\\';
                js += c;
            }
        },
        [&](const VarExpr &expr) {
            js += "${" + expr.js + (alone ? "??\"\"}" : "}"); // f"{var}" of what is not there shows nothing
            reads->insert(reads->end(), expr.reads.begin(), expr.reads.end());
        });
    js += '`';
}

std::string expandMarkers(std::string_view text, std::vector<int> *reads)
{
    std::string js;
    split(
        text, [&](std::string_view plain) { js += plain; },
        [&](const VarExpr &expr) {
            js += expr.js;
            reads->insert(reads->end(), expr.reads.begin(), expr.reads.end());
        });
    return js;
}

} // namespace vitrine::var
