#include "runtime/compile/page.h"

#include "runtime/python/json_writer.h"
#include "runtime/python/var_data.h"

#include <algorithm>
#include <iterator>

namespace vitrine {

bool Import::isOfProject(const std::set<std::string> &packages) const
{
    if (library.starts_with("$assets/") || library.starts_with("$code/"))
        return true;
    return std::any_of(packages.begin(), packages.end(), [this](const std::string &package) {
        const std::string name = package.substr(0, package.find('@', 1)); // "@scope/name@1.2" is the package "@scope/name"
        return library == name || library.starts_with(name + '/');
    });
}

void Fragment::takeReads(std::vector<int> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    const auto firstVar = std::lower_bound(numbers.begin(), numbers.end(), 0);
    reads.assign(firstVar, numbers.end());
    // Data that was registered first has the largest number: hooks that others need come before them.
    std::vector<std::string> hooks;
    for (auto number = std::make_reverse_iterator(firstVar); number != numbers.rend(); ++number) {
        const VarData &data = var_data::of(*number);
        for (const VarData::Import &import : data.imports) {
            const Import wanted{import.library, import.name, import.local};
            if (std::find(imports.begin(), imports.end(), wanted) == imports.end())
                imports.push_back(wanted);
        }
        packages.insert(data.packages.begin(), data.packages.end());
        for (const std::string &hook : data.hooks) {
            if (std::find(hooks.begin(), hooks.end(), hook) == hooks.end())
                hooks.push_back(hook);
        }
    }
    if (hooks.empty())
        return;
    std::string statements;
    for (const std::string &hook : hooks)
        statements += hook + '\n';
    std::string key;
    appendJsonString(key, statements); // other hooks make another component, as React wants it
    body = "return h(Hooked,{key:" + key + ",of:()=>{" + statements + body + "}})";
}

std::string Fragment::toJson() const
{
    std::string json = "{\"body\":";
    appendJsonString(json, body);
    json += ",\"reads\":[";
    for (size_t i = 0; i < reads.size(); ++i)
        json += (i ? "," : "") + std::to_string(reads[i]);
    json += "],\"imports\":[";
    for (size_t i = 0; i < imports.size(); ++i) {
        json += i ? ",[" : "[";
        appendJsonString(json, imports[i].library);
        json += ',';
        appendJsonString(json, imports[i].name);
        json += ',';
        appendJsonString(json, imports[i].local);
        json += ']';
    }
    json += "],\"css\":{";
    bool first = true;
    for (const auto &[name, rule] : css) {
        json += first ? "" : ",";
        first = false;
        appendJsonString(json, name);
        json += ':';
        appendJsonString(json, rule);
    }
    return json + "}}";
}

std::string Page::toJson() const
{
    std::string json = "{\"route\":";
    appendJsonString(json, route);
    json += ",\"title\":";
    appendJsonString(json, title);
    json += ",\"meta\":[";
    for (size_t i = 0; i < meta.size(); ++i) {
        json += i ? ",{" : "{";
        for (size_t a = 0; a < meta[i].size(); ++a) {
            json += a ? "," : "";
            appendJsonString(json, meta[i][a].first);
            json += ':';
            appendJsonString(json, meta[i][a].second);
        }
        json += '}';
    }
    json += "],\"root\":";
    appendJsonString(json, root);
    json += ",\"fragments\":{";
    bool first = true;
    for (const auto &[id, fragment] : fragments) {
        json += first ? "" : ",";
        first = false;
        appendJsonString(json, id);
        json += ':' + fragment.toJson();
    }
    return json + "}}";
}

} // namespace vitrine
