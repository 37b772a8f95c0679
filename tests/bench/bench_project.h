#pragma once

#include "runtime/base/result.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace vitrine::bench {

/// A project in a temporary folder, made by `vitrine new`; goes away with this object.
class BenchProject
{
public:
    /// A template as it is.
    static Result<BenchProject> fromTemplate(const QString &name);
    /// The app of pageText().
    static Result<BenchProject> withPage(int components);
    /// A page with one button, whose handler adds one to `State.count`.
    static Result<BenchProject> withCounter();

    /// A page that shows 1,000 dicts, with a button for each handler in the order of `Handler`.
    static Result<BenchProject> withModel();
    /// Of withModel(); the first one withCounter() has as well.
    enum Handler : size_t {
        Increment, ///< adds one to a var
        Toggle,    ///< (index): turns `done` of one of the dicts
        Stream,    ///< an async generator: adds one to a var and yields, 1,000 times
        Block,     ///< sleeps for a second, as plain function
        BlockTask, ///< the same, as coroutine that keeps its event loop
        IncrementTask, ///< a coroutine that adds one to a var
    };

    /// An app of one page at "/" with (nearly) this many components, written out: sections of rows of a heading, a text, a badge and a
    /// button. The headings say "Heading 0" and so on.
    static QString pageText(int components);

    const QString &dir() const { return m_dir; }
    /// The app's Python file.
    QString mainFile() const;

private:
    BenchProject() = default;
    static Result<BenchProject> create(const QString &templateName, const QString &python);

    std::unique_ptr<QTemporaryDir> m_parent;
    QString m_dir;
};

} // namespace vitrine::bench
