# List with a loop
# One line for each item of a list; give it a var of your state.
rx.list.unordered(
    rx.foreach(
        ["First", "Second", "Third"],
        lambda item: rx.list.item(item),
    ),
)
