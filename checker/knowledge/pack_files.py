"""Folders of rules read into Packs; a file that lies where nobody looks is not passed over."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from checker.errors import Text
from checker.knowledge.packs import Override, Pack
from checker.knowledge.reading import DataReader, text_of
from checker.knowledge.shapes import PACK
from checker.source.yaml import Tree

PACK_FILE = "pack.yaml"
PARTS = ("lexicons", "registries", "alignments")
"""Folders beside the packs that hold other knowledge."""


def read_packs(folder: Path, shown: str, reader: DataReader) -> Iterator[Pack]:
    """Yield the packs of `folder`: those in its folders, or itself; what is wrong is noted."""
    homes = [folder] if (folder / PACK_FILE).is_file() else []
    homes += sorted(path.parent for path in folder.glob(f"*/{PACK_FILE}"))
    for home in homes:
        at = shown if home == folder else f"{shown}/{home.name}"
        tree = reader.read(home / PACK_FILE, f"{at}/{PACK_FILE}", PACK)
        files = _find_files(home, at, reader)
        if tree is not None:
            yield _build_pack(home, at, tree, files)
    if not homes:
        message = Text(f"tidak ada {PACK_FILE} di {shown}", f"no {PACK_FILE} in {shown}")
        reader.complain(message, shown)


def _find_files(home: Path, shown: str, reader: DataReader) -> dict[str, Path]:
    """Return the rule files of a pack by the names that complaints show."""
    found = {}
    for path in sorted(path for path in home.rglob("*.y*ml") if path.is_file()):
        parts = path.relative_to(home).parts
        name = f"{shown}/{'/'.join(parts)}"
        if parts[0] in PARTS or parts == (PACK_FILE,) or (home / parts[0] / PACK_FILE).is_file():
            continue
        if len(parts) == 2 and path.suffix == ".yaml":
            found[name] = path
        else:
            reader.complain(_OUT_OF_PLACE, name)
    return found


_OUT_OF_PLACE = Text(
    "berkas ini tidak terbaca: aturan berada di <paket>/<kelompok>/<kesalahan>.yaml",
    "this file is not read: a rule lies at <pack>/<group>/<fault>.yaml",
)


def _build_pack(home: Path, shown: str, tree: Tree, files: dict[str, Path]) -> Pack:
    digest = hashlib.sha256()
    for path in (home / PACK_FILE, *files.values()):
        digest.update(path.relative_to(home).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    said = tree.data
    return Pack(
        name=said["name"],
        version=said["version"],
        title=text_of(said["title"]),
        default=said["default"],
        sha256=digest.hexdigest(),
        files=files,
        tree=tree,
        units=tuple(said.get("units", ())),
        example_unit=said.get("example_unit", "Dinas Contoh"),
        severities={
            rule: Override(change["severity"], change.get("from"))
            for rule, change in said.get("severities", {}).items()
        },
        folder=shown,
    )


def add_pack(packs: dict[str, Pack], pack: Pack, reader: DataReader) -> None:
    """Put `pack` among `packs`, or note that there is one of that name."""
    if pack.name in packs:
        message = Text(f'paket "{pack.name}" sudah ada', f'there is a pack "{pack.name}" already')
        reader.say(pack.tree, message, pack.tree.value, "name")
    packs[pack.name] = pack
