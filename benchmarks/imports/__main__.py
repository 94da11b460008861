"""Imports a file with muster, reads it with Python's csv module and DuckDB's CSV reader, in turns, and prints the table of
docs/BENCHMARKS.md.

    scripts/bench-import [--rows 1000000] [--runs 3] [--data FOLDER] [--beside ANOTHER_MUSTER]

Muster does all of an import: it reads, understands, judges consents, resolves identity, writes the lines and waits for the disk. The others
only read. Of them the work counts, not the start of Python.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "peers"))

from mailchimp import mailchimp_file  # noqa: E402
from measure import Figure, clear_of_cache_effects, run  # noqa: E402

SETTINGS = {
    "schema": 1, "name": "Bench", "currency": "RUB", "timezone": "Europe/Moscow", "locale": "ru", "country": "RU",
}


class Bench:
    def __init__(self, file: Path, rows: int, scratch: Path):
        self.file = str(file)
        self.rows = rows
        self.scratch = scratch

    def importing(self, muster: str, *options: str) -> tuple[float, int]:
        """An import into a workspace without anybody."""
        with tempfile.TemporaryDirectory(dir=self.scratch) as folder:
            (Path(folder) / "workspace.json").write_text(json.dumps(SETTINGS))
            process = run([muster, "import", folder, self.file, "--format", "json", *options])
        report = json.loads(process.output)
        if report["files"][0]["rows"] != self.rows or report["rejectedCount"]:
            sys.exit(f"{muster} read {report['files'][0]['rows']} rows and rejected {report['rejectedCount']}")
        return process.seconds, process.peak_bytes

    def reading(self, reader: str) -> tuple[float, int]:
        process = run([sys.executable, str(HERE / "readers.py"), reader, self.file])
        answer = json.loads(process.output)
        if answer["rows"] != self.rows:
            sys.exit(f"{reader} read {answer['rows']} rows")
        return answer["seconds"], process.peak_bytes


def table(figures: dict[str, Figure], rows: int, size: int) -> str:
    python = figures["Python csv, only reading"].median
    lines = [
        "| {} rows, {:.0f} MB | median | best | beside Python | most memory |".format(f"{rows:,}".replace(",", " "), size / 1e6),
        "|---|---|---|---|---|",
    ]
    for name, figure in figures.items():
        lines.append(
            f"| {name} | {figure.median:.2f} s | {figure.best:.2f} s | {figure.median / python:.2f} | "
            f"{figure.peak / 1e6:.0f} MB |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--muster", required=True, help="the program")
    parser.add_argument("--beside", help="another muster, such as the one before a change")
    parser.add_argument("--data", type=Path, required=True, help="where the file is kept")
    parser.add_argument("--file", type=Path, help="an export of Mailchimp instead of the made one")
    parser.add_argument("--rows", type=int, default=1_000_000, help="how many rows the file has")
    parser.add_argument("--runs", type=int, default=3, help="how often everybody does it")
    options = parser.parse_args()
    options.data.mkdir(parents=True, exist_ok=True)
    file = options.file or options.data / f"mailchimp-{options.rows}.csv"
    mailchimp_file(file, options.rows)
    clear_of_cache_effects([str(file)])
    bench = Bench(file, options.rows, options.data)
    works = {
        "muster import": lambda: bench.importing(options.muster, "--yes"),
        "muster import --dry-run": lambda: bench.importing(options.muster, "--dry-run"),
        "Python csv, only reading": lambda: bench.reading("csv"),
        "DuckDB read_csv, only reading": lambda: bench.reading("duckdb"),
    }
    if options.beside:
        works["muster import, the other program"] = lambda: bench.importing(options.beside, "--yes")
    figures = {name: Figure([], []) for name in works}
    for _ in range(options.runs):
        for name, work in works.items():
            seconds, peak = work()
            figures[name].seconds.append(seconds)
            figures[name].peak_bytes.append(peak)
    print(table(figures, options.rows, file.stat().st_size))


if __name__ == "__main__":
    main()
