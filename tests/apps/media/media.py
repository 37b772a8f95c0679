import wave
from datetime import datetime
from pathlib import Path

import reflex as rx

with wave.open(str(Path(__file__).parents[1] / "assets/tone.wav"), "wb") as tone:
    tone.setnchannels(1)
    tone.setsampwidth(1)
    tone.setframerate(8000)
    tone.writeframes(bytes(128 + (i % 20) for i in range(16000)))


class State(rx.State):
    seconds: float = 0
    playing: bool = False
    is_over: bool = False
    ticks: int = 0
    locale: str = "de"
    at: datetime = datetime(2024, 3, 5, 14, 30)

    @rx.event
    def take_length(self, seconds: float):
        self.seconds = seconds

    @rx.event
    def play(self):
        self.playing = True

    @rx.event
    def end(self):
        self.is_over = True

    @rx.event
    def tick(self, text: str):
        self.ticks += 1


def index():
    return rx.vstack(
        rx.button("play", on_click=State.play, id="play"),
        rx.text(State.seconds, id="seconds"),
        rx.text(rx.cond(State.is_over, "over", "not over"), id="over"),
        rx.audio(src="/tone.wav", playing=State.playing, muted=True, on_duration_change=State.take_length, on_ended=State.end, class_name="sound", width="300px", height="40px"),
        rx.video(url="/tone.wav", on_duration=State.take_length, controls=False, class_name="film", width="320px", height="180px"),
        rx.box(rx.moment("2024-03-05T14:30:00", format="YYYY/MM/DD HH:mm"), id="format"),
        rx.box(rx.moment(State.at, format="dddd D. MMMM", locale=State.locale), id="locale"),
        rx.box(rx.moment("2024-03-05T14:30:00Z", tz="Asia/Tokyo", format="HH:mm"), id="zone"),
        rx.box(rx.moment(date="2024-03-05", add=rx.MomentDelta(days=3), format="D MMM", class_name="added"), id="add"),
        rx.box(rx.moment("2000-01-01", from_now=True), id="ago"),
        rx.box(rx.moment("2024-03-05T10:00", duration="2024-03-05T07:30", format="h [hours] m [minutes]"), id="duration"),
        rx.moment(interval=200, format="ss", on_change=State.tick.throttle(100), id="clock"),
        rx.text(State.ticks, id="ticks"),
    )


app = rx.App()
app.add_page(index)
