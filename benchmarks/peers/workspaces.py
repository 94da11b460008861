"""The data: generated once for every size, and kept."""

import csv
import json
import os
import subprocess
from collections import Counter
from datetime import datetime
from pathlib import Path

from measure import run

LIFECYCLE_AND_RFM = ("lifecycle", "rfm-groups")
LOGS = ("customers.jsonl", "orders.jsonl", "events.jsonl", "products.jsonl", "workspace.json")


class Workspace:
    """A generated workspace of a size, and what is derived from it for a fair comparison."""

    def __init__(self, root: Path, customers: int, muster: str):
        self.customers = customers
        self.muster = muster
        self.folder = root / f"customers-{customers}"
        self.derived = root / f"peers-{customers}"
        if not (self.folder / "workspace.json").exists():
            subprocess.run(
                [muster, "generate", str(self.folder), "--customers", str(customers), "--seed", "1"],
                check=True, stdout=subprocess.DEVNULL)
        self.derived.mkdir(parents=True, exist_ok=True)
        settings = json.loads((self.folder / "workspace.json").read_text())
        self.as_of = int(datetime.fromisoformat(settings["clock"]).timestamp())

    def log(self, name: str) -> str:
        return str((self.folder / name).resolve())

    @property
    def persons(self) -> str:
        """Who of the records are one person: `customer,person` for every record that is not alone.

        Muster finds this out itself from emails, phones and external ids; the peers are given it.
        """
        path = self.derived / "persons.csv"
        if not path.exists():
            found = run([self.muster, "customers", str(self.folder), "--columns", "id,person", "--format", "csv"])
            rows = list(csv.reader(found.output.splitlines()))[1:]
            sizes = Counter(person for _, person in rows)
            with path.open("w") as file:
                writer = csv.writer(file)
                writer.writerow(["customer", "person"])
                writer.writerows(row for row in rows if sizes[row[1]] > 1)
        return str(path)

    def variant(self, name: str, schemes: list[dict]) -> str:
        """The same logs with other definitions: these schemes and nothing else."""
        folder = self.derived / name
        folder.mkdir(exist_ok=True)
        for log in LOGS:
            link = folder / log
            if not link.exists():
                os.symlink(self.log(log), link)
        (folder / "schemes.json").write_text(json.dumps(schemes, ensure_ascii=False))
        (folder / "segments.json").write_text("[]")
        return str(folder)

    @property
    def lifecycle_and_rfm(self) -> str:
        schemes = json.loads((self.folder / "schemes.json").read_text())
        return self.variant("lifecycle-and-rfm", [s for s in schemes if s["id"] in LIFECYCLE_AND_RFM])

    @property
    def rfm_cells(self) -> str:
        """A scheme with a part for each of the 125 cells, to compare the scores themselves."""
        parts = [
            {"id": f"{r}{f}{m}", "name": f"{r}{f}{m}", "where": f"rfm.r = {r} and rfm.f = {f} and rfm.m = {m}"}
            for r in range(1, 6) for f in range(1, 6) for m in range(1, 6)
        ]
        return self.variant("rfm-cells", [{"id": "rfm-cells", "name": "RFM cells", "parts": parts}])
