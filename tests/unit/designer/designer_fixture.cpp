#include "designer_fixture.h"

#include "runtime/base/resource_paths.h"

#include <cstdio>
#include <cstdlib>

namespace vitrine {

const Catalog &realCatalog()
{
    static const Catalog catalog = [] {
        Result<Catalog> loaded = Catalog::load(resources::path(QStringLiteral("catalog")));
        if (!loaded) {
            std::fprintf(stderr, "%s\n", qPrintable(loaded.error().message));
            std::abort();
        }
        return std::move(*loaded);
    }();
    return catalog;
}

QString sampleApp(int sections)
{
    QString app = QStringLiteral(R"py("""A shop, of sections."""

import reflex as rx
from reflex import text as label

ACCENT = {"width": "100%", "padding": "1em"}
)py");
    for (int i = 0; i < sections; ++i) {
        app += QString(QStringLiteral(R"py(

class State%1(rx.State):
    items: list[str] = ["a", "b"]
    name: str = "Zoë 🎉"
    shown: bool = True

    @rx.var
    def count(self) -> int:
        return len(self.items)

    @rx.event
    def add(self, value: str, times: int = 1):
        self.items += [value] * times


def row_%1(item, *children, **props):
    # one line of the table
    return rx.hstack(label(item, size='2'), *children, rx.spacer(), **props)


@rx.page(route="/section-%1", title="Section %1")
def section_%1() -> rx.Component:
    return rx.vstack(
        # the title
        rx.heading("Section %1 – überschrift", size="5"),  # big
        rx.cond(
            State%1.shown,
            rx.text(f"{State%1.name} has {State%1.count}", color=State%1.name),
            rx.text("nothing"),
        ),
        rx.foreach(State%1.items, lambda item: row_%1(item, rx.button("Remove", on_click=State%1.add(item)))),
        rx.box(rx.text("one"), rx.text("two", weight="bold"), width="100%"),
        *[rx.badge(str(n), color_scheme="blue") for n in range(3)],
        rx.input(placeholder="Add …", on_blur=State%1.add, width="50%"), rx.button("Go"),
        rx.text("""long
  text"""),
        row_%1("last", rx.text("x") if ACCENT else rx.text("y")),
        spacing="4"
    )
)py"))
                   .arg(i);
    }
    return app + QStringLiteral("\n\napp = rx.App()\napp.add_page(lambda: rx.text(\"Hi\"), route=\"/hi\")\n");
}

const Node *nodeBeginningWith(const DesignDocument &document, const QString &source)
{
    for (const Node &node : document.module().nodes) {
        if (QStringView(document.text()).mid(node.range.start).startsWith(source))
            return &node;
    }
    return nullptr;
}

NodeId idBeginningWith(const DesignDocument &document, const QString &source)
{
    const Node *node = nodeBeginningWith(document, source);
    return node ? node->id : 0;
}

} // namespace vitrine
