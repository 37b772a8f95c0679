#pragma once

#include "runtime/base/problem.h"
#include "runtime/base/result.h"

#include <QHash>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <optional>
#include <variant>

namespace vitrine::control {

// The messages between Studio and the runtime, as ARCHITECTURE.md ("Control channel") describes them. Unknown keys are ignored,
// missing ones keep their defaults.

// Studio -> runtime

/// Unsaved text of a file. The runtime reloads the app at once; of several that wait, the newest rev wins.
struct Overlay {
    QString file; ///< absolute
    std::optional<QString> text; ///< none = use the disk again
    int rev = 0;
    bool operator==(const Overlay &) const = default;
};

/// Something changed on disk.
struct Reload {
    int rev = 0;
    bool operator==(const Reload &) const = default;
};

/// What would be wrong if a file had this text? Nothing changes by it; of several that wait, only the newest is answered.
struct Check {
    QString file; ///< absolute
    QString text;
    int number = 0; ///< rising
    bool operator==(const Check &) const = default;
};

/// Raise KeyboardInterrupt in the user's code that is running.
struct Interrupt {
    bool operator==(const Interrupt &) const = default;
};

/// Give up what a load waits for. That it was cancelled is what the load then fails with.
struct Cancel {
    bool operator==(const Cancel &) const = default;
};

using ToRuntime = std::variant<Overlay, Reload, Check, Interrupt, Cancel>;

// Runtime -> Studio

/// The port is open. Sent once.
struct Serving {
    QString url;
    qint64 pid = 0;
    bool operator==(const Serving &) const = default;
};

struct PageInfo {
    QString route;
    QString title;
    QString function; ///< the page function's name in Python
    QString file; ///< absolute
    int line = 0; ///< 1-based
    bool operator==(const PageInfo &) const = default;
};

/// Where in the source an element was made. Lines 1-based, columns 0-based UTF-8 bytes, end exclusive: as Python has them.
struct SourceMark {
    int file = 0; ///< index into Loaded::files
    int line = 0;
    int column = 0;
    int endLine = 0;
    int endColumn = 0;
    bool operator==(const SourceMark &) const = default;
};

/// By the element's data-v mark, "<fragment>.<n>".
using PageMarks = QHash<QString, SourceMark>;

/// The app was loaded or reloaded.
struct Loaded {
    int rev = 0;
    double ms = 0;
    QVector<PageInfo> pages;
    QHash<QString, PageMarks> marks; ///< by route
    QStringList files; ///< every file of the project that was read
    Problems problems = {}; ///< of an app that runs all the same
    bool operator==(const Loaded &) const = default;
};

/// It could not be loaded; the last good app goes on.
struct Failed {
    int rev = 0;
    Problems problems;
    bool operator==(const Failed &) const = default;
};

/// It waits for npm packages, or for bundling them, and the last good app goes on: Loaded or Failed follows, of this rev or a newer one. Sent
/// again whenever something else is being done.
struct Waiting {
    int rev = 0;
    QString doing; ///< for the user, "Installing react-confetti@6.1.0"; empty: nothing yet
    bool operator==(const Waiting &) const = default;
};

/// The answer to a Check.
struct Checked {
    int number = 0;
    Problems problems; ///< none: the app could be loaded
    bool operator==(const Checked &) const = default;
};

/// An exception in a handler, at run time.
struct HandlerProblem {
    Problem problem;
    bool operator==(const HandlerProblem &) const = default;
};

/// One handled event, for the event log.
struct EventLogged {
    QString session;
    QString handler; ///< "State.increment"
    QString args; ///< JSON
    double ms = 0;
    QString delta; ///< JSON
    bool operator==(const EventLogged &) const = default;
};

using ToStudio = std::variant<Serving, Loaded, Failed, Waiting, Checked, HandlerProblem, EventLogged>;

nlohmann::json toJson(const ToRuntime &message);
nlohmann::json toJson(const ToStudio &message);

/// Fails on an unknown type and on values of the wrong shape.
Result<ToRuntime> toRuntimeFromJson(const nlohmann::json &json);
Result<ToStudio> toStudioFromJson(const nlohmann::json &json);

} // namespace vitrine::control
