#include "runtime/compile/page.h"

#include "runtime/python/json_writer.h"

namespace vitrine {

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
