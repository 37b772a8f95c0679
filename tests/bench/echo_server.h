#pragma once

namespace vitrine::bench {

/// What a round trip is compared with: a bare QWebSocketServer on the same event dispatcher that sends every text back. Prints
/// `ready PORT` and serves until SIGTERM. To be called in place of main()'s rest: it makes the application object.
int runEchoServer(int argc, char **argv);

} // namespace vitrine::bench
