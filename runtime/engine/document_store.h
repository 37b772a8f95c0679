#pragma once

#include "runtime/serve/gateway.h"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace vitrine {

/// The HTML documents of the app that is loaded. The engine replaces them as a whole, the network thread reads them.
class DocumentStore : public PageSource
{
public:
    struct Document {
        std::string route;
        QByteArray html;
    };

    /// @param documents in the order in which routes are tried. From any thread.
    void replace(std::vector<Document> documents);

    std::optional<PageDocument> document(const QByteArray &path, const QByteArray &query) override;
    bool isFixedRoute(const QByteArray &path) const override;

private:
    std::shared_ptr<const std::vector<Document>> snapshot() const;

    mutable std::mutex m_mutex;
    std::shared_ptr<const std::vector<Document>> m_documents;
};

} // namespace vitrine
