"""rx.DBConfig: addresses of databases, put together from their parts."""

import dataclasses
from urllib.parse import quote_plus


@dataclasses.dataclass
class DBConfig:
    """`db_url=rx.DBConfig.postgresql(database="shop", username="me")`"""

    engine: str
    username: str = ""
    password: str = ""
    host: str = ""
    port: int | None = None
    database: str = ""

    @classmethod
    def postgresql(cls, database, username, password="", host="", port=5432):
        return cls("postgresql", username, password, host, port, database)

    @classmethod
    def postgresql_psycopg(cls, database, username, password="", host="", port=5432):
        return cls("postgresql+psycopg", username, password, host, port, database)

    @classmethod
    def postgresql_psycopg2(cls, database, username, password="", host="", port=5432):
        return cls("postgresql+psycopg2", username, password, host, port, database)

    @classmethod
    def sqlite(cls, database):
        return cls("sqlite", database=database)

    def get_url(self):
        """The address, as `db_url` has it."""
        who = quote_plus(self.username) + (":" + quote_plus(self.password) if self.password else "")
        where = self.host + (f":{self.port}" if self.host and self.port else "")
        return f"{self.engine}://{who + '@' if self.username else ''}{where}/{self.database}"

    __str__ = get_url
