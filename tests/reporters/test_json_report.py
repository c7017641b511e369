import json

from checker.reporters.json import write
from tests.reporters.report_fixture import PK, REPORT, RKT


def test_the_schema_is_named():
    assert json.loads(write(REPORT, "id"))["schema"] == "selaras-findings-1"


def test_findings_stand_in_the_order_of_their_places():
    found = json.loads(write(REPORT, "id"))["findings"]
    assert [(each["code"], each["location"]["file"]) for each in found] == [
        ("IDN001", RKT),
        ("FRM003", RKT),
        ("TGT001", PK),
        ("TGT009", PK),
        ("FRM003", PK),
        ("TXT001", "rencana/lampiran.docx"),
    ]
