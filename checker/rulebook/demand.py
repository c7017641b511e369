"""What a rule demands: the part `check` of its file made into a verb with its options."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.checks import VERBS, Check
from checker.errors import Text, UsageError, unknown
from checker.graph.subject import SubjectType
from checker.knowledge.load import Knowledge
from checker.rulebook.scribe import Scribe
from checker.schema.options import OptionFault, read_options


def find_verb(scribe: Scribe) -> type[Check] | None:
    """Return the verb that the rule names; None, with a complaint noted, if there is none such."""
    said = scribe.said["check"]
    verb = next(iter(said))
    try:
        return VERBS.get(verb)
    except UsageError as error:
        scribe.say_of_key(error.complaints[0].message, said, verb)
        return None


def read_check(
    verb: type[Check],
    subject: SubjectType,
    knowledge: Knowledge,
    parameters: Mapping[str, float],
    scribe: Scribe,
) -> Check | None:
    """Return the verb with its options; None, with every complaint noted, if they do not fit.

    `parameters` are those of the configuration; they go before the rule's own.
    """
    said = scribe.said["check"]
    name = next(iter(said))
    own = scribe.said.get("parameters", {})
    known = {word: parameters.get(word, value) for word, value in own.items()}
    check = None
    try:
        options = _fill(said[name], known, ())
        check = read_options(verb, {verb.WHOLE: options} if verb.WHOLE else options)
        faults = list(check.find_faults(subject, knowledge))
    except OptionFault as first:
        faults = [first]
    for fault in faults:
        path = fault.path[1:] if verb.WHOLE and fault.path[:1] == (verb.WHOLE,) else fault.path
        _complain(fault, (name, *path), scribe)
    return None if faults else check


def _fill(options: Any, known: Mapping[str, float], path: tuple[str, ...]) -> Any:
    """Put parameters in their places: `{parameter: name}` becomes the number of that name."""
    if isinstance(options, list):
        return [_fill(part, known, path) for part in options]
    if not isinstance(options, Mapping):
        return options
    if set(options) == {"parameter"}:
        name = str(options["parameter"])
        if name not in known:
            message = unknown(Text("parameter", "parameter"), name, known)
            raise OptionFault((*path, "parameter"), message)
        return known[name]
    return {key: _fill(value, known, (*path, str(key))) for key, value in options.items()}


def _complain(fault: OptionFault, path: tuple[str, ...], scribe: Scribe) -> None:
    """Note a fault at the deepest word of the file that its path leads to."""
    container: Any = scribe.said
    key = "check"
    for step in path:
        current = container[key]
        if isinstance(current, list) and step in current:
            scribe.say(fault.message, current, current.index(step))
            return
        if not isinstance(current, Mapping) or step not in current:
            break
        container, key = current, step
    else:
        if fault.at_key:
            scribe.say_of_key(fault.message, container, key)
            return
    scribe.say(fault.message, container, key)
