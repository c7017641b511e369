"""rules/ read into Knowledge: the folder that ships, and those that a user adds."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.errors import Text, unknown
from checker.knowledge.alignments import Alignment, Side
from checker.knowledge.lexicons import Concept, Lexicon
from checker.knowledge.packs import Override, Pack
from checker.knowledge.reading import DataReader, listed, text_of
from checker.knowledge.registers import Entry, Register
from checker.knowledge.shapes import ALIGNMENT, INPUTS, LEXICON, PACK, REGISTER
from checker.knowledge.vocabulary import Vocabulary
from checker.knowledge.vocabulary_file import read_vocabulary
from checker.source.yaml import Tree

PACK_FILE = "pack.yaml"


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that rules/ knows beside the rules themselves."""

    vocabulary: Vocabulary
    lexicons: Mapping[str, Lexicon]
    registers: Mapping[str, Register]
    alignments: Mapping[str, Alignment]
    packs: Mapping[str, Pack]
    ignored: tuple[str, ...]
    office: tuple[str, ...]


def shipped_rules() -> Path:
    """Return the folder of the rules that ship: inside the wheel, else the checkout's."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "_rules"
    return inside if inside.is_dir() else package.parent / "rules"


def load_knowledge(added: Sequence[Path] = ()) -> Knowledge:
    """Read the shipped folder and the `added` ones; RulebookError with every complaint of all files."""
    shipped = shipped_rules()
    reader = DataReader()
    vocabulary = read_vocabulary(shipped / "vocabulary.yaml", "rules/vocabulary.yaml", reader)
    folders = [(shipped, "rules"), *((folder, folder.as_posix()) for folder in added)]
    lexicons: dict[str, Lexicon] = {}
    registers: dict[str, Register] = {}
    alignments: dict[str, Alignment] = {}
    packs: dict[str, Pack] = {}
    for folder, shown in folders:
        for tree, name in _trees(folder, shown, "lexicons", LEXICON, reader):
            lexicons[name] = _join_lexicons(lexicons.get(name), _lexicon(name, tree))
        for tree, name in _trees(folder, shown, "registries", REGISTER, reader):
            registers[name] = _join_registers(registers.get(name), _register(name, tree, reader))
        for tree, name in _trees(folder, shown, "alignments", ALIGNMENT, reader):
            alignments[name] = _alignment(name, tree, vocabulary, reader)
        for pack in _packs(folder, shown, reader):
            _add_pack(packs, pack, shown, reader)
    inputs = reader.read(shipped / "inputs.yaml", "rules/inputs.yaml", INPUTS)
    reader.finish()
    files = inputs.data if inputs else {}
    return Knowledge(
        vocabulary, lexicons, registers, alignments, packs,
        tuple(files["ignore"]), tuple(files["office"]),
    )  # fmt: skip


def _trees(
    folder: Path, shown: str, part: str, shape: Mapping[str, Any], reader: DataReader
) -> list[tuple[Tree, str]]:
    found = []
    for path in sorted((folder / part).glob("*.yaml")):
        tree = reader.read(path, f"{shown}/{part}/{path.name}", shape)
        if tree is not None:
            found.append((tree, path.stem))
    return found


def _lexicon(name: str, tree: Tree) -> Lexicon:
    concepts = {
        key: Concept(
            name=key,
            words=tuple(str(word) for word in said["words"]),
            within=frozenset(said.get("within", ())),
            excludes=frozenset(said.get("excludes", ())),
            facts={k: v for k, v in said.items() if k not in ("words", "within", "excludes")},
        )
        for key, said in tree.data["concepts"].items()
    }
    return Lexicon(name, text_of(tree.data["title"]), concepts)


def _join_lexicons(known: Lexicon | None, added: Lexicon) -> Lexicon:
    if known is None:
        return added
    concepts = dict(known.concepts)
    for name, concept in added.concepts.items():
        before = concepts.get(name)
        concepts[name] = concept if before is None else Concept(
            name,
            (*before.words, *concept.words),
            before.within | concept.within,
            before.excludes | concept.excludes,
            {**before.facts, **concept.facts},
        )  # fmt: skip
    return Lexicon(known.name, known.title, concepts)


def _register(name: str, tree: Tree, reader: DataReader) -> Register:
    entries: dict[str, Entry] = {}
    for said in tree.data["entries"]:
        key = str(said["kunci"])
        if key in entries:
            reader.say(tree, Text(f'kunci "{key}" ganda', f'repeated key "{key}"'), said, "kunci")
        period = said.get("berlaku", {})
        entries[key] = Entry(
            key=key,
            name=said.get("nama", key),
            since=_day(period, "dari", tree, reader),
            until=_day(period, "sampai", tree, reader),
            replaced_by=said.get("diganti"),
            facts={
                k: v for k, v in said.items() if k not in REGISTER["entries"]["schema"]["schema"]
            },
        )
    return Register(name, text_of(tree.data["title"]), entries)


def _day(period: dict[str, str], key: str, tree: Tree, reader: DataReader) -> datetime.date | None:
    if key not in period:
        return None
    try:
        return datetime.date.fromisoformat(period[key])
    except ValueError:
        reader.say(tree, Text("bukan tanggal", "not a date"), period, key)
        return None


def _join_registers(known: Register | None, added: Register) -> Register:
    if known is None:
        return added
    return Register(known.name, known.title, {**known.entries, **added.entries})


def _alignment(name: str, tree: Tree, vocabulary: Vocabulary, reader: DataReader) -> Alignment:
    said = tree.data
    for option in ("makes", "links"):
        relation = said.get(option)
        if relation is not None and relation not in vocabulary.relations:
            message = unknown(Text("hubungan", "relation"), relation, vocabulary.relations)
            reader.say(tree, message, said, option)
    left = _side(said["left"], tree, vocabulary, reader)
    return Alignment(
        name=name,
        title=text_of(said["title"]),
        left=left,
        right=_side(said["right"], tree, vocabulary, reader) if "right" in said else left,
        unit=said.get("unit", "same"),
        same=tuple(said.get("same", ("tahun",))),
        same_document=said.get("documents") == "same",
        within_itself=said.get("self", False),
        text=said.get("text", "uraian"),
        also=said.get("also"),
        one_to_one=said.get("one_to_one", False),
        settings=said.get("settings", {}),
        makes=said.get("makes"),
        links=said.get("links"),
    )


def _side(said: dict[str, Any], tree: Tree, vocabulary: Vocabulary, reader: DataReader) -> Side:
    for name in listed(said["kind"]):
        if name not in vocabulary.selectable():
            message = unknown(Text("jenis unsur", "kind"), name, vocabulary.selectable())
            reader.say(tree, message, said, "kind")
    known = vocabulary.kinds["dokumen"].fields["jenis"].allowed
    for name in listed(said.get("in")):
        if name not in known:
            reader.say(
                tree, unknown(Text("jenis dokumen", "kind of document"), name, known), said, "in"
            )
    return Side(
        vocabulary.expand(listed(said["kind"])), listed(said.get("in")), said.get("where", {})
    )


def _packs(folder: Path, shown: str, reader: DataReader) -> list[Pack]:
    homes = [folder] if (folder / PACK_FILE).is_file() else []
    homes += sorted(path.parent for path in folder.glob(f"*/{PACK_FILE}"))
    found = []
    for home in homes:
        at = shown if home == folder else f"{shown}/{home.name}"
        tree = reader.read(home / PACK_FILE, f"{at}/{PACK_FILE}", PACK)
        if tree is not None:
            found.append(_pack(home, at, tree))
    if not homes and shown != "rules":
        message = Text(f"tidak ada {PACK_FILE} di {shown}", f"no {PACK_FILE} in {shown}")
        reader.complain(message, shown)
    return found


def _pack(home: Path, shown: str, tree: Tree) -> Pack:
    paths = sorted(path for path in home.glob("*/*.yaml") if path.is_file())
    digest = hashlib.sha256()
    for path in (home / PACK_FILE, *paths):
        digest.update(path.relative_to(home).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    said = tree.data
    return Pack(
        name=said["name"],
        version=said["version"],
        title=text_of(said["title"]),
        default=said["default"],
        sha256=digest.hexdigest(),
        files={f"{shown}/{path.relative_to(home).as_posix()}": path for path in paths},
        units=tuple(said.get("units", ())),
        example_unit=said.get("example_unit", "Dinas Contoh"),
        severities={
            rule: Override(change["severity"], change.get("from"))
            for rule, change in said.get("severities", {}).items()
        },
        folder=shown,
    )


def _add_pack(packs: dict[str, Pack], pack: Pack, shown: str, reader: DataReader) -> None:
    if pack.name in packs:
        message = Text(f'paket "{pack.name}" sudah ada', f'there is a pack "{pack.name}" already')
        reader.complain(message, shown)
    packs[pack.name] = pack
