"""The verbs: one file is one verb, and the fields of its Check are its options.

To add one, put a file here (or offer an entry point of the group `selaras.checks`) that holds a
frozen dataclass named Check with the members of the protocol below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Protocol

from checker.errors import Text
from checker.graph.plan_graph import PlanGraph
from checker.graph.subject import Subject, SubjectType
from checker.knowledge.load import Knowledge
from checker.model.outcome import Outcome
from checker.registry import Registry
from checker.schema.options import OptionFault


class Check(Protocol):
    """One verb with its options, ready to look at subjects.

    `FACTS` names what its problems offer to messages as `{masalah.*}`. A verb whose options are
    free names (fields) says so in `WHOLE`: the option that takes the whole mapping.
    """

    FACTS: ClassVar[tuple[str, ...]]
    WHOLE: ClassVar[str | None]

    def find_faults(self, subject: SubjectType, knowledge: Knowledge) -> Iterator[OptionFault]:
        """Yield every option that does not fit the subjects, when the rule is loaded."""
        ...

    def examine(self, subjects: Sequence[Subject], graph: PlanGraph) -> Iterator[Outcome]:
        """Yield a problem or a not-assessed for each subject that is not in order."""
        ...


VERBS: Registry[type[Check]] = Registry(
    "checker.checks", "Check", Text("kata kerja pemeriksaan", "verb"), "selaras.checks"
)
