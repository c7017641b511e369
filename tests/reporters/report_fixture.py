"""One hand-built report that holds everything a report can hold."""

from checker.errors import Complaint, Text
from checker.model.finding import (
    Confidence,
    Finding,
    Related,
    RuleFailure,
    Severity,
    Unassessed,
)
from checker.model.place import Place
from checker.model.plan import Identity, Note
from checker.model.report import (
    AlignedPair,
    CheckedDocument,
    IdleRule,
    PairSide,
    Report,
    UsedPack,
)

RKT = "rencana/rkt-dinas-contoh.yaml"
PK = "rencana/pk-kepala-dinas.yaml"
PK_SEK = "rencana/pk-sekretaris.yaml"
UNIT = "Dinas Kesehatan Kabupaten Contoh"

FORMULA_RKT = (
    "        cara_pengukuran: Jumlah penyandang disabilitas yang terlayani di seluruh puskesmas "
    "sampai akhir tahun dibagi jumlah perempuan yang terdaftar pada data terpadu, dikali 100%"
)
FORMULA_PK = (
    "        cara_pengukuran: Jumlah penyandang disabilitas yang terlayani "
    "dibagi jumlah perempuan yang terdaftar"
)


def place(file, path, line, excerpt, stretch=None, origin=None):
    """A place in `file` whose stretch is found in the excerpt; no stretch means no columns."""
    start = None if stretch is None else excerpt.index(stretch) + 1
    return Place(
        file=file,
        path=path,
        line=line,
        column=start,
        end_line=line,
        end_column=None if start is None else start + len(stretch),
        origin=origin,
        excerpt=excerpt,
    )


RKT_FORMULA = place(
    RKT,
    "sasaran_kegiatan[1].indikator[0].cara_pengukuran",
    41,
    FORMULA_RKT,
    "jumlah perempuan",
    "hal. 12, tabel 3, baris 6",
)
PK_FORMULA = place(
    PK, "sasaran_kegiatan[1].indikator[0].cara_pengukuran", 33, FORMULA_PK, "jumlah perempuan"
)
PK_TARGET = place(PK, "sasaran_kegiatan[0].indikator[0].target", 22, "        target:", "target:")
RKT_TARGET = place(
    RKT, "sasaran_kegiatan[0].indikator[0].target", 30, "        target: 95,5%", "95,5%"
)


def wrong_population(where, twin, words):
    """FRM003 at `where`, with the twin as its related place."""
    return Finding(
        rule="formula/wrong-population",
        code="FRM003",
        pack="sakip",
        severity=Severity.ERROR,
        confidence=Confidence.HIGH,
        kind="indikator",
        label="indikator 2.1",
        title=Text("Populasi penyebut salah", "The denominator counts another population"),
        message=Text(
            'Indikator "Persentase layanan bagi penyandang disabilitas" mengukur penyandang '
            "disabilitas, tetapi penyebutnya menghitung perempuan.",
            'The indicator "Persentase layanan bagi penyandang disabilitas" measures disabled '
            "people, but its denominator counts women.",
        ),
        criterion=Text(
            "Penyebut suatu persentase adalah himpunan yang bagiannya diukur oleh pembilang.",
            "The denominator of a share is the set of which the numerator is a part.",
        ),
        effect=Text(
            "Capaian yang dihitung tidak menunjukkan layanan bagi penyandang disabilitas dan "
            "tidak dapat dibandingkan antartahun.",
            "The result does not show the service for disabled people and cannot be compared "
            "over the years.",
        ),
        remedy=Text(
            'Ganti penyebut menjadi "jumlah penyandang disabilitas yang terdaftar".',
            'Let the denominator be "jumlah penyandang disabilitas yang terdaftar".',
        ),
        place=where,
        related=(Related(words, twin),),
        group="g-populasi",
        fingerprint="f1" if where.file == RKT else "f2",
    )


TWIN_WORDS = Text(
    "Rumus yang sama berdiri dalam dokumen ini.", "The same formula stands in this document."
)

MISSING_TARGET = Finding(
    rule="target/missing",
    code="TGT001",
    pack="sakip",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    kind="indikator",
    label="indikator 1.1",
    title=Text("Target kosong", "An indicator without a target"),
    message=Text(
        'Indikator "Persentase puskesmas terakreditasi" belum memiliki target.',
        'The indicator "Persentase puskesmas terakreditasi" has no target.',
    ),
    criterion=Text("Setiap indikator memiliki target.", "Every indicator has a target."),
    effect=Text("Capaian tidak dapat dihitung.", "Nothing can be measured against it."),
    remedy=Text("Isi target seperti dalam RKT.", "Fill in the target as the RKT has it."),
    place=PK_TARGET,
    related=(Related(Text("Target dalam RKT: 95,5%.", "The RKT says 95,5%."), RKT_TARGET),),
    group="g-target",
    fingerprint="f3",
)

NAME_DRIFT = Finding(
    rule="signatory/name-drift",
    code="IDN001",
    pack="sakip",
    severity=Severity.WARNING,
    confidence=Confidence.LOW,
    kind="penanda_tangan",
    label="Kepala Dinas",
    title=Text("Ejaan nama pejabat berbeda", "An official's name is spelt in two ways"),
    message=Text(
        'Nama Kepala Dinas tertulis "Siti Rahmawatti" dan "Siti Rahmawati"; periksa dokumen asli.',
        'The Kepala Dinas is written "Siti Rahmawatti" and "Siti Rahmawati"; see the original.',
    ),
    criterion=Text("Satu pejabat, satu ejaan nama.", "One official, one spelling."),
    effect=Text("", ""),
    remedy=Text("Samakan ejaan nama.", "Use one spelling."),
    place=place(
        RKT,
        "dokumen.penanda_tangan[0].nama",
        9,
        "    - {nama: Siti Rahmawatti, jabatan: Kepala Dinas}",
        "Siti Rahmawatti",
    ),
    related=(),
    group="",
    fingerprint="f4",
)

DOUBLED_WORD = Finding(
    rule="text/doubled-word",
    code="TXT001",
    pack="sakip",
    severity=Severity.INFO,
    confidence=Confidence.HIGH,
    kind="sasaran_kegiatan",
    label="sasaran 10",
    title=Text("Kata berulang", "A doubled word"),
    message=Text('Tertulis "yang yang".', '"yang yang" is written.'),
    criterion=Text("Ejaan yang Disempurnakan.", "Indonesian spelling rules."),
    effect=Text("Naskah terkesan tidak diperiksa.", "The text looks unchecked."),
    remedy=Text('Hapus satu "yang".', 'Delete one "yang".'),
    place=Place(
        file="rencana/lampiran.docx",
        path="sasaran_kegiatan[9].uraian",
        origin="hal. 2, tabel 1, baris 4",
        excerpt="Meningkatnya layanan yang yang bermutu",
        column=22,
        end_column=31,
    ),
    related=(),
    group="",
    fingerprint="f5",
)

WAIVED = Finding(
    rule="target/decreasing",
    code="TGT009",
    pack="sakip",
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    kind="indikator",
    label="indikator 1.2",
    title=Text("Target menurun", "A falling target"),
    message=Text("Target turun dari 90% menjadi 80%.", "The target falls from 90% to 80%."),
    criterion=Text("Target tidak menurun tanpa alasan.", "Targets do not fall without a reason."),
    effect=Text("Kinerja menurun.", "Performance falls."),
    remedy=Text("Jelaskan penurunan.", "Explain it."),
    place=place(PK, "sasaran_kegiatan[0].indikator[1].target", 27, "        target: 80%", "80%"),
    related=(),
    group="",
    fingerprint="f6",
    status="waived",
)


def not_assessed(code, rule, needs, line):
    """Something that could not be decided at `line` of the RKT."""
    message = Text(f"Memerlukan {needs}.", f"Needs {needs}.")
    return Unassessed(rule, code, needs, message, Place(RKT, f"sasaran_kegiatan[{line}]", line, 3))


REPORT = Report(
    version="0.1.0",
    packs=(
        UsedPack("sakip", "1.0.0", "a" * 64),
        UsedPack("kpu", "1.0.0", "b" * 64),
    ),
    documents=(
        CheckedDocument(
            RKT, "c" * 64, Identity("rkt", UNIT, "2024", 0), UNIT, f"RKT {UNIT} 2024", 43
        ),
        CheckedDocument(PK, "d" * 64, Identity("pk", UNIT, "2024", 1), UNIT, f"PK {UNIT} 2024", 21),
        CheckedDocument(
            PK_SEK,
            "e" * 64,
            Identity("pk", f"Sekretariat {UNIT}", "2024", 0),
            f"Sekretariat {UNIT}",
            f"PK Sekretariat {UNIT} 2024",
            17,
        ),
        CheckedDocument(
            "rencana/lampiran.docx",
            "f" * 64,
            Identity("renstra", UNIT, "2020-2024", 0),
            UNIT,
            f"Renstra {UNIT} 2020-2024",
            90,
        ),
    ),
    findings=(
        DOUBLED_WORD,
        WAIVED,
        wrong_population(PK_FORMULA, RKT_FORMULA, TWIN_WORDS),
        MISSING_TARGET,
        wrong_population(RKT_FORMULA, PK_FORMULA, TWIN_WORDS),
        NAME_DRIFT,
    ),
    unassessed=(
        not_assessed("CAS004", "cascade/unreached", "renstra", 20),
        not_assessed("CAS004", "cascade/unreached", "renstra", 24),
        not_assessed("LVL002", "level/output-only", "renstra", 24),
        not_assessed("CAS004", "cascade/unreached", "renstra", 28),
        not_assessed("CAS004", "cascade/unreached", "renstra", 33),
        not_assessed("TGT008", "target/no-baseline", "baseline", 30),
    ),
    notes=(
        Note(Text("Baris digabung.", "Rows joined."), Place(RKT, "sasaran_kegiatan[1]", 39, 5)),
        Note(
            Text("Sel berisi tanda hubung dibaca sebagai kosong.", "A dash was read as empty."),
            PK_TARGET,
        ),
    ),
    pairs=(
        AlignedPair(
            "rkt_pk_indikator",
            "same",
            100.0,
            "exact",
            PairSide("Persentase puskesmas terakreditasi", RKT_TARGET),
            PairSide("Persentase puskesmas terakreditasi", PK_TARGET),
        ),
        AlignedPair(
            "rkt_pk_indikator",
            "near",
            91.4,
            "score",
            PairSide("Persentase layanan bagi penyandang disabilitas", RKT_FORMULA),
            PairSide("Persentase layanan bagi para penyandang disabilitas", PK_FORMULA),
        ),
        AlignedPair(
            "rkt_pk_indikator",
            "none",
            0.0,
            "score",
            PairSide(
                "Persentase ibu hamil yang memperoleh pelayanan antenatal sesuai standar di "
                "seluruh puskesmas dan jaringannya dalam satu tahun",
                Place(RKT, "sasaran_kegiatan[2].indikator[0]", 52, 9),
            ),
            None,
        ),
    ),
    rules_run=("CAS004", "FRM003", "IDN001", "LVL002", "TGT001", "TGT008", "TGT009", "TXT001"),
    idle=(
        IdleRule(
            "plan/no-iku", "XRP006", Text("tidak ada IKU dalam masukan", "no IKU in the input")
        ),
        IdleRule(
            "plan/late-iku", "DAT005", Text("tidak ada IKU dalam masukan", "no IKU in the input")
        ),
    ),
    failures=(RuleFailure("formula/crash", "FRM099", "ZeroDivisionError: division by zero"),),
    unreadable=(
        Complaint(
            Text("kunci ganda: target", "duplicate key: target"),
            "rencana/rusak.yaml",
            7,
            5,
            "    target: 80%",
        ),
    ),
    skipped=("rencana/catatan.txt",),
    coverage={"documents": 4, "elements": 171, "indicators": 12, "links": 0, "low_confidence": 1},
)
