"""How long commands take from a cold start, as ratios to a bare interpreter in the same run.

    python -m benchmarks.startup [RUNS]

Prints for each command the median of RUNS (default 9) pairs, command and bare interpreter in turn.
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
BARE = ["-c", "pass"]
COMMANDS = {
    "--help": (["-m", "checker.cli", "--help"], 3.5),
    "explain TGT001": (["-m", "checker.cli", "explain", "TGT001"], None),
    "check of one file": (
        ["-m", "checker.cli", "check", "samples/kpu-lampung-2024/pk-ketua.yaml"],
        None,
    ),
    "check of the sample (4 documents)": (
        ["-m", "checker.cli", "check", "samples/kpu-lampung-2024"],
        30,
    ),
}
"""What is timed, and the ratio aimed at where there is one."""


def run(arguments: list[str]) -> float:
    """Run the interpreter with `arguments`; return seconds of wall time."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def main() -> None:
    """Time every command and print one line for each."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    print(f"{'command':<36}{'ratio':>8}{'aim':>8}{'median ms':>12}")
    for name, (arguments, aim) in COMMANDS.items():
        run(arguments)
        pairs = [(run(arguments), run(BARE)) for _ in range(runs)]
        ratio = statistics.median(took / bare for took, bare in pairs)
        median = statistics.median(took for took, _ in pairs) * 1000
        print(f"{name:<36}{ratio:>8.1f}{f'<= {aim}' if aim else '':>8}{median:>12.0f}")


if __name__ == "__main__":
    main()
