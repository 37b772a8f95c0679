// vitrine_stubs CATALOG-FOLDER FILE: a step of the build.
#include "runtime/stubs/stub_writer.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <cstdio>

using namespace vitrine;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        std::fputs("Usage: vitrine_stubs CATALOG-FOLDER FILE\n", stderr);
        return 1;
    }
    const Result<Catalog> catalog = Catalog::load(arguments[1]);
    if (!catalog) {
        std::fprintf(stderr, "vitrine_stubs: %s\n", qUtf8Printable(catalog.error().message));
        return 1;
    }
    QSaveFile file(arguments[2]);
    if (!file.open(QIODevice::WriteOnly) || file.write(StubWriter(*catalog).module().toUtf8()) < 0 || !file.commit()) {
        std::fprintf(stderr, "vitrine_stubs: %s: %s\n", qUtf8Printable(arguments[2]), qUtf8Printable(file.errorString()));
        return 1;
    }
    return 0;
}
