"""A report in, bytes out; one file is one format; none prints or opens a file."""

from __future__ import annotations

from collections.abc import Callable

from checker.errors import Text
from checker.model.report import Report
from checker.registry import Registry

Writer = Callable[[Report, str], bytes]

REPORTERS: Registry[Writer] = Registry(
    "checker.reporters", "write", Text("format", "format"), group="selaras.reporters"
)
