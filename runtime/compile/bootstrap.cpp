#include "runtime/compile/bootstrap.h"

#include "runtime/python/json_writer.h"

#include <QString>

namespace vitrine {

std::string Bootstrap::toJson(const Page *page) const
{
    std::string json = "{\"build\":\"" + build + "\",\"g\":" + std::to_string(generation) + ",\"event\":";
    appendJsonString(json, event);
    json += ",\"routes\":[";
    for (size_t i = 0; i < routes.size(); ++i) {
        json += i ? "," : "";
        appendJsonString(json, routes[i]);
    }
    json += "],\"vars\":" + vars + ",\"storage\":" + storage + ",\"theme\":" + theme + ",\"toaster\":" + toaster + ",\"colorMode\":";
    appendJsonString(json, colorMode);
    if (libraries != "{}")
        json += ",\"libraries\":" + libraries + ",\"sheets\":" + libraryStyles;
    json += ",\"icon\":";
    appendJsonString(json, icon);
    if (page)
        json += ",\"page\":" + page->toJson();
    return json + '}';
}

QByteArray Bootstrap::document(const QByteArray &htmlTemplate, const Page &page) const
{
    QByteArray head = "<title>" + QString::fromStdString(page.title).toHtmlEscaped().toUtf8() + "</title>\n";
    for (const Page::Meta &meta : page.meta) {
        head += "<meta";
        for (const auto &[name, content] : meta)
            head += ' ' + QByteArray::fromStdString(name) + "=\"" + QString::fromStdString(content).toHtmlEscaped().toUtf8() + '"';
        head += ">\n";
    }
    head += "<link rel=\"icon\" href=\"" + QString::fromStdString(icon).toHtmlEscaped().toUtf8() + "\">\n" + QByteArray::fromStdString(this->head);
    // "<" cannot occur raw in the JSON of a script element (https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements).
    QByteArray json = QByteArray::fromStdString(toJson(&page));
    json.replace('<', "\\u003c");
    QByteArray html = htmlTemplate;
    html.replace("<!--vitrine:styles-->", QByteArray::fromStdString(toHtml(styles)));
    html.replace("<html lang=\"en\">", "<html" + QByteArray::fromStdString(htmlAttributes) + '>');
    html.replace("<!--vitrine:head-->", head);
    html.replace("<!--vitrine:boot-->", "<script type=\"application/json\" id=\"vitrine-boot\">" + json + "</script>");
    return html;
}

} // namespace vitrine
