import reflex as rx


def index():
    return rx.box("Größe 🎈", style={"content": "“é”"})
