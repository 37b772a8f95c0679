"""The app's own HTTP endpoints (`app.api`, `app._api`, `api_transformer`) and its lifespan tasks, on the asyncio thread.

The C++ side (runtime/asgi) is the ASGI server; here is what is made of the app for it.
"""

import asyncio
import contextlib
import functools
import importlib
import inspect

from ._async import _loop

#: How long lifespan tasks and requests may take to end.
_PATIENCE = 5


def watch(descriptor, callback):
    """Calls back on the loop when there is something to read."""
    _loop.call_soon_threadsafe(_loop.add_reader, descriptor, callback)


async def _no_endpoint(scope, receive, send):
    """The application that knows no path: what the server answers without endpoints is answered."""
    if scope["type"] == "http":
        await send({"type": "http.response.start", "status": 404, "headers": [(b"x-vitrine-pass", b"1")]})
        await send({"type": "http.response.body", "body": b""})
    elif scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1000})


def make_application(name, module, cls):
    """What `app.api` and `app._api` are: an application of this class."""
    try:
        application = getattr(importlib.import_module(module), cls)()
    except ImportError as error:
        package = module.partition(".")[0]
        raise ImportError(f"{name} is a {cls} application, and {cls} is not installed: pip install {package} "
                          f"(Debian: apt install python3-{package})") from error
    application.router.default = _no_endpoint
    return application


def _bare_application():
    """For a transformer that wraps: with routes if there is a library for them."""
    try:
        from fastapi import FastAPI

        api = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    except ImportError:
        try:
            from starlette.applications import Starlette
        except ImportError:
            return _no_endpoint
        api = Starlette()
    api.router.default = _no_endpoint
    return api


def _own_application(app):
    """What the app has added endpoints to, as one application; None if it has none."""
    api, bare = (app._endpoints.get(name) for name in ("app.api", "app._api"))
    if api is None or bare is None:
        application = api or bare
    else:  # what one does not know is asked of the other, and of the application that the app may have put behind that
        application, other = (api, bare) if api.router.default in (_no_endpoint, bare) else (bare, api)
        application.router.default = other
    router = getattr(application, "router", None)
    while router is not None:
        if router.default == router.not_found:
            router.default = _no_endpoint
        router = getattr(router.default, "router", None)
    return application


def _application_of(app):
    """The ASGI application that answers for the app; None if it has no endpoints."""
    transformers = app.options.get("api_transformer")
    application = _own_application(app)
    if transformers is None:
        return application
    for transformer in transformers if isinstance(transformers, (list, tuple)) else [transformers]:
        if hasattr(transformer, "router"):  # FastAPI, Starlette: what they do not know is asked of what was there
            transformer.router.default = application or _no_endpoint
            application = transformer
        elif callable(transformer):
            application = transformer(application or _bare_application())
            if not callable(application):
                raise TypeError(f"rx.App(api_transformer=…): {getattr(transformer, '__name__', transformer)} must return an ASGI "
                                f"application, not {type(application).__name__}")
        else:
            raise TypeError("rx.App(api_transformer=…) takes a FastAPI or Starlette application, a function that wraps one, or a list "
                            f"of these, not {type(transformer).__name__}")
    return application


def _first_segments(application):
    """Where the paths of its endpoints begin; None among them for any other path."""
    routes = getattr(application, "routes", None)
    if routes is None:
        return {None}
    segments = set()
    for route in routes:
        path = getattr(route, "path", None)
        segment = path.split("/")[1] if path else "{"
        segments.add(None if "{" in segment else segment)
    below = getattr(getattr(application, "router", None), "default", _no_endpoint)
    if below is not _no_endpoint:
        segments |= _first_segments(below)
    return segments


class Service:
    """A loaded app's endpoints and lifespan tasks, from start to end. `callbacks` are AsgiHost's."""

    def __init__(self, app, callbacks):
        self._application = _application_of(app)
        self._tasks = list(app._lifespan_tasks)
        self._app = app
        self._ended = callbacks["ended"]
        self._report = callbacks["report"]
        self._publish = callbacks["claims"]
        self._end_exchanges = callbacks["end_exchanges"]
        self._state = {}
        self._started = asyncio.Event()
        self._stopping = asyncio.Event()
        self._life = None

    def begin(self, previous):
        """From any thread."""
        self._publish_claims()
        asyncio.run_coroutine_threadsafe(self._begin(previous), _loop)

    def end(self):
        """From any other thread than the loop's; waits."""
        with contextlib.suppress(TimeoutError):
            asyncio.run_coroutine_threadsafe(self._end(all_exchanges=True), _loop).result(_PATIENCE + 1)

    def run(self, scope, exchange):
        """The task that answers a request."""
        scope["state"] = self._state.copy()
        return _loop.create_task(self._answer(scope, exchange))

    async def _answer(self, scope, exchange):
        try:
            if not self._started.is_set():
                await self._started.wait()
            await self._application(scope, exchange.receive, exchange.send)
        except BaseException as error:
            self._ended(exchange, error)
        else:
            self._ended(exchange, None)

    def _publish_claims(self):
        self._publish(None if self._application is None else _first_segments(self._application))

    async def _begin(self, previous):
        if previous is not None:
            await previous._end(all_exchanges=False)
        if self._stopping.is_set():
            return
        self._life = _loop.create_task(self._live())

    async def _end(self, all_exchanges):
        self._end_exchanges(all_exchanges)
        self._stopping.set()
        if self._life is None:
            return
        done, _ = await asyncio.wait([self._life], timeout=_PATIENCE)
        if not done:
            self._life.cancel()
            await asyncio.wait([self._life], timeout=1)

    async def _live(self):
        try:
            async with contextlib.AsyncExitStack() as stack:
                for task, arguments in self._tasks:
                    await self._enter(stack, task, arguments)
                if self._application is not None:
                    await stack.enter_async_context(_lifespan(self._application, self._state, self._report))
                    self._publish_claims()
                self._started.set()
                await self._stopping.wait()
        except BaseException as error:
            self._report(error)
        finally:
            self._started.set()

    async def _enter(self, stack, task, arguments):
        if isinstance(task, asyncio.Future):
            stack.push_async_callback(_cancel, task)
            return
        parameters = inspect.signature(task).parameters
        for name, value in (("app", self._app), ("starlette_app", self._application)):
            if name in parameters and name not in arguments:
                arguments = {**arguments, name: value}
        result = task(**arguments)
        if hasattr(result, "__aenter__"):
            await stack.enter_async_context(result)
        elif hasattr(result, "__enter__"):
            stack.enter_context(result)
        elif inspect.isawaitable(result):
            running = asyncio.ensure_future(result)
            running.add_done_callback(self._report_failure)
            stack.push_async_callback(_cancel, running)

    def _report_failure(self, task):
        if not task.cancelled() and task.exception() is not None:
            self._report(task.exception())


async def _cancel(task):
    task.cancel()
    await asyncio.wait([task])


@contextlib.asynccontextmanager
async def _lifespan(application, state, report):
    """Start-up and shut-down of an ASGI application, if it wants to hear of them."""
    commands = asyncio.Queue()
    answers = asyncio.Queue()

    async def run():
        scope = {"type": "lifespan", "asgi": {"version": "3.0", "spec_version": "2.0"}, "state": state}
        try:
            await application(scope, commands.get, answers.put)
            error = None
        except Exception as raised:
            error = raised
        await answers.put({"type": "end", "error": error})

    async def ask(command):
        """The exception that it answered with; None if all is well."""
        commands.put_nowait({"type": "lifespan." + command})
        answer = await answers.get()
        if answer["type"] != f"lifespan.{command}.failed":
            return None
        end = await answers.get()
        return end.get("error") or RuntimeError(f"The {command} of the app's endpoints failed: {answer.get('message', '')}")

    running = asyncio.ensure_future(run())
    try:
        error = await ask("startup")
        if error is not None:
            report(error)
        yield
        if error is None and not running.done():
            error = await ask("shutdown")
            if error is not None:
                report(error)
    finally:
        await _cancel(running)


def lifespan_task(app, task, arguments):
    """`app.register_lifespan_task`: checks the task and keeps it."""
    if task is None:
        return functools.partial(lifespan_task, app, arguments=arguments)
    name = getattr(task, "__name__", repr(task))
    if inspect.isgeneratorfunction(task) or inspect.isasyncgenfunction(task):
        raise TypeError(f"The lifespan task {name} yields, so it must be a context manager: decorate it with "
                        "@contextlib.asynccontextmanager")
    if isinstance(task, asyncio.Future):
        if arguments:
            raise TypeError(f"The lifespan task {name} runs already and cannot take arguments")
    elif not callable(task):
        raise TypeError(f"A lifespan task is a function or a running asyncio.Task, not {type(task).__name__}")
    app._lifespan_tasks.append((task, arguments))
    return task
