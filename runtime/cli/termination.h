#pragma once

#include <QObject>

#include <functional>

namespace vitrine::cli {

/// Ends the event loop on SIGTERM and SIGINT. To be made after Python has started, which installs handlers of its own.
class Termination : public QObject
{
public:
    /// @param interrupt asked first at SIGINT (Ctrl+C): true if there was something else to end
    explicit Termination(std::function<bool()> interrupt);
};

} // namespace vitrine::cli
