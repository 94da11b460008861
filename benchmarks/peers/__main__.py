"""Measures muster and its peers on the same files in one run, and prints the table of docs/BENCHMARKS.md.

    scripts/bench-peers [--sizes 10000,100000,1000000] [--runs 5] [--data FOLDER]

Everybody gets two threads and files that the system has read before. A cold start is a whole process; of the peers only the work
inside it counts, not the start of Python. Before anything is timed the answers of all three are compared, and a difference ends
the run.
"""

import argparse
import json
import re
import sys
from pathlib import Path

from measure import Figure, clear_of_cache_effects, run
from table import Report
from workspaces import Workspace

HERE = Path(__file__).parent
PEERS = ("duckdb", "polars")


class Bench:
    def __init__(self, workspace: Workspace, muster: str, runs: int):
        self.workspace = workspace
        self.muster = muster
        self.runs = runs
        self.paths = {
            "customers": workspace.log("customers.jsonl"), "orders": workspace.log("orders.jsonl"),
            "persons": workspace.persons, "as_of": workspace.as_of,
            "database": str(workspace.derived / "tables.duckdb"), "parquet": str(workspace.derived / "people.parquet"),
        }

    def peer(self, name: str, work: str):
        process = run([sys.executable, str(HERE / f"{name}_work.py"), work, json.dumps(self.paths)])
        return json.loads(process.output), process

    def segments(self, folder: str):
        return run([self.muster, "segments", folder, "--format", "jsonl"])

    # What everybody must agree on before anything is timed.

    def check(self) -> None:
        self.compare("lifecycle and RFM groups", self.workspace.lifecycle_and_rfm, "cold")
        self.compare("RFM cells", self.workspace.rfm_cells, "cells")

    def compare(self, what: str, folder: str, work: str) -> None:
        lines = [json.loads(line) for line in self.segments(folder).output.splitlines()]
        ours = {(l["scheme"], l["part"]): l["count"] for l in lines if l["count"] and "scheme" in l}
        wanted = {scheme["id"] for scheme in json.loads((Path(folder) / "schemes.json").read_text())}
        ours = {key: count for key, count in ours.items() if key[0] in wanted}
        # Who never bought has no cell.
        ours.pop(("rfm-cells", "unassigned"), None)
        for name in PEERS:
            answer, _ = self.peer(name, work)
            theirs = {(scheme, part): count for scheme, part, count in answer["counts"]}
            if ours != theirs:
                different = sorted(set(ours.items()) ^ set(theirs.items()))
                sys.exit(f"{what}: muster and {name} disagree: {different}")
        print(f"  {what}: {len(ours)} counts are equal", file=sys.stderr)

    # The work, one after the other in every round, so that a slow minute of the machine is slow for all.

    def cold(self) -> dict[str, Figure]:
        return self.alternating({
            "muster": lambda: self.whole(["segments", self.workspace.lifecycle_and_rfm, "--format", "jsonl"]),
            "duckdb": lambda: self.inside("duckdb", "cold"),
            "polars": lambda: self.inside("polars", "cold"),
            "duckdb, orders alone": lambda: self.inside("duckdb", "orders_alone"),
        })

    def warm(self) -> dict[str, Figure]:
        built = {name: self.peer(name, "build")[0]["seconds"] for name in PEERS}
        print("  tables built in " + ", ".join(f"{n} {s:.1f} s" for n, s in built.items()), file=sys.stderr)
        folder = str(self.workspace.folder)
        self.whole(["bench-frames", folder, "--keys", "1"])
        return self.alternating({
            "muster": lambda: self.whole(["bench-frames", folder, "--keys", "1"]),
            "duckdb": lambda: self.inside("duckdb", "warm"),
            "polars": lambda: self.inside("polars", "warm"),
        })

    def resident(self) -> dict[str, dict]:
        """What happens in memory: our workbench as a person at it meets it, the peers' queries by themselves."""
        process = run([self.muster, "bench-scale", str(self.workspace.folder), "--format", "json"])
        ours = json.loads(process.output)
        found = {"muster": {**ours, "peak": process.peak_bytes, "asOf": self.segments_after_as_of()}}
        for name in PEERS:
            answer, process = self.peer(name, "resident")
            found[name] = {**answer, "peak": process.peak_bytes}
            self.compare_filters(ours, name, answer["counts"])
        return found

    def segments_after_as_of(self) -> float:
        """Another audience and all that is defined on it, in seconds."""
        lines = run([self.muster, "bench-segments", str(self.workspace.folder), "--runs", "3"]).output.splitlines()
        wanted = ("as of another instant", "all segments and schemes")
        times = [re.match(r"(.+?) ([\d.]+) ms", line) for line in lines]
        return sum(float(t[2]) for t in times if t and t[1] in wanted) / 1000

    def compare_filters(self, ours: dict, name: str, theirs: dict[str, int]) -> None:
        for line in ours["counts"]:
            if theirs.get(line["filter"], line["count"]) != line["count"]:
                sys.exit(f"{line['filter']}: muster finds {line['count']}, {name} {theirs[line['filter']]}")

    def alternating(self, works: dict) -> dict[str, Figure]:
        figures = {name: Figure([], []) for name in works}
        for _ in range(self.runs):
            for name, work in works.items():
                seconds, peak = work()
                figures[name].seconds.append(seconds)
                figures[name].peak_bytes.append(peak)
        return figures

    def whole(self, arguments: list[str]) -> tuple[float, int]:
        process = run([self.muster, *arguments])
        return process.seconds, process.peak_bytes

    def inside(self, name: str, work: str) -> tuple[float, int]:
        answer, process = self.peer(name, work)
        return answer["seconds"], process.peak_bytes


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--muster", required=True, help="the program")
    parser.add_argument("--data", type=Path, required=True, help="where generated workspaces are kept")
    parser.add_argument("--sizes", default="10000,100000,1000000", help="numbers of customers")
    parser.add_argument("--runs", type=int, default=5, help="how often everybody starts cold and warm")
    options = parser.parse_args()
    report = Report(options.runs)
    for size in map(int, options.sizes.split(",")):
        print(f"{size} customers", file=sys.stderr)
        bench = Bench(Workspace(options.data, size, options.muster), options.muster, options.runs)
        clear_of_cache_effects([bench.paths["customers"], bench.paths["orders"]])
        bench.check()
        report.add(size, bench.cold(), bench.warm(), bench.resident())
    print(report.markdown())


if __name__ == "__main__":
    main()
