"""One rule file made into a rule; every name in it is held against the vocabulary."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from checker.checks import VERBS, Check
from checker.errors import Text, UsageError, unknown
from checker.graph.subject import Subject, SubjectType, read_field
from checker.knowledge.load import Knowledge
from checker.knowledge.packs import Pack
from checker.knowledge.reading import DataReader, listed, text_of
from checker.model.finding import Confidence, Severity
from checker.rulebook.rule import Example, Origin, Rule, Selector, Softening
from checker.rulebook.template import FACTS, Template, build_template, find_template_faults
from checker.schema.grammar import SchemaError
from checker.schema.options import OptionFault, read_options
from checker.schema.predicate import compile_schema
from checker.source.yaml import Tree

_PAIRS_ALONE = Text(
    '"pairs" tidak dapat digabung dengan "kind" atau "in"; penyelarasan sudah menentukannya',
    '"pairs" cannot stand beside "kind" or "in"; the alignment says them',
)
OUTCOMES = {"same": ("same",), "near": ("near",), "any": ("same", "near", "none")}


def build_rule(
    tree: Tree,
    name: str,
    pack: Pack,
    knowledge: Knowledge,
    reader: DataReader,
    parameters: Mapping[str, float],
) -> Rule | None:
    """Build the rule of a file whose shape is right; None, with complaints noted, if it is wrong."""
    return _Builder(tree, name, pack, knowledge, reader, parameters).build()


class _Builder:
    def __init__(
        self,
        tree: Tree,
        name: str,
        pack: Pack,
        knowledge: Knowledge,
        reader: DataReader,
        parameters: Mapping[str, float],
    ) -> None:
        self._tree = tree
        self._said = tree.data
        self._name = name
        self._pack = pack
        self._knowledge = knowledge
        self._reader = reader
        self._parameters = parameters
        self._failed = False

    def build(self) -> Rule | None:
        said = self._said
        subject = self._subject()
        if subject is None:
            return None
        check = self._check(subject)
        if check is None:
            return None
        selector = self._selector(subject, check)
        templates = {
            key: self._template(key, subject, check) for key in ("message", "effect", "remedy")
        }
        softer = tuple(self._softening(item, subject, check) for item in said.get("softer", ()))
        origin = self._origin()
        if self._failed:
            return None
        return Rule(
            name=self._name,
            code=said["code"],
            pack=self._pack.name,
            title=text_of(said["title"]),
            severity=Severity(said["severity"]),
            confidence=Confidence(said.get("confidence", "high")),
            origin=origin,
            why=text_of(said["why"]),
            selector=selector,
            check=check,
            softer=softer,
            yields_to=tuple(said.get("yields_to", ())),
            examples=tuple(self._examples()),
            tree=self._tree,
            **templates,
        )

    def _complain(self, message: Text, container: object, key: str | int | None) -> None:
        self._failed = True
        self._reader.say(self._tree, message, container, key)

    def _subject(self) -> SubjectType | None:
        """Read whom the rule is about; None where that cannot be known."""
        said = self._said["for"]
        words = self._knowledge.vocabulary
        if "pairs" in said:
            for word in ("kind", "in"):
                if word in said:
                    self._complain(_PAIRS_ALONE, said, word)
            names = listed(said["pairs"])
            known = self._knowledge.alignments
            for name in names:
                if name not in known:
                    self._complain(
                        unknown(Text("penyelarasan", "alignment"), name, known), said, "pairs"
                    )
            if self._failed or not names:
                return None
            lefts = dict.fromkeys(kind for n in names for kind in known[n].left.kinds)
            rights = dict.fromkeys(kind for n in names for kind in known[n].right.kinds)
            return SubjectType(tuple(lefts), tuple(rights))
        kinds = listed(said.get("kind"))
        for kind in kinds:
            if kind not in words.selectable():
                message = unknown(Text("jenis unsur", "kind"), kind, words.selectable())
                self._complain(message, said, "kind")
        if not kinds:
            self._complain(
                Text('"for" perlu "kind" atau "pairs"', '"for" needs "kind" or "pairs"'),
                self._said,
                "for",
            )
        return None if self._failed else SubjectType(words.expand(kinds))

    def _check(self, subject: SubjectType) -> Check | None:
        said = self._said["check"]
        verb = next(iter(said))
        try:
            shape = VERBS.get(verb)
        except UsageError as error:
            self._complain(error.complaints[0].message, said, verb)
            return None
        check = None
        try:
            options = self._with_parameters(said[verb])
            if shape.WHOLE:
                options = {shape.WHOLE: options}
            check = read_options(shape, options)
            faults = list(check.find_faults(subject, self._knowledge))
        except OptionFault as first:
            faults = [first]
        for fault in faults:
            self._complain(fault.message, *self._locate(said, (verb, *fault.path)))
        return None if faults else check

    def _with_parameters(self, options: Any) -> Any:
        """Put the rule's parameters, or what the configuration says instead, in their places."""
        if isinstance(options, list):
            return [self._with_parameters(part) for part in options]
        if not isinstance(options, Mapping):
            return options
        if set(options) == {"parameter"}:
            known = self._said.get("parameters", {})
            name = str(options["parameter"])
            if name not in known:
                raise OptionFault((), unknown(Text("parameter", "parameter"), name, known))
            return self._parameters.get(name, known[name])
        return {key: self._with_parameters(value) for key, value in options.items()}

    def _locate(self, said: Any, path: tuple[str, ...]) -> tuple[Any, str | int]:
        """Return the deepest container and key of the file that `path` leads to."""
        container, key = self._said, "check"
        current: Any = said
        for step in path:
            if isinstance(current, list) and step in current:
                return current, current.index(step)  # one word of a list
            if not isinstance(current, Mapping) or step not in current:
                break
            container, key, current = current, step, current[step]
        return container, key

    def _selector(self, subject: SubjectType, check: Check) -> Selector:
        said = self._said["for"]
        words = self._knowledge.vocabulary
        jenis = listed(said.get("in"))
        known = words.kinds["dokumen"].fields["jenis"].allowed
        for name in jenis:
            if name not in known:
                self._complain(
                    unknown(Text("jenis dokumen", "kind of document"), name, known), said, "in"
                )
        absent = listed(said.get("where_absent"))
        for path in absent:
            fault = subject.find_fault(path, words)
            if fault is not None:
                self._complain(fault, said, "where_absent")
        holds = self._condition(said.get("where"), said, subject, ())
        looks_for_absence = getattr(check, "present_in", None) is not None
        default = OUTCOMES["any" if looks_for_absence else "same"]
        return Selector(
            subject=subject,
            jenis=jenis,
            alignments=listed(said.get("pairs")),
            outcomes=OUTCOMES.get(said.get("are", ""), default),
            holds=None if holds is None else _ask_subject(holds),
            absent=absent,
        )

    def _condition(
        self,
        where: Any,
        holder: Any,
        subject: SubjectType,
        facts: tuple[str, ...],
    ) -> Callable[[object], bool] | None:
        """Compile a `where` or `when`: a field that is not stated fails unless it may be null."""
        if where is None:
            return None
        for path in where:
            head, _, rest = path.partition(".")
            fault = None
            if facts and head == FACTS:
                if rest not in facts:
                    fault = unknown(Text("fakta", "fact"), path, [f"{FACTS}.{f}" for f in facts])
            else:
                fault = subject.find_fault(path, self._knowledge.vocabulary)
            if fault is not None:
                self._complain(fault, where, path)
        demanding = {path: _demand(rules) for path, rules in where.items()}
        if self._failed:
            return None
        readers = {path: _condition_reader(path, facts) for path in where}
        try:
            return compile_schema(demanding, get=lambda asked, path: readers[path](asked))
        except SchemaError as error:
            path = error.path[0] if error.path and error.path[0] in where else None
            self._complain(error.message, where if path else holder, path)
            return None

    def _softening(self, said: Any, subject: SubjectType, check: Check) -> Softening:
        holds = self._condition(said["when"], said, subject, check.FACTS)
        return Softening(holds or (lambda _: False), Severity(said["severity"]))

    def _template(self, key: str, subject: SubjectType, check: Check) -> Template:
        text = text_of(self._said[key])
        words = self._knowledge.vocabulary
        faults = list(find_template_faults(text, subject, check.FACTS, words))
        for fault in faults:
            self._complain(fault, self._said, key)
        return Template(text, {}) if faults else build_template(text, subject, words)

    def _origin(self) -> Origin:
        said = self._said["source"]
        cite = said["cite"]
        period = said.get("berlaku", {})
        years = {key: int(day[:4]) for key, day in period.items()}
        since = years.get("dari")
        if since is not None and not period["dari"].endswith("-01-01"):
            since += 1  # a criterion holds for plans of the first year that it saw from the start
        return Origin(
            said["kind"],
            Text(cite, cite) if isinstance(cite, str) else text_of(cite),
            since,
            years.get("sampai"),
        )

    def _examples(self) -> Iterator[Example]:
        for i, said in enumerate(self._said["examples"]):
            mark = self._tree.value_mark(self._said["examples"], i)
            unassessed = said.get("unassessed")
            yield Example(
                title=said["title"],
                plans=said["plan"],
                finds=tuple(said["finds"]),
                unassessed=None if unassessed is None else tuple(unassessed),
                line=mark.line if mark else 1,
            )


def _demand(rules: Any) -> Any:
    """Make a field of a condition required, unless the rule says that it may be null."""
    if not isinstance(rules, Mapping):
        return rules
    optional = rules.get("nullable") is True
    return {"required": not optional, "nullable": optional, **rules}


def _condition_reader(path: str, facts: tuple[str, ...]) -> Callable[[Any], object]:
    """Return what reads a field of a subject, or (with `facts`) of a problem, or one of its facts."""
    head, _, rest = path.partition(".")
    if facts and head == FACTS:
        return lambda problem: problem.facts.get(rest)
    read = read_field(path)
    return (lambda problem: read(problem.subject)) if facts else read


def _ask_subject(holds: Callable[[object], bool]) -> Callable[[Subject], bool]:
    return lambda subject: holds(subject)
