"""Compares what muster counts in a generated workspace with an independent formulation in SQL, run by DuckDB.

Prints every answer that differs and ends with 1 when one does. Usage: compare_with_duckdb.py MUSTER WORKSPACE
"""

import json
import pathlib
import subprocess
import sys
import tempfile
from datetime import datetime

import duckdb

QUERIES = pathlib.Path(__file__).parent / "sql"


def ask(muster, folder, *arguments):
    """What muster prints, one object a line."""
    command = [muster, "segments", folder, "--format", "jsonl", *arguments]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [json.loads(line) for line in output.splitlines()]


def write_persons(muster, folder, file):
    """Which person each record is of."""
    command = [muster, "customers", folder, "--columns", "id,person", "--format", "csv"]
    with open(file, "w") as output:
        subprocess.run(command, check=True, stdout=output)


def schemes(muster, folder):
    wanted = {"lifecycle", "lifecycle-003", "rfm-groups"}
    lines = [line for line in ask(muster, folder) if line.get("scheme") in wanted]
    return {(line["scheme"], line["part"]): line["count"] for line in lines}


def rfm(muster, folder):
    lines = ask(muster, folder, "--rfm")
    return {"-" if line["recency"] is None else f"{line['recency']} {line['frequency']}": line["count"] for line in lines}


def matrix(muster, folder):
    return {f"{line['purchases']} {line['communication']}": line["count"] for line in ask(muster, folder, "--matrix")}


def run(connection, name, **values):
    connection.execute((QUERIES / f"{name}.sql").read_text().format(**values))


def answers(connection, table):
    """The last column by those before it."""
    rows = connection.execute(f"select * from {table}").fetchall()
    return {row[0] if len(row) == 2 else row[:-1]: row[-1] for row in rows}


def differences(name, found, expected):
    """Places with nobody may be left out by either."""
    told = 0
    for place in sorted(set(found) | set(expected), key=str):
        if found.get(place, 0) != expected.get(place, 0):
            print(f"{name} {place}: muster {found.get(place, 0)}, DuckDB {expected.get(place, 0)}")
            told += 1
    state = "equal" if told == 0 else f"{told} differ"
    print(f"{name}: {len(found)} numbers, {sum(found.values())} records in all, {state}")
    return told


def main(muster, folder):
    settings = json.loads((pathlib.Path(folder) / "workspace.json").read_text())
    as_of = int(datetime.fromisoformat(settings["clock"]).timestamp())
    connection = duckdb.connect()
    with tempfile.TemporaryDirectory() as scratch:
        persons = f"{scratch}/persons.csv"
        write_persons(muster, folder, persons)
        run(connection, "base", folder=folder, persons=persons, as_of=as_of)
    for name in ["rfm", "schemes", "matrix"]:
        run(connection, name, as_of=as_of)
    told = differences("rfm", rfm(muster, folder), answers(connection, "answer_rfm"))
    told += differences("schemes", schemes(muster, folder), answers(connection, "answer_schemes"))
    told += differences("matrix", matrix(muster, folder), answers(connection, "answer_matrix"))
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
