#include "runtime/cli/termination.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <sys/eventfd.h>
#include <unistd.h>

namespace vitrine::cli {

namespace {

int wakeDescriptor = -1;

void onSignal(int)
{
    const quint64 one = 1;
    [[maybe_unused]] const ssize_t written = write(wakeDescriptor, &one, sizeof one);
}

} // namespace

Termination::Termination()
{
    wakeDescriptor = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    auto *notifier = new QSocketNotifier(wakeDescriptor, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [] { QCoreApplication::quit(); });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}

} // namespace vitrine::cli
