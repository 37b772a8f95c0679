#pragma once

#include "designer/edit/change.h"

#include <QCoreApplication>
#include <QString>

namespace vitrine {

class DesignDocument;

/// The operations on the pages of a file. As with Editor nothing is changed here: each gives verified text edits, or the reason why
/// not. Pages are added the way the file does it: with `app.add_page()` or with `@rx.page`.
class PageEditor {
    Q_DECLARE_TR_FUNCTIONS(PageEditor)

public:
    /// `document` must live as long as the editor.
    explicit PageEditor(const DesignDocument &document) : m_document(document) { }

    /// A function `name` that gives a page with a heading, shown at `route` ("/about", "/post/[slug]").
    Result<Change> addPage(const QString &route, const QString &name) const;
    /// Takes out the page, and its function if nothing else uses it.
    Result<Change> removePage(const QString &route) const;
    Result<Change> setRoute(const QString &route, const QString &newRoute) const;
    Result<Change> setTitle(const QString &route, const QString &title) const;

private:
    const DesignDocument &m_document;
};

} // namespace vitrine
