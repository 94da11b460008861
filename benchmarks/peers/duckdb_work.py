"""The work as DuckDB does it: plain SQL, every column named so that nothing else is read, two threads."""

import json
import sys
import time
from pathlib import Path

import duckdb

ORDERS = """columns={customer: 'VARCHAR', "at": 'TIMESTAMPTZ', status: 'VARCHAR', total: 'DECIMAL(18,2)'}"""
CUSTOMERS = "columns={id: 'VARCHAR', registeredAt: 'TIMESTAMPTZ'}"
PEOPLE = """columns={id: 'VARCHAR', givenName: 'VARCHAR', familyName: 'VARCHAR', email: 'VARCHAR', phone: 'VARCHAR',
    city: 'VARCHAR', gender: 'VARCHAR', externalIds: 'MAP(VARCHAR, VARCHAR)', registeredAt: 'TIMESTAMPTZ',
    updatedAt: 'TIMESTAMPTZ'}"""
LINES = "format='newline_delimited', ignore_errors=false"

# One row a person who has bought, then the scores, the groups and the stages; counted by records, as muster counts.
SCORES = """
    WITH history AS ({history}),
    measured AS (
        SELECT *, floor(({as_of} - epoch(latest)) / 86400)::INTEGER AS days FROM history),
    ranked AS (
        SELECT *, count(*) OVER () AS n,
            rank() OVER (ORDER BY days DESC) - 1 AS worse_r,
            rank() OVER (ORDER BY orders) - 1 AS worse_f,
            rank() OVER (ORDER BY amount) - 1 AS worse_m
        FROM measured),
    scored AS (
        SELECT *, 1 + 5 * worse_r // n AS r, 1 + 5 * worse_f // n AS f, 1 + 5 * worse_m // n AS m FROM ranked),
    records AS (
        SELECT orders, days, r, f, m, count(*) AS records
        FROM {customers} AS c LEFT JOIN scored AS s ON s.person = c.person
        WHERE c.registeredAt IS NULL OR epoch(c.registeredAt) <= {as_of}
        GROUP BY ALL)
"""
# From the lines: sums by record first, so that the join is of customers and not of orders.
HISTORY_OF_LINES = """
    SELECT coalesce(l.person, o.customer) AS person, sum(o.orders) AS orders, sum(o.amount) AS amount,
        max(o.latest) AS latest
    FROM (SELECT customer, count(*) AS orders, sum(total) AS amount, max("at") AS latest FROM {lines}
        WHERE (status IS NULL OR status = 'completed') AND epoch("at") <= {as_of} GROUP BY customer) AS o
    LEFT JOIN linked AS l ON l.customer = o.customer GROUP BY ALL"""
HISTORY_OF_TABLE = """
    SELECT person, count(*) AS orders, sum(total) AS amount, max("at") AS latest FROM orders
    WHERE (status IS NULL OR status = 'completed') AND epoch("at") <= {as_of} GROUP BY person"""
LIFECYCLE = """CASE
    WHEN orders IS NULL THEN 'prospect'
    WHEN days <= 180 AND orders = 1 THEN 'newcomer'
    WHEN days <= 180 THEN 'active'
    WHEN days <= 300 THEN 'sleeping'
    WHEN orders = 1 THEN 'lost'
    ELSE 'leaving' END"""
GROUPS = """CASE
    WHEN orders IS NULL THEN 'no-orders'
    WHEN r >= 4 AND f >= 4 AND m >= 4 THEN 'champions'
    WHEN r >= 3 AND f >= 3 THEN 'loyal'
    WHEN r >= 4 THEN 'promising'
    WHEN r <= 2 AND f >= 4 THEN 'at-risk'
    WHEN r BETWEEN 2 AND 3 THEN 'cooling'
    ELSE 'gone' END"""
COUNTS = f"""
    SELECT 'lifecycle', {LIFECYCLE}, sum(records) FROM records GROUP BY ALL
    UNION ALL SELECT 'rfm-groups', {GROUPS}, sum(records) FROM records GROUP BY ALL"""
CELLS = """
    SELECT 'rfm-cells', concat(r, f, m), sum(records) FROM records WHERE orders IS NOT NULL GROUP BY ALL"""

FILTERS = {
    "анна иванова": "contains(text, 'анна') AND contains(text, 'иванова')",
    "d.guseva79": "contains(text, 'd.guseva79')",
    "+79430": "contains(text, '+79430')",
    "c-0012": "contains(text, 'c-0012')",
    'city = "Минск" and gender = female': "city = 'Минск' AND gender = 'female'",
    "count(orders within 90d) >= 2": """person IN (
        SELECT person FROM orders WHERE epoch("at") > {as_of} - 90 * 86400 AND epoch("at") <= {as_of}
            AND (status IS NULL OR status = 'completed') GROUP BY person HAVING count(*) >= 2)""",
}
SORTS = {"total": "total NULLS LAST, id", "email": "email NULLS LAST, id", "name": "name NULLS LAST, id"}


class Engine:
    def __init__(self, paths: dict, database: str = ":memory:"):
        self.paths = paths
        self.connection = duckdb.connect(database)
        self.connection.execute("SET threads = 2; SET preserve_insertion_order = false; SET TimeZone = 'UTC'")

    def all(self, sql: str) -> list:
        return self.connection.execute(sql).fetchall()

    def lines(self, log: str, columns: str) -> str:
        return f"read_json('{self.paths[log]}', {columns}, {LINES})"

    @property
    def linked(self) -> str:
        return f"read_csv('{self.paths['persons']}', columns={{customer: 'VARCHAR', person: 'VARCHAR'}}, header=true)"

    def of_person(self, rows: str, key: str) -> str:
        return f"(SELECT x.*, coalesce(l.person, x.{key}) AS person FROM {rows} AS x LEFT JOIN linked AS l ON l.customer = x.{key})"

    def counts(self, selection: str, customers: str | None = None) -> list:
        """From the files to the counts; of all customers unless others are named."""
        self.connection.execute(f"CREATE OR REPLACE TEMP TABLE linked AS SELECT * FROM {self.linked}")
        as_of = self.paths["as_of"]
        history = HISTORY_OF_LINES.format(lines=self.lines("orders", ORDERS), as_of=as_of)
        customers = customers or self.of_person(self.lines("customers", CUSTOMERS), "id")
        return self.all(SCORES.format(history=history, customers=customers, as_of=as_of) + selection)

    def load(self) -> None:
        """Everything into tables, with the values that expressions see: the record's own, else the latest known of its person."""
        self.connection.execute(f"CREATE OR REPLACE TABLE linked AS SELECT * FROM {self.linked}")
        self.connection.execute(
            f"CREATE TABLE orders AS SELECT * FROM {self.of_person(self.lines('orders', ORDERS), 'customer')}")
        self.connection.execute(
            f"CREATE TABLE records AS SELECT * FROM {self.of_person(self.lines('customers', PEOPLE), 'id')}")
        values = ", ".join(
            f"coalesce({name}, first_value({name}) OVER (PARTITION BY person ORDER BY {name} IS NULL, "
            f"coalesce(updatedAt, registeredAt) DESC NULLS LAST, id)) AS {name}"
            for name in ("givenName", "familyName", "email", "phone", "city", "gender", "externalIds"))
        self.connection.execute(f"""
            CREATE TABLE people AS
            WITH known AS (SELECT id, person, registeredAt, {values} FROM records
                WHERE registeredAt IS NULL OR epoch(registeredAt) <= {self.paths['as_of']}),
            spent AS (SELECT person AS buyer, sum(total) AS total FROM orders
                WHERE status IS NULL OR status = 'completed' GROUP BY person),
            named AS (SELECT *, trim(concat_ws(' ', trim(givenName), trim(familyName))) AS name FROM known)
            SELECT *, replace(lower(concat_ws(chr(1), id, name, email, phone,
                array_to_string(map_values(externalIds), chr(1)))), 'ё', 'е') AS text
            FROM named LEFT JOIN spent ON buyer = person ORDER BY id""")


def timed(work) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def cold(paths: dict) -> dict:
    start = time.perf_counter()
    counts = Engine(paths).counts(COUNTS)
    return {"seconds": time.perf_counter() - start, "counts": counts}


def orders_alone(paths: dict) -> dict:
    """The same without reading customers: who never bought is not counted."""
    start = time.perf_counter()
    Engine(paths).counts(COUNTS, "(SELECT person, NULL::TIMESTAMPTZ AS registeredAt FROM history)")
    return {"seconds": time.perf_counter() - start}


def cells(paths: dict) -> dict:
    return {"counts": Engine(paths).counts(CELLS)}


def build(paths: dict) -> dict:
    """A database file of all tables, for warm starts; its time is told, not compared."""
    Path(paths["database"]).unlink(missing_ok=True)
    engine = Engine(paths, paths["database"])
    seconds = timed(engine.load)
    engine.connection.close()
    return {"seconds": seconds}


def warm(paths: dict) -> dict:
    """Opens the database file and shows the first screen: how many there are, and the first sixty."""
    start = time.perf_counter()
    engine = Engine(paths, paths["database"])
    total = engine.all("SELECT count(*) FROM people")[0][0]
    first = engine.all("SELECT id, name, city, gender, email, phone, total FROM people ORDER BY id LIMIT 60")
    return {"seconds": time.perf_counter() - start, "counts": [total, len(first)]}


def resident(paths: dict) -> dict:
    """What is done to tables in memory: another as-of, filters, sorts. The best of five each."""
    engine = Engine(paths)
    loading = timed(engine.load)
    result = {"loading": loading, "filters": {}, "counts": {}, "sorts": {}}
    times = []
    for week in range(1, 6):
        as_of = paths["as_of"] - week * 7 * 86_400
        history = HISTORY_OF_TABLE.format(as_of=as_of)
        sql = SCORES.format(history=history, customers="people", as_of=as_of) + COUNTS
        times.append(timed(lambda: engine.all(sql)))
    result["asOf"] = min(times)
    for name, condition in FILTERS.items():
        sql = f"SELECT count(*) FROM people WHERE {condition.format(as_of=paths['as_of'])}"
        result["filters"][name] = min(timed(lambda: engine.all(sql)) for _ in range(5))
        result["counts"][name] = engine.all(sql)[0][0]
    for name, order in SORTS.items():
        sql = f"SELECT id, name, city, gender, email, phone, total FROM people ORDER BY {order} LIMIT 60"
        result["sorts"][name] = min(timed(lambda: engine.all(sql)) for _ in range(5))
    return result


WORK = {work.__name__: work for work in (cold, orders_alone, cells, build, warm, resident)}

if __name__ == "__main__":
    print(json.dumps(WORK[sys.argv[1]](json.loads(sys.argv[2])), ensure_ascii=False, default=int))
