"""The story of a rule and a node, told in steps: what was asked, what held, and how it ended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from checker.errors import Text
from checker.rulebook.rule import Rule


@dataclass(frozen=True, slots=True)
class Step:
    """One question on the way; `passed` is None for what is told and asks nothing."""

    passed: bool | None
    said: Text


def yes(said: Text) -> Step:
    """Return a step that held."""
    return Step(True, said)


def no(said: Text) -> Step:
    """Return a step that failed."""
    return Step(False, said)


def note(said: Text) -> Step:
    """Return something told on the way."""
    return Step(None, said)


_SIGNS = {True: "✓", False: "✗", None: "•"}


_OPEN = Text("…", "…")


@dataclass(slots=True)
class Story:
    """The steps between a rule and a node, and the conclusion."""

    rule: Rule
    node: str
    steps: list[Step] = field(default_factory=list)
    conclusion: Text = _OPEN

    def add(self, step: Step) -> None:
        """Tell one more step."""
        self.steps.append(step)

    def extend(self, steps: Iterable[Step]) -> None:
        """Tell more steps."""
        self.steps.extend(steps)

    def hold(self, passed: bool, said: Text, wanted: Text) -> bool:
        """Tell a step; if it failed, with what the rule asks about instead. Return `passed`."""
        if not passed:
            said = Text(
                f"{said.id}; aturan ini menanyai {wanted.id}",
                f"{said.en}; the rule asks about {wanted.en}",
            )
        self.add(Step(passed, said))
        return passed

    def end(self, conclusion: Text) -> Story:
        """Close the story."""
        self.conclusion = conclusion
        return self


def write_story(story: Story, lang: str) -> str:
    """Return the story as text: the rule, the node, a line for each step, the conclusion."""
    rule = story.rule
    lines = [f"{rule.code}  {rule.name}: {rule.title.within(lang)}", story.node, ""]
    lines += [f"{_SIGNS[step.passed]} {_in_line(step.said.within(lang))}" for step in story.steps]
    return "\n".join([*lines, "", story.conclusion.within(lang)]) + "\n"


def _in_line(said: str) -> str:
    return " ".join(said.split())


def name_labels(labels: Iterable[Text]) -> Text:
    """Join labels: `sasaran atau indikator`."""
    known = list(dict.fromkeys(labels))
    return Text(" atau ".join(t.id for t in known), " or ".join(t.en for t in known))


def join_words(words: Iterable[str]) -> Text:
    """Join words that are the same in both languages."""
    return name_labels(Text(word, word) for word in words)
