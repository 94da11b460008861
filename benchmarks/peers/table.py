"""Writes what was measured as Markdown."""

import statistics
from importlib.metadata import version

from measure import Figure

PEERS = ("duckdb", "polars")
NAMES = {"muster": "muster", "duckdb": "DuckDB", "polars": "Polars", "duckdb, orders alone": "DuckDB, orders alone"}
# Which of our columns, in the order of the screen, the peers sort by too.
SORTED_COLUMNS = {"name": 1, "total": 7, "email": 10}


def duration(seconds: float) -> str:
    if seconds >= 10:
        return f"{seconds:.1f} s"
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.1f} ms"


def gigabytes(size: int) -> str:
    return f"{size / 1e9:.2f} GB"


def ratio(ours: float, theirs: float) -> str:
    return f"{ours / theirs:.2f}"


def grouped(number: int) -> str:
    return f"{number:,}".replace(",", " ")


class Report:
    def __init__(self, runs: int):
        self.runs = runs
        self.sizes: list[int] = []
        self.rows: dict[str, dict[int, dict[str, float]]] = {}
        self.memory: dict[str, dict[int, dict[str, int]]] = {}

    def add(self, size: int, cold: dict[str, Figure], warm: dict[str, Figure], resident: dict[str, dict]) -> None:
        self.sizes.append(size)
        self.put("cold: lines of orders → lifecycle + RFM counts", size, {n: f.median for n, f in cold.items()})
        self.put("warm start to the first screen", size, {n: f.median for n, f in warm.items()})
        self.put("segments and schemes after a change of as-of", size, {n: r["asOf"] for n, r in resident.items()})
        for name in resident["duckdb"]["filters"]:
            self.put(f"filter `{name}`", size, self.filter_times(name, resident))
        for name in resident["duckdb"]["sorts"]:
            self.put(f"sort by {name}, first screen", size, self.sort_times(name, resident))
        self.memory.setdefault("cold", {})[size] = {n: f.peak for n, f in cold.items()}
        self.memory.setdefault("everything in memory", {})[size] = {n: r["peak"] for n, r in resident.items()}

    def put(self, row: str, size: int, times: dict[str, float]) -> None:
        self.rows.setdefault(row, {})[size] = times

    def filter_times(self, name: str, resident: dict[str, dict]) -> dict[str, float]:
        """Ours is from the last key of the filter to the repainted screen with the rows in order."""
        typed = [s["answerMs"] for s in resident["muster"]["typing"] if s["subject"] == name and s["answerMs"]]
        return {"muster": statistics.median(typed) / 1000, **{p: resident[p]["filters"][name] for p in PEERS}}

    def sort_times(self, name: str, resident: dict[str, dict]) -> dict[str, float]:
        subject = f"column {SORTED_COLUMNS[name]}, first"
        ours = next(s["answerMs"] for s in resident["muster"]["sorting"] if s["subject"] == subject)
        return {"muster": ours / 1000, **{p: resident[p]["sorts"][name] for p in PEERS}}

    def markdown(self) -> str:
        title = f"DuckDB {version('duckdb')}, Polars {version('polars')}, two threads each, median of {self.runs} runs."
        return "\n\n".join([title, self.comparison(max(self.sizes)), self.growth(), self.wins(), self.what_is_compared()])

    def comparison(self, size: int) -> str:
        lines = [
            f"| {grouped(size)} customers | muster | DuckDB | ratio | Polars | ratio |", "|---|---|---|---|---|---|"]
        for row, sizes in self.rows.items():
            times = sizes[size]
            ours = times["muster"]
            lines.append(f"| {row} | {duration(ours)} | " + " | ".join(
                f"{duration(times[peer])} | {ratio(ours, times[peer])}" for peer in PEERS) + " |")
        for row, sizes in self.memory.items():
            peaks = sizes[size]
            lines.append(f"| most memory, {row} | {gigabytes(peaks['muster'])} | " + " | ".join(
                f"{gigabytes(peaks[peer])} | {ratio(peaks['muster'], peaks[peer])}" for peer in PEERS) + " |")
        return "\n".join(lines)

    def growth(self) -> str:
        heads = " | ".join(grouped(size) for size in self.sizes)
        lines = [f"| how cost grows | | {heads} |", "|---|---|" + "---|" * len(self.sizes)]
        for row, sizes in self.rows.items():
            for name in next(iter(sizes.values())):
                times = " | ".join(duration(sizes[size][name]) for size in self.sizes)
                lines.append(f"| {row} | {NAMES[name]} | {times} |")
        for row, sizes in self.memory.items():
            for name in next(iter(sizes.values())):
                peaks = " | ".join(gigabytes(sizes[size][name]) for size in self.sizes)
                lines.append(f"| most memory, {row} | {NAMES[name]} | {peaks} |")
        return "\n".join(lines)

    def wins(self) -> str:
        size = max(self.sizes)
        lost = [
            f"{NAMES[peer]} wins: {row} ({ratio(sizes[size]['muster'], sizes[size][peer])} × its time)"
            for row, sizes in self.rows.items() for peer in PEERS if sizes[size]["muster"] > sizes[size][peer]]
        return "\n".join(f"- {line}." for line in lost) or "No peer wins a row."

    def what_is_compared(self) -> str:
        return (
            "Ours for filters and sorts is from the key to the repainted screen of 200×60 with all rows in order; the peers' is one "
            "query on tables in memory, with folded text and sums made beforehand: the count of the filter, the first 60 of the "
            "sort. After a change of as-of ours finds persons anew and answers every segment and scheme; the peers know the persons "
            "and answer lifecycle and RFM groups.")
