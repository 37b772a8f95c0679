# Tabs
# Two tabs with a content each.
rx.tabs.root(
    rx.tabs.list(
        rx.tabs.trigger("Overview", value="overview"),
        rx.tabs.trigger("Settings", value="settings"),
    ),
    rx.tabs.content(
        rx.text("What there is to see."),
        value="overview",
        padding_y="1em",
    ),
    rx.tabs.content(
        rx.text("What can be set."),
        value="settings",
        padding_y="1em",
    ),
    default_value="overview",
    width="100%",
)
