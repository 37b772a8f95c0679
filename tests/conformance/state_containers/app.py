"""Changes of lists, dicts and sets in place."""

import reflex as rx


class Box(rx.State):
    rows: list[str] = ["b", "a"]
    ages: dict[str, int] = {"ada": 36}
    tags: set[str] = {"x"}
    pair: tuple[int, str] = (1, "one")
    deep: dict[str, list[dict[str, list[int]]]] = {"a": [{"n": [1]}]}

    @rx.var
    def sorted_tags(self) -> list[str]:
        return sorted(self.tags)

    @rx.event
    def change_list(self):
        self.rows.append("c")
        self.rows.insert(0, "z")
        self.rows += ["d", "e"]
        self.rows.extend(x for x in "fg")
        self.rows[1:3] = ["B", "A", "AA"]
        del self.rows[-1]
        self.rows.remove("z")
        self.rows.pop(0)

    @rx.event
    def order_list(self):
        self.rows.sort(key=str.lower, reverse=True)
        self.rows.reverse()
        self.rows[0], self.rows[-1] = self.rows[-1], self.rows[0]

    @rx.event
    def change_dict(self):
        self.ages["bob"] = 5
        self.ages.update(cid=7, ada=37)
        self.ages.setdefault("dan", 8)
        self.ages |= {"eve": 9}
        self.ages.pop("bob")
        del self.ages["cid"]

    @rx.event
    def change_set(self):
        self.tags.add("y")
        self.tags |= {"z", "w"}
        self.tags.discard("x")
        self.tags -= {"w"}
        self.tags.update(["q"])

    @rx.event
    def change_tuple(self):
        self.pair = (2, "two")

    @rx.event
    def change_deep(self):
        for group in self.deep["a"]:
            group["n"].append(2)
            group.setdefault("m", []).append(3)
        for groups in self.deep.values():
            groups[0]["n"] *= 2
        inner = self.deep["a"][0]
        inner["n"][::2] = [8, 9]

    @rx.event
    def clear(self):
        self.rows.clear()
        self.ages.clear()
        self.tags.clear()
        self.deep.clear()


def index():
    return rx.vstack(
        rx.text(Box.rows.to_string(), id="rows"),
        rx.text(Box.ages.to_string(), id="ages"),
        rx.text(Box.sorted_tags.to_string(), id="tags"),
        rx.text(Box.pair[0], Box.pair[1], id="pair"),
        rx.text(Box.deep.to_string(), id="deep"),
        rx.text(rx.foreach(Box.rows, lambda row, i: rx.text.span(f"{i}={row};")), id="each"),
        rx.text(rx.cond(Box.rows, "some", "none"), id="truth"),
        *[
            rx.button(name, on_click=getattr(Box, name))
            for name in ("change_list", "order_list", "change_dict", "change_set", "change_tuple", "change_deep", "clear")
        ],
    )


app = rx.App()
app.add_page(index)
