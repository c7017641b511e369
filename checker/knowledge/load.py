"""rules/ read into Knowledge: the folder that ships, and those that a user adds."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.errors import Text, unknown
from checker.knowledge.alignment_file import read_alignment
from checker.knowledge.alignments import Alignment
from checker.knowledge.lexicons import Concept, Lexicon
from checker.knowledge.pack_files import add_pack, read_packs
from checker.knowledge.packs import Pack
from checker.knowledge.reading import DataReader, text_of
from checker.knowledge.registers import Entry, Register
from checker.knowledge.shapes import ALIGNMENT, INPUTS, LEXICON, REGISTER
from checker.knowledge.vocabulary import Vocabulary
from checker.knowledge.vocabulary_file import read_vocabulary
from checker.source.yaml import Tree


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


def load_knowledge(added: Sequence[Path] = (), here: Path | None = None) -> Knowledge:
    """Read the shipped folder and the `added` ones, which lie in `here` where they are relative.

    Raises RulebookError with every complaint of all files, which are named as `added` names them.
    """
    shipped = shipped_rules()
    reader = DataReader()
    vocabulary = read_vocabulary(shipped / "vocabulary.yaml", "rules/vocabulary.yaml", reader)
    folders = [
        (shipped, "rules"),
        *(((here or Path()) / folder, folder.as_posix()) for folder in added),
    ]
    lexicons: dict[str, Lexicon] = {}
    registers: dict[str, Register] = {}
    alignments: dict[str, Alignment] = {}
    packs: dict[str, Pack] = {}
    written: list[tuple[Tree, str]] = []
    for folder, shown in folders:
        for tree, name in _trees(folder, shown, "lexicons", LEXICON, reader):
            written.append((tree, name))
            lexicons[name] = _join_lexicons(lexicons.get(name), _lexicon(name, tree))
        for tree, name in _trees(folder, shown, "registries", REGISTER, reader):
            registers[name] = _join_registers(registers.get(name), _register(name, tree, reader))
        for tree, name in _trees(folder, shown, "alignments", ALIGNMENT, reader):
            alignments[name] = read_alignment(name, tree, vocabulary, reader)
        for pack in read_packs(folder, shown, reader):
            add_pack(packs, pack, reader)
    _check_concepts(written, lexicons, reader)
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
    for path in sorted((folder / part).glob("*.yml")):
        message = Text("nama berkas harus berakhiran .yaml", "the file's name must end in .yaml")
        reader.complain(message, f"{shown}/{part}/{path.name}")
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


def _check_concepts(
    written: Sequence[tuple[Tree, str]], lexicons: Mapping[str, Lexicon], reader: DataReader
) -> None:
    """Note concepts that are said to lie within, or to exclude, one that does not exist."""
    for tree, name in written:
        known = lexicons[name].concepts
        for said in tree.data["concepts"].values():
            for option in ("within", "excludes"):
                for other in said.get(option, ()):
                    if other not in known:
                        message = unknown(Text("konsep", "concept"), other, known)
                        reader.say_of_name(tree, message, said, option, other)


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
