import asyncio
import reflex as rx

class ChatState(rx.State):
    response: str = ""

    @rx.event
    async def stream(self):
        self.response = ""
        for chunk in ["Hello", " ", "world", "!"]:
            self.response += chunk
            yield # flush state to client mid-handler
            await asyncio.sleep(0.2)

def index():
    return rx.vstack(
        rx.text(ChatState.response),
        rx.button("Stream", on_click=ChatState.stream),
    )

app = rx.App()
app.add_page(index)
