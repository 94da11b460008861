"""The work as Polars does it: lazy, every column named so that nothing else is read, two threads, the streaming engine."""

import json
import os
import sys
import time

os.environ["POLARS_MAX_THREADS"] = "2"

import polars as pl  # noqa: E402  (the number of threads is read when it is imported)

ORDERS = {"customer": pl.String, "at": pl.String, "status": pl.String, "total": pl.String}
CUSTOMERS = {"id": pl.String, "registeredAt": pl.String}
PEOPLE = {
    "id": pl.String, "givenName": pl.String, "familyName": pl.String, "email": pl.String, "phone": pl.String,
    "city": pl.String, "gender": pl.String, "externalIds": pl.Struct({"crm": pl.String, "shop": pl.String}),
    "registeredAt": pl.String, "updatedAt": pl.String,
}
DAY = 86_400

FILTERS = {
    "анна иванова": lambda as_of: contains("анна") & contains("иванова"),
    "d.guseva79": lambda as_of: contains("d.guseva79"),
    "+79430": lambda as_of: contains("+79430"),
    "c-0012": lambda as_of: contains("c-0012"),
    'city = "Минск" and gender = female': lambda as_of: (pl.col("city") == "Минск") & (pl.col("gender") == "female"),
}
SORTS = ("total", "email", "name")


def contains(text: str) -> pl.Expr:
    return pl.col("text").str.contains(text, literal=True)


def seconds(column: str) -> pl.Expr:
    return pl.col(column).str.to_datetime("%Y-%m-%dT%H:%M:%S%z", time_unit="ms").dt.epoch("s").alias(column)


def minor_units(column: str) -> pl.Expr:
    return (pl.col(column).cast(pl.Float64) * 100).round().cast(pl.Int64).alias(column)


def persons(paths: dict) -> pl.LazyFrame:
    return pl.scan_csv(paths["persons"], schema={"customer": pl.String, "person": pl.String})


def with_person(rows: pl.LazyFrame, key: str, paths: dict) -> pl.LazyFrame:
    linked = persons(paths)
    joined = rows.join(linked, left_on=key, right_on="customer", how="left", maintain_order="none")
    return joined.with_columns(person=pl.coalesce("person", key))


def read_orders(paths: dict) -> pl.LazyFrame:
    return pl.scan_ndjson(paths["orders"], schema=ORDERS).with_columns(seconds("at"), minor_units("total"))


def completed(orders: pl.LazyFrame, as_of: int) -> pl.LazyFrame:
    status = pl.col("status")
    return orders.filter((status.is_null() | (status == "completed")) & (pl.col("at") <= as_of))


def history(orders: pl.LazyFrame) -> pl.LazyFrame:
    return orders.group_by("person").agg(
        orders=pl.len(), amount=pl.col("total").sum(), last=pl.col("at").max())


def scored(history: pl.LazyFrame, as_of: int) -> pl.LazyFrame:
    def score(worse: pl.Expr) -> pl.Expr:
        return 1 + 5 * (worse.cast(pl.Int64) - 1) // pl.len()

    days = (as_of - pl.col("last")) // DAY
    return history.with_columns(days=days).with_columns(
        r=score((-pl.col("days")).rank("min")), f=score(pl.col("orders").rank("min")),
        m=score(pl.col("amount").rank("min")))


def stage() -> pl.Expr:
    orders, days = pl.col("orders"), pl.col("days")
    return (
        pl.when(orders.is_null()).then(pl.lit("prospect"))
        .when((days <= 180) & (orders == 1)).then(pl.lit("newcomer")).when(days <= 180).then(pl.lit("active"))
        .when(days <= 300).then(pl.lit("sleeping")).when(orders == 1).then(pl.lit("lost")).otherwise(pl.lit("leaving")))


def group() -> pl.Expr:
    r, f, m = pl.col("r"), pl.col("f"), pl.col("m")
    return (
        pl.when(pl.col("orders").is_null()).then(pl.lit("no-orders"))
        .when((r >= 4) & (f >= 4) & (m >= 4)).then(pl.lit("champions")).when((r >= 3) & (f >= 3)).then(pl.lit("loyal"))
        .when(r >= 4).then(pl.lit("promising")).when((r <= 2) & (f >= 4)).then(pl.lit("at-risk"))
        .when(r.is_between(2, 3)).then(pl.lit("cooling")).otherwise(pl.lit("gone")))


def records(customers: pl.LazyFrame, scores: pl.LazyFrame) -> pl.DataFrame:
    counted = customers.group_by("person").agg(records=pl.len())
    return counted.join(scores, on="person", how="left").collect(engine="streaming")


def counts(records: pl.DataFrame) -> list:
    result = []
    for scheme, part in (("lifecycle", stage()), ("rfm-groups", group())):
        sizes = records.group_by(part.alias("part")).agg(pl.col("records").sum())
        result += [[scheme, part, count] for part, count in sizes.iter_rows()]
    return result


def scan(paths: dict) -> pl.DataFrame:
    as_of = paths["as_of"]
    orders = completed(read_orders(paths).select("customer", "at", "status", "total"), as_of)
    # Sums by record first, so that the join is of customers and not of orders.
    by_record = orders.group_by("customer").agg(
        orders=pl.len(), amount=pl.col("total").sum(), last=pl.col("at").max())
    by_person = with_person(by_record, "customer", paths).group_by("person").agg(
        pl.col("orders").sum(), pl.col("amount").sum(), pl.col("last").max())
    customers = pl.scan_ndjson(paths["customers"], schema=CUSTOMERS).with_columns(seconds("registeredAt"))
    customers = customers.filter(pl.col("registeredAt").is_null() | (pl.col("registeredAt") <= as_of))
    return records(with_person(customers.select("id"), "id", paths), scored(by_person, as_of))


def cold(paths: dict) -> dict:
    start = time.perf_counter()
    result = counts(scan(paths))
    return {"seconds": time.perf_counter() - start, "counts": result}


def cells(paths: dict) -> dict:
    bought = scan(paths).filter(pl.col("orders").is_not_null())
    cell = pl.concat_str([pl.col(c).cast(pl.String) for c in "rfm"]).alias("cell")
    sizes = bought.group_by(cell).agg(pl.col("records").sum())
    return {"counts": [["rfm-cells", cell, count] for cell, count in sizes.iter_rows()]}


def people(paths: dict, orders: pl.DataFrame) -> pl.DataFrame:
    """What expressions see of a record: its own value, else the latest known of its person."""
    names = ["givenName", "familyName", "email", "phone", "city", "gender", "externalIds"]
    rows = with_person(pl.scan_ndjson(paths["customers"], schema=PEOPLE), "id", paths).collect()
    rows = rows.with_columns(
        seconds("registeredAt"), seconds("updatedAt"),
        externalIds=pl.concat_list(
            pl.col("externalIds").struct.field("crm"), pl.col("externalIds").struct.field("shop")
        ).list.drop_nulls().list.join("\x01"))
    rows = rows.with_columns(pl.when(pl.col(name) != "").then(pl.col(name)).alias(name) for name in names)
    rows = rows.filter(pl.col("registeredAt").is_null() | (pl.col("registeredAt") <= paths["as_of"]))
    rows = rows.with_columns(changed=-pl.coalesce("updatedAt", "registeredAt"))
    latest = rows.sort("changed", "id", nulls_last=True).group_by("person").agg(
        pl.col(name).drop_nulls().first() for name in names)
    rows = rows.join(latest, on="person", how="left", suffix="_latest").with_columns(
        pl.coalesce(name, name + "_latest").alias(name) for name in names)
    spent = orders.filter(pl.col("status").is_null() | (pl.col("status") == "completed")).group_by("person").agg(
        pl.col("total").sum())
    name = pl.concat_str([pl.col("givenName").str.strip_chars(), pl.col("familyName").str.strip_chars()],
                         separator=" ", ignore_nulls=True)
    rows = rows.join(spent, on="person", how="left").with_columns(name=name).sort("id")
    text = pl.concat_str(["id", "name", "email", "phone", "externalIds"], separator="\x01", ignore_nulls=True)
    return rows.select(
        "id", "person", "name", "email", "phone", "city", "gender", "total",
        text=text.str.to_lowercase().str.replace_all("ё", "е", literal=True))


def build(paths: dict) -> dict:
    """Parquet files of all tables, for warm starts; its time is told, not compared."""
    start = time.perf_counter()
    orders = with_person(read_orders(paths), "customer", paths).collect(engine="streaming")
    people(paths, orders).write_parquet(paths["parquet"])
    return {"seconds": time.perf_counter() - start}


def warm(paths: dict) -> dict:
    """Opens the Parquet file and shows the first screen: how many there are, and the first sixty."""
    start = time.perf_counter()
    file = pl.scan_parquet(paths["parquet"])
    total = file.select(pl.len()).collect().item()
    first = file.select("id", "name", "city", "gender", "email", "phone", "total").head(60).collect()
    return {"seconds": time.perf_counter() - start, "counts": [total, first.height]}


def timed(work) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def resident(paths: dict) -> dict:
    """What is done to tables in memory: another as-of, filters, sorts. The best of five each."""
    start = time.perf_counter()
    orders = with_person(read_orders(paths), "customer", paths).collect(engine="streaming")
    table = people(paths, orders)
    result = {"loading": time.perf_counter() - start, "filters": {}, "counts": {}, "sorts": {}}

    def another(week: int) -> None:
        as_of = paths["as_of"] - week * 7 * DAY
        counts(records(table.lazy().select("person"), scored(history(completed(orders.lazy(), as_of)), as_of)))

    result["asOf"] = min(timed(lambda: another(week)) for week in range(1, 6))
    for name, condition in FILTERS.items():
        def work() -> int:
            return table.lazy().filter(condition(paths["as_of"])).select(pl.len()).collect().item()

        result["filters"][name] = min(timed(work) for _ in range(5))
        result["counts"][name] = work()
    since = paths["as_of"] - 90 * DAY

    def bought_twice() -> int:
        recent = completed(orders.lazy(), paths["as_of"]).filter(pl.col("at") > since)
        buyers = recent.group_by("person").agg(n=pl.len()).filter(pl.col("n") >= 2)
        return table.lazy().join(buyers, on="person", how="semi").select(pl.len()).collect(engine="streaming").item()

    result["filters"]["count(orders within 90d) >= 2"] = min(timed(bought_twice) for _ in range(5))
    result["counts"]["count(orders within 90d) >= 2"] = bought_twice()
    columns = ["id", "name", "city", "gender", "email", "phone", "total"]
    for name in SORTS:
        def ordered() -> None:
            table.lazy().select(columns).sort(name, "id", nulls_last=True).head(60).collect()

        result["sorts"][name] = min(timed(ordered) for _ in range(5))
    return result


WORK = {work.__name__: work for work in (cold, cells, build, warm, resident)}

if __name__ == "__main__":
    print(json.dumps(WORK[sys.argv[1]](json.loads(sys.argv[2])), ensure_ascii=False))
