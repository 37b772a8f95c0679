"""A gallery of components: a page for each family, and on it an example for each thing that a component can do.

To add an example, write a function in one of the modules in families/. To add a family, write a module and list it in
families/__init__.py.
"""

import reflex as rx

from .families import FAMILIES
from .families.feedback import toaster
from .pages import family_page, index

app = rx.App(theme=rx.theme(accent_color="iris", gray_color="slate", radius="large"), toaster=toaster())
app.add_page(index, route="/", title="Gallery")
for family in FAMILIES:
    app.add_page(family_page(family), route=family.route, title=f"{family.title} · Gallery")
