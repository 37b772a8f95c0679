#include "runtime/engine/document_store.h"

#include "runtime/compile/routes.h"

#include <algorithm>

namespace vitrine {

void DocumentStore::replace(std::vector<Document> documents)
{
    auto fresh = std::make_shared<const std::vector<Document>>(std::move(documents));
    const std::lock_guard lock(m_mutex);
    m_documents.swap(fresh);
}

std::shared_ptr<const std::vector<DocumentStore::Document>> DocumentStore::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    return m_documents;
}

bool DocumentStore::isFixedRoute(const QByteArray &path) const
{
    const auto documents = snapshot();
    const std::string route = routes::normalised({path.constData(), size_t(path.size())});
    return documents && std::any_of(documents->begin(), documents->end(), [&](const Document &document) { return document.route == route; });
}

std::optional<PageDocument> DocumentStore::document(const QByteArray &path, const QByteArray &)
{
    const auto documents = snapshot();
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
