#include "runtime/compile/call_site_resolver.h"

#include <QTest>

using namespace vitrine;

// Every kind of entry that the table of positions has: short and long columns, lines up and down, several lines, instructions without
// any position, code in code.
static const QByteArray source = R"(import math as m, os


def page(state, *rest, **more):
    with open(os.devnull) as sink:
        print("ä", file=sink)
    return stack(
        heading("A", size="3"), text("a line that is longer than eighty columns, so that its calls stand far out", call(), color="gray"),
        foreach(state.items, lambda item: text(
            item,
            on_click=lambda: [state.remove(each) for each in
                              more if each],
        )),
        *rest, **{"a": m.pi}
    )


class Later:
    x: int = 3

    async def run(self):
        async with self:
            yield (await self.x)
        try:
            pass
        finally:
            del self.x
)" + QByteArray(300, '\n') + "value = [page(\n" + QByteArray(3000, ' ') + "1)]\n";

class TestCallSites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Py_InitializeEx(0); }

    /// The same as Python itself says, for every instruction.
    void saysWhatPythonSays()
    {
        std::vector<PyRef> codes{PyRef::steal(Py_CompileString(source.constData(), "page.py", Py_file_input))};
        QVERIFY(codes.front());
        CallSiteResolver resolver;
        int compared = 0;
        for (size_t i = 0; i < codes.size(); ++i) {
            const PyRef code = codes[i];
            const PyRef constants = getAttr(code.get(), "co_consts");
            for (Py_ssize_t j = 0; j < PyTuple_GET_SIZE(constants.get()); ++j) {
                if (PyCode_Check(PyTuple_GET_ITEM(constants.get(), j)))
                    codes.push_back(PyRef::share(PyTuple_GET_ITEM(constants.get(), j)));
            }
            const PyRef positions = PyRef::steal(PyObject_CallMethod(code.get(), "co_positions", nullptr));
            int instruction = 0;
            for (PyRef item = PyRef::steal(PyIter_Next(positions.get())); item; item = PyRef::steal(PyIter_Next(positions.get()))) {
                const auto number = [&](Py_ssize_t at) {
                    PyObject *value = PyTuple_GET_ITEM(item.get(), at);
                    return value == Py_None ? 0 : int(PyLong_AsLong(value));
                };
                const SourceRange range = resolver.resolve({code, instruction});
                const std::vector<int> found{range.line, range.endLine, range.column, range.endColumn};
                QCOMPARE(found, (std::vector<int>{number(0), number(1), number(2), number(3)}));
                QCOMPARE(range.file, std::string(range.line ? "page.py" : ""));
                instruction += 2;
                ++compared;
            }
            QCOMPARE(resolver.resolve({code, instruction}).line, 0); // behind the last one
        }
        QVERIFY(codes.size() >= 6);
        QVERIFY(compared > 150);
    }

    void hasNothingForNoSite() { QCOMPARE(CallSiteResolver().resolve({}).line, 0); }
};

QTEST_GUILESS_MAIN(TestCallSites)
#include "tst_call_sites.moc"
