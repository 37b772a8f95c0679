#pragma once

#include "runtime/base/result.h"

#include <QStringList>

class QCommandLineParser;

namespace vitrine::cli {

// One function a command. The parser already has --help; a command adds its own arguments and then parses. The value is the exit
// code; an error is printed and means exit code 1.

Result<int> commandNew(QCommandLineParser &parser, const QStringList &arguments);
Result<int> commandRun(QCommandLineParser &parser, const QStringList &arguments);
Result<int> commandCheck(QCommandLineParser &parser, const QStringList &arguments);
Result<int> commandExport(QCommandLineParser &parser, const QStringList &arguments);
Result<int> commandDb(QCommandLineParser &parser, const QStringList &arguments);

/// Parses, and checks that there are not more positional arguments than that: the last one is a folder.
Result<void> parse(QCommandLineParser &parser, const QStringList &arguments, int mostPositional = 1);

} // namespace vitrine::cli
