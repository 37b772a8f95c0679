#pragma once

#include <QObject>

namespace vitrine::cli {

/// Ends the event loop on SIGTERM and SIGINT. To be made after Python has started, which installs handlers of its own.
class Termination : public QObject
{
public:
    Termination();
};

} // namespace vitrine::cli
