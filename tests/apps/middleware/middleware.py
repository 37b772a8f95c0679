import reflex as rx

log = []
browser_errors = []


class Logging(rx.Middleware):
    async def preprocess(self, app, state, event):
        log.append("before " + event.name.split(".")[-1])

    async def postprocess(self, app, state, event, update):
        log.append("after " + event.name.split(".")[-1])
        return update


class Guard(rx.Middleware):
    async def preprocess(self, app, state, event):
        if event.name.endswith("forbidden"):
            return rx.state.StateUpdate(events=[Shop.note("refused")])


class Shop(rx.State):
    lines: list[str] = []
    log: list[str] = []

    @rx.event
    def note(self, text: str):
        self.lines.append(text)

    @rx.event
    def steps(self):
        self.lines.append("one")
        yield
        self.lines.append("two")
        yield

    @rx.event
    async def slow(self):
        self.lines.append("slow")

    @rx.event
    def forbidden(self):
        self.lines.append("never")

    @rx.event
    def divide(self):
        1 // 0

    @rx.event
    def show_log(self):
        self.log = list(log)

    @rx.event
    def show_browser_errors(self):
        self.log = browser_errors


def failed(error: Exception):
    return Shop.note("division by zero" if isinstance(error, ZeroDivisionError) else repr(error))


def index():
    return rx.text(Shop.lines.length())


app = rx.App(backend_exception_handler=failed, frontend_exception_handler=lambda error: browser_errors.append(str(error)))
app.add_middleware(Logging())
app.add_middleware(Guard())
app.add_page(index)
