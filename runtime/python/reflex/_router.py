"""`self.router`: where the browser tab is, and what is known of its connection.

Annotated fields go to the browser, whose page code can read them; what is not annotated stays on the server.
"""

from dataclasses import dataclass, field, fields
from urllib.parse import parse_qsl, urlsplit


class ReflexURL(str):
    """An address as text, and its parts. (`py.url` in the browser knows the same parts.)"""

    @property
    def scheme(self) -> str:
        return urlsplit(self).scheme

    @property
    def netloc(self) -> str:
        return urlsplit(self).netloc

    @property
    def hostname(self) -> str | None:
        return urlsplit(self).hostname

    @property
    def port(self) -> int | None:
        return urlsplit(self).port

    @property
    def username(self) -> str | None:
        return urlsplit(self).username

    @property
    def password(self) -> str | None:
        return urlsplit(self).password

    @property
    def origin(self) -> str:
        return f"{self.scheme}://{self.netloc}" if self.netloc else ""

    @property
    def path(self) -> str:
        return urlsplit(self).path

    @property
    def query(self) -> str:
        return urlsplit(self).query

    @property
    def query_parameters(self) -> dict[str, str]:
        return dict(parse_qsl(self.query, keep_blank_values=True))

    @property
    def fragment(self) -> str:
        return urlsplit(self).fragment


@dataclass(frozen=True)
class SessionData:
    client_token: str = ""
    client_ip: str = ""
    session_id: str = ""


@dataclass(frozen=True)
class HeaderData:
    """Headers of the request that opened the connection; `raw_headers` has all of them, names in lower case.

    Every other header is an attribute too (`headers.cookie`), but only here: cookies that are closed to scripts stay so.
    """

    host: str = ""
    origin: str = ""
    user_agent: str = ""
    accept_language: str = ""
    raw_headers = {}

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return self.raw_headers.get(name.replace("_", "-"), "")


@dataclass(frozen=True)
class PageData:
    """`path` is the route as the page was added ("/post/[slug]"), `raw_path` the path in the address, with its query."""

    host: str = ""
    path: str = ""
    raw_path: str = ""
    full_path: str = ""
    full_raw_path: str = ""
    params: dict = field(default_factory=dict)


@dataclass(frozen=True)
class RouterData:
    """`route_id` is the route as the page was added; "/index" for the first one."""

    session: SessionData = SessionData()
    headers: HeaderData = HeaderData()
    page: PageData = field(default_factory=PageData)
    url: ReflexURL = ReflexURL("")
    route_id: str = ""


def router_data(token, ip, session_id, origin, path, query, route, params, raw_headers):
    """Called by the runtime for every new address and connection. `path` as the browser shows it, `params` of the route."""
    headers = HeaderData(**{f.name: raw_headers.get(f.name.replace("_", "-"), "") for f in fields(HeaderData)})
    object.__setattr__(headers, "raw_headers", raw_headers)
    raw_path = path + ("?" + query if query else "")
    page = PageData(
        host=origin,
        path=route,
        raw_path=raw_path,
        full_path=origin + route,
        full_raw_path=origin + raw_path,
        params={**dict(parse_qsl(query, keep_blank_values=True)), **params},
    )
    return RouterData(SessionData(token, ip, session_id), headers, page, ReflexURL(origin + raw_path), "/index" if route == "/" else route)
