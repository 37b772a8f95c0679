import reflex as rx

from ..example import Family

family = Family("HTML media", "clapperboard", "Pictures, sound, film and other documents, by the elements of HTML.")

DRAWING = """
    const canvas = document.getElementById("sketch").getContext("2d");
    for (let i = 0; i < 12; i++) {
        canvas.fillStyle = `hsl(${i * 30} 70% 60%)`;
        canvas.fillRect(10 + i * 18, 90 - 70 * Math.abs(Math.sin(i / 2)), 14, 70 * Math.abs(Math.sin(i / 2)) + 10);
    }
"""


@family.example("Pictures", "rx.el")
def pictures() -> rx.Component:
    return rx.el.div(
        rx.el.img(src="/favicon.svg", alt="The mark", width="64px", height="64px", loading="lazy"),
        rx.el.picture(
            rx.el.source(src_set="/film.webp", media="(min-width: 640px)", type="image/webp"),
            rx.el.img(src="/favicon.svg", alt="A still of the film, or the mark on small screens", height="90px"),
        ),
        display="flex",
        align_items="center",
        gap="2rem",
    )


@family.example("A picture with areas", "rx.el")
def areas() -> rx.Component:
    return rx.el.div(
        rx.el.img(src="/film.webp", alt="A film still; its left half leads to the index", use_map="#halves", width="320px"),
        rx.el.map(
            rx.el.area(shape="rect", coords="0,0,160,180", href="/", alt="Index"),
            rx.el.area(shape="circle", coords="240,90,60", href="#pictures", alt="Pictures"),
            name="halves",
        ),
    )


@family.example("Sound and film", "rx.el")
def sound_and_film() -> rx.Component:
    return rx.el.div(
        rx.el.video(
            rx.el.source(src="/film.webm", type="video/webm"),
            rx.el.track(src="/film.vtt", kind="captions", src_lang="en", label="English", default=True),
            controls=True,
            muted=True,
            preload="metadata",
            poster="/film.webp",
            width="320px",
            border_radius="var(--radius-3)",
        ),
        rx.el.audio(src="/chime.oga", controls=True, preload="none"),
        display="flex",
        flex_wrap="wrap",
        align_items="center",
        gap="2rem",
    )


@family.example("Drawing", "rx.el")
def drawing() -> rx.Component:
    return rx.el.canvas(
        id="sketch",
        width="240",
        height="110",
        on_mount=rx.call_script(DRAWING),
        border="1px solid var(--gray-a5)",
        border_radius="var(--radius-3)",
    )


@family.example("Other documents", "rx.el")
def documents() -> rx.Component:
    frame = {
        "width": "200px",
        "height": "120px",
        "border": "1px solid var(--gray-a5)",
        "border_radius": "var(--radius-3)",
        "background": "white",
    }
    return rx.el.div(
        rx.el.iframe(src_doc="<p style='font-family: sans-serif'>A page in the page</p>", title="A page", style=frame),
        rx.el.object(data="/favicon.svg", type="image/svg+xml", aria_label="The mark, as an object", style=frame, padding="1rem"),
        rx.el.embed(src="/favicon.svg", type="image/svg+xml", style=frame, padding="1rem"),
        display="flex",
        flex_wrap="wrap",
        gap="1rem",
    )
