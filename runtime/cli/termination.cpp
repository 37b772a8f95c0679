#include "runtime/cli/termination.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace vitrine::cli {

namespace {

int signalPipe[2] = {-1, -1};

void onSignal(int number)
{
    const char byte = char(number);
    [[maybe_unused]] const ssize_t written = write(signalPipe[1], &byte, 1);
}

} // namespace

Termination::Termination(std::function<bool()> interrupt)
{
    if (pipe2(signalPipe, O_NONBLOCK | O_CLOEXEC) != 0)
        return; // signals end the process as they always do
    auto *notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [interrupt = std::move(interrupt)] {
        char number = 0;
        while (read(signalPipe[0], &number, 1) == 1) {
            if (number != SIGINT || !interrupt())
                QCoreApplication::quit();
        }
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}

} // namespace vitrine::cli
