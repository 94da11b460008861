"""Runs one process at a time and tells what it cost."""

import os
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass


@dataclass
class Run:
    """One run of a process: what it printed, how long it took, and the most memory it held."""

    output: str
    seconds: float
    peak_bytes: int


class ProcessFailed(Exception):
    pass


def run(command: list[str], environment: dict[str, str] | None = None) -> Run:
    """Waits for the process and takes its peak memory from the system, so a child cannot report too little."""
    with tempfile.TemporaryFile("w+") as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, env={**os.environ, **(environment or {})})
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read()
    if process.returncode != 0:
        raise ProcessFailed(f"{' '.join(command)} ended with {process.returncode}")
    return Run(text, seconds, usage.ru_maxrss * 1024)


@dataclass
class Figure:
    """What several runs of the same work came to."""

    seconds: list[float]
    peak_bytes: list[int]

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    @property
    def best(self) -> float:
        return min(self.seconds)

    @property
    def peak(self) -> int:
        return max(self.peak_bytes, default=0)


def clear_of_cache_effects(paths: list[str]) -> None:
    """Reads the files once, so that nobody is the first who has to wait for the disk."""
    for path in paths:
        with open(path, "rb", buffering=0) as file:
            while file.read(1 << 24):
                pass
