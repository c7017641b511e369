"""What the guide for planners shows is what the tool does."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from plans import change, intake, knowledge, load, rule, write_pack

from checker.cli import main
from checker.model.finding import SEVERITY_WORDS
from checker.model.plan import Quantity
from checker.settings import SETTINGS, read_settings
from checker.source import limits

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "panduan.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
NAMED = {text.splitlines()[0][2:]: text for _, text in BLOCKS if text.startswith("# ")}
NAMED |= dict(
    re.findall(r"^(?:\*\*|Contoh )`(\S+)`[^\n]*\n\n```yaml\n(.*?)^```", GUIDE, re.M | re.S)
)
PLANS = ["rencana/pk.yaml", "rencana/rkt.yaml", "rencana/pk-bidang.yaml"]
SNIPPETS = [text for _, text in BLOCKS if text.startswith("for:")]
REWORDED = (
    "uraian: Persentase pengguna layanan arsip yang puas\n",
    "uraian: Indeks kepuasan pengguna layanan arsip\n",
)
RULES = load().rulebook.rules


def table(heading: str) -> list[list[str]]:
    """Return the rows of the first table after a heading (or its beginning)."""
    after = GUIDE.partition(f"\n{heading}")[2]
    assert after, heading
    rows = re.search(r"^\| [^\n]*\n\| ---[^\n]*\n((?:\|[^\n]*\n)+)", after, re.MULTILINE)
    assert rows is not None, heading
    return [[cell.strip() for cell in row.split("|")[1:-1]] for row in rows[1].splitlines()]


@pytest.fixture
def here(tmp_path, monkeypatch) -> Path:
    """The folder that the guide makes: plans, and the pack aturan-kami."""
    for name, text in NAMED.items():
        if name not in ("selaras.yaml", "pins.yaml"):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def say(capsys, *arguments: str) -> tuple[int, str]:
    """Run a command; return its exit code and all that it printed."""
    capsys.readouterr()
    code = main(list(arguments))
    printed = capsys.readouterr()
    return code, printed.out + printed.err


def edit(path: Path, old: str, new: str) -> None:
    path.write_text(change(path.read_text(encoding="utf-8"), (old, new)), encoding="utf-8")


def test_the_plans_are_faultless(here, capsys):
    assert [name for name in NAMED if name.startswith("rencana/")] == PLANS
    code, said = say(capsys, "check", "rencana")
    assert (code, said.splitlines()[-2:]) == (0, _after("berakhir dengan:"))
    assert say(capsys, "check", "rencana", "--strict")[0] == 3


def _after(words: str) -> list[str]:
    """Return the lines of the text block that follows some words of the guide."""
    block = re.search(r"```text\n(.*?)```", GUIDE.partition(words)[2], re.DOTALL)
    assert block is not None
    return block[1].splitlines()


def test_every_quoted_line_is_printed_by_the_tool(here, capsys):
    printed = [path.read_text(encoding="utf-8") for path in (ROOT / "tests/expected").glob("*.txt")]
    printed += [say(capsys, command, "rencana")[1] for command in ("check", "graph")]
    pk = here / "rencana/pk.yaml"
    edit(pk, *REWORDED)
    printed.append(say(capsys, "align", "rencana")[1])
    (here / "pins.yaml").write_text(NAMED["pins.yaml"], encoding="utf-8")
    printed.append(say(capsys, "align", "rencana")[1])
    edit(pk, "target: 90%", "target: -")
    code, broken = say(capsys, "check", "rencana")
    assert code == 3
    blocks = [text for language, text in BLOCKS if language == "text"]
    assert len(blocks) == 12
    for block in blocks:
        assert any(block in text for text in [*printed, broken]), block


def test_the_pin_meets_the_reworded_row(here, capsys):
    edit(here / "rencana/pk.yaml", *REWORDED)
    (here / "pins.yaml").write_text(NAMED["pins.yaml"], encoding="utf-8")
    _, said = say(capsys, "check", "rencana")
    assert "Catatan pembacaan" not in said
    assert "rkt_pk_indikator: 3 sama, 0 mirip, 0 tanpa pasangan" in said


def _indicator(line: str) -> str:
    return (
        "dokumen: {jenis: pk, unit: Dinas Contoh, tahun: 2025}\n"
        "sasaran_kegiatan:\n  - uraian: A\n    indikator:\n"
        f"      - nomor: 1\n        {line}\n"
    )


@pytest.mark.parametrize("row", table("### 3.4"), ids=lambda row: row[0])
def test_what_needs_quotes_is_refused_with_the_line_to_write(row, here, capsys):
    wrong, right = (cell.strip("`") for cell in row)
    (here / "p.yaml").write_text(_indicator(wrong), encoding="utf-8")
    code, said = say(capsys, "graph", "p.yaml")
    assert (code, f"tulislah: {right}" in said) == (3, True), said
    (here / "p.yaml").write_text(_indicator(right), encoding="utf-8")
    assert say(capsys, "graph", "p.yaml")[0] == 0


def test_a_mistyped_key_is_answered_as_the_guide_says(here, capsys):
    (here / "p.yaml").write_text(_indicator("targt: 90%"), encoding="utf-8")
    answer = 'kunci "targt" tidak dikenal; maksudnya "target"?'
    assert answer in say(capsys, "graph", "p.yaml")[1]
    assert f"`{answer}`" in GUIDE


@pytest.mark.parametrize("row", table("### 3.3"), ids=lambda row: row[0])
def test_targets_are_understood_as_the_guide_says(row):
    written, jenis, nilai, satuan = row
    target = intake().language.target(written.strip("`"))
    assert isinstance(target, Quantity)
    number = float(nilai.replace(",", ".")) if nilai else None
    assert (target.jenis, target.nilai, target.satuan or "") == (jenis, number, satuan)


@pytest.mark.parametrize("written", ["-", "…", "N/A", "belum ada", "belum ditetapkan"])
def test_what_the_guide_calls_not_stated_is_not(written):
    assert written in GUIDE
    assert intake().language.target(written) is None


HEADINGS = {
    "#### `dokumen`": ["dokumen"],
    "#### `indikator`": ["indikator"],
    "#### `sasaran_strategis`": ["sasaran_strategis", "sasaran_program", "sasaran_kegiatan"],
    "#### `tujuan`": ["tujuan"],
    "#### `program`": ["program"],
    "#### `penanda_tangan`": ["penanda_tangan"],
    "#### `pernyataan`": ["pernyataan"],
    "#### `misi`": ["misi", "narasi", "indikator_narasi"],
}
COMMON = {"sumber", "keyakinan"}


def _keys(kind: str) -> set[str]:
    """Return the keys that a planner may write in an element, or in `dokumen`."""
    known = knowledge().vocabulary.kinds[kind]
    fields = [f for f in known.fields.values() if not f.derived and not f.top_level]
    slots = [s.key for s in known.slots.values() if not s.derived]
    if kind == "dokumen":
        slots = [slot.key for slot in known.slots.values() if slot.inside == "dokumen"]
    return {field.name.partition(".")[0] for field in fields} | set(slots)


@pytest.mark.parametrize("heading", HEADINGS)
def test_the_tables_list_every_key(heading):
    listed = {row[0].strip("`") for row in table(heading)}
    kinds = HEADINGS[heading]
    known = set().union(*(_keys(kind) for kind in kinds))
    assert listed | COMMON == known
    assert listed == known or len(kinds) == 3


def test_the_table_of_the_top_level_lists_every_key():
    document = knowledge().vocabulary.kinds["dokumen"]
    known = {slot.key for slot in document.slots.values() if slot.inside != "dokumen"}
    known |= {field.name for field in document.fields.values() if field.top_level}
    assert {row[0].strip("`") for row in table("#### Di samping `dokumen`")} == known


def _list_examples() -> Iterator[tuple[str, str]]:
    for heading in [*HEADINGS, "#### Di samping `dokumen`"]:
        for key, _, example in table(heading):
            assert example.startswith(f"`{key.strip('`')}: "), example
            yield heading, example.strip("`")


def _whole_plan(heading: str, line: str) -> str:
    """Return a plan that holds the line where the heading says."""
    key = line.partition(":")[0]
    said = {"jenis": "pk", "unit": "Dinas Contoh", "tahun": "2025"}
    if heading == "#### `dokumen`":
        said.pop(key, None)
    head = "dokumen:\n" + "".join(f"  {name}: {value}\n" for name, value in said.items())
    wadah = "sasaran_program:\n  - uraian: A\n    indikator:\n      - "
    narrative = "narasi" if key in ("judul", "isi") else "misi"
    homes = {
        "#### `dokumen`": head + "  ",
        "#### Di samping `dokumen`": head,
        "#### `indikator`": head + wadah,
        "#### `sasaran_strategis`": f"{head}sasaran_strategis:\n  - ",
        "#### `tujuan`": f"{head}tujuan:\n  - ",
        "#### `program`": f"{head}program:\n  - ",
        "#### `penanda_tangan`": f"{head}  penanda_tangan:\n    - ",
        "#### `pernyataan`": f"{head}pernyataan:\n  ",
        "#### `misi`": f"{head}{'indikator_narasi' if key == 'nomor' else narrative}:\n  - ",
    }
    return f"{homes[heading]}{line}\n"


@pytest.mark.parametrize(("heading", "line"), list(_list_examples()))
def test_the_examples_in_the_tables_are_read(heading, line, here, capsys):
    (here / "p.yaml").write_text(_whole_plan(heading, line), encoding="utf-8")
    code, said = say(capsys, "graph", "p.yaml")
    assert code == 0, said


def test_the_limits_are_the_real_ones():
    said = [row[1] for row in table("### 3.7")]
    assert said == [
        f"{limits.MAX_FILE_BYTES // 1024**2} MiB",
        f"{limits.MAX_DEPTH} tingkat",
        f"{limits.MAX_NODES:,}".replace(",", "."),
        f"{limits.MAX_SCALAR:,} karakter".replace(",", "."),
    ]


def test_the_settings_are_all_shown_and_work(here, capsys):
    assert {row[0].strip("`") for row in table("## 7.")} == set(SETTINGS)
    (here / "selaras.yaml").write_text(NAMED["selaras.yaml"], encoding="utf-8")
    settings = read_settings(here)
    assert settings.packs == ("sakip", "kami")
    code, said = say(capsys, "check", "rencana")
    assert (code, "(sakip 1.0.0, kami 1.0.0)" in said) == (1, True), said


def test_the_rule_passes_its_examples_and_lint(here, capsys):
    for action, said in (
        ("test", "4 contoh dari 1 aturan: 0 tidak sesuai"),
        ("lint", "1 aturan diperiksa: 0 keluhan"),
    ):
        assert say(capsys, "rules", action, "KMI001", "--rules", "aturan-kami") == (0, said + "\n")


def test_the_rule_is_softer_where_the_guide_says(here, capsys):
    code, said = say(capsys, "check", "rencana", "--select", "KMI001", "--rules", "aturan-kami")
    assert (code, "0 kesalahan, 4 peringatan, 2 catatan" in said) == (0, True), said


def test_the_lexicon_of_the_pack_joins_the_shipped_one(here):
    added = load(here / "aturan-kami").knowledge.lexicons["kelompok"].concepts
    assert added["peneliti_perempuan"].within == {"peneliti", "perempuan"}
    assert "perempuan" in added


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_each_verb_loads_as_shown(snippet, tmp_path):
    text = rule(
        ("for: {kind: indikator}\ncheck:\n  fields: {target: {nullable: false}}\n", snippet),
        ("'Tanpa target: {indikator.uraian}.'", "Salah."),
        ("'No target: {indikator.uraian}.'", "Wrong."),
    )
    loaded = load(write_pack(tmp_path / "uji", {"target/uji": text}))
    assert [r.code for r in loaded.rules if r.pack == "uji"] == ["TST001"]


def test_every_verb_is_shown():
    from checker.checks import VERBS

    shown = {re.search(r"check:\n  (\w+):", text)[1] for text in SNIPPETS}
    assert shown == set(VERBS.names())


def test_the_facts_of_each_verb_are_named():
    from checker.checks import VERBS

    for name in VERBS.names():
        about = GUIDE.partition(f"\n**`{name}`**")[2].partition("```")[0]
        said = re.findall(r"`(\w+)`", about.rpartition("Fakta:")[2])
        assert tuple(said) == VERBS.get(name).FACTS, name


def test_the_shapes_of_formulas_are_all_named():
    from checker.language.formula import SHAPES

    said = GUIDE.partition("Bentuk yang dikenal: ")[2].partition(". ")[0]
    assert tuple(re.findall(r"`(\w+)`", said)) == SHAPES


def test_the_keys_of_a_rule_are_all_named():
    from checker.rulebook.shape import RULE

    cells = [row[0] for row in table("### 9.3")]
    assert set(re.findall(r"`(\w+)`", " ".join(cells))) == set(RULE)


def test_the_keys_of_the_findings_file_are_all_named(here, capsys):
    import json

    _, said = say(capsys, "check", "rencana", "--format", "json")
    listed = [row[0].strip("`") for row in table("`--format json` menghasilkan")]
    assert listed == list(json.loads(said))


def test_the_table_of_rules_lists_exactly_the_shipped_rules():
    shipped = [
        [r.code, r.title.id, SEVERITY_WORDS[r.severity].id, r.pack, f"`{r.name}`"] for r in RULES
    ]
    assert table("## 11.") == shipped


def test_the_commands_of_the_guide_exist(here, capsys):
    named = set(re.findall(r"selaras ([a-z][a-z-]+)(?: (list|test|lint|new|reference))?\b", GUIDE))
    known = {"check", "align", "graph", "explain", "why-not", "rules", "schema"}
    assert {command for command, _ in named} - known == set()
    assert say(capsys, "explain", "FRM003")[0] == 0
    code, said = say(capsys, "why-not", "TGT001", "rencana/pk.yaml:32")
    assert code == 0, said
    node = "rencana/pk.yaml#sasaran_strategis[0].indikator[0]"
    assert node in GUIDE
    assert say(capsys, "why-not", "TGT001", node)[0] == 0
    assert say(capsys, "rules", "new", "aturan-kami/target/terlalu-tinggi")[0] == 0
    for options in re.findall(r"^selaras check (.*)$", GUIDE, re.MULTILINE):
        code, said = say(capsys, "check", *options.split())
        assert code == (3 if "--strict" in options else 0), (options, said)


def test_the_links_of_the_guide_lead_somewhere():
    headings = re.findall(r"^#+ (.*)$", GUIDE, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", h.lower()).replace(" ", "-") for h in headings}
    for target in re.findall(r"\]\(([^)]+)\)", GUIDE):
        if target.startswith("#"):
            assert target[1:] in anchors, target
        elif not target.startswith("https://"):
            assert (ROOT / "docs" / target).exists(), target
