# Table with a loop
# Rows are drawn from a list; give it a var of your state.
rx.table.root(
    rx.table.header(
        rx.table.row(
            rx.table.column_header_cell("Name"),
            rx.table.column_header_cell("City"),
        ),
    ),
    rx.table.body(
        rx.foreach(
            [["Ada", "London"], ["Grace", "New York"]],
            lambda row: rx.table.row(
                rx.table.row_header_cell(row[0]),
                rx.table.cell(row[1]),
            ),
        ),
    ),
    width="100%",
)
