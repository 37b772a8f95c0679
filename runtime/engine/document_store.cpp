#include "runtime/engine/document_store.h"

#include "runtime/compile/routes.h"

namespace vitrine {

void DocumentStore::replace(std::vector<Document> documents)
{
    auto fresh = std::make_shared<const std::vector<Document>>(std::move(documents));
    const std::lock_guard lock(m_mutex);
    m_documents.swap(fresh);
}

std::optional<PageDocument> DocumentStore::document(const QByteArray &path, const QByteArray &)
{
    std::shared_ptr<const std::vector<Document>> documents;
    {
        const std::lock_guard lock(m_mutex);
        documents = m_documents;
    }
    if (!documents)
        return std::nullopt;
    for (const Document &document : *documents) {
        if (routes::matches(document.route, std::string_view(path.constData(), size_t(path.size()))))
            return PageDocument{200, document.html};
    }
    for (const Document &document : *documents) {
        if (document.route == "404")
            return PageDocument{404, document.html};
    }
    return std::nullopt;
}

} // namespace vitrine
