import reflex as rx

from ..example import Family

family = Family("Players", "circle-play", "Film and sound: files, and the players of sites that have them.")


class Film(rx.State):
    playing: bool = False
    muted: bool = True
    seconds: float = 0
    said: str = "Ready"

    @rx.event
    def toggle(self):
        self.playing = not self.playing

    @rx.event
    def toggle_sound(self):
        self.muted = not self.muted

    @rx.event
    def learn_length(self, seconds: float):
        self.seconds = round(seconds, 1)

    @rx.event
    def start(self):
        self.playing = True
        self.said = "Playing"

    @rx.event
    def pause(self):
        self.playing = False
        self.said = "Paused"


@family.example("Video", "rx.video", uses=(Film,))
def video() -> rx.Component:
    return rx.flex(
        rx.video(
            src="/film.webm",
            playing=Film.playing,
            muted=Film.muted,
            loop=True,
            controls=True,
            on_play=Film.start,
            on_pause=Film.pause,
            on_duration_change=Film.learn_length,
            width="320px",
            height="180px",
        ),
        rx.vstack(
            rx.button(
                rx.icon(rx.cond(Film.playing, "pause", "play"), size=16),
                rx.cond(Film.playing, "Pause", "Play"),
                on_click=Film.toggle,
            ),
            rx.button(rx.cond(Film.muted, "Sound on", "Sound off"), on_click=Film.toggle_sound, variant="soft"),
            rx.text(f"{Film.said}, {Film.seconds} seconds long", size="2", color_scheme="gray", id="film-said"),
        ),
        gap="1.5rem",
        wrap="wrap",
    )


class Chime(rx.State):
    times: int = 0

    @rx.event
    def count(self):
        self.times += 1


@family.example("Audio", "rx.audio", uses=(Chime,))
def audio() -> rx.Component:
    return rx.hstack(
        rx.audio(src="/chime.oga", on_ended=Chime.count, width="320px", height="40px"),
        rx.badge("Heard ", Chime.times, " times", id="heard"),
        align="center",
        spacing="4",
        wrap="wrap",
    )
