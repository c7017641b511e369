"""Plug-ins by name: a file joins by lying in its package, a user's package by an entry point."""

from __future__ import annotations

import pkgutil
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from checker.errors import Text, UsageError, unknown

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

T = TypeVar("T")


class Registry(Generic[T]):
    """The plug-ins of one package: each is a module that holds a `T` under the name `attribute`.

    `what` is what users call such a plug-in; `group` the entry-point group under which other
    installed packages offer theirs (an entry point names a module of the same shape).
    """

    def __init__(self, package: str, attribute: str, what: Text, group: str | None = None) -> None:
        self.package = package
        self.attribute = attribute
        self.what = what
        self.group = group

    @cached_property
    def _modules(self) -> tuple[str, ...]:
        found = pkgutil.iter_modules(import_module(self.package).__path__)
        return tuple(sorted(module.name for module in found if not module.name.startswith("_")))

    def names(self) -> tuple[str, ...]:
        """Return the names of the plug-ins in the package, sorted, without importing them."""
        return self._modules

    def offered(self) -> tuple[str, ...]:
        """Return the names of the plug-ins that other installed packages offer, sorted."""
        return tuple(sorted(set(self._find_offers()) - set(self._modules)))

    def get(self, name: str) -> T:
        """Import the plug-in `name` and return its attribute; UsageError where there is none."""
        if name in self._modules:
            return cast(T, getattr(import_module(f"{self.package}.{name}"), self.attribute))
        offered = self._find_offers()
        if name not in offered:
            raise UsageError(unknown(self.what, name, {*self._modules, *offered}))
        return self._load_offer(offered[name])

    def _find_offers(self) -> dict[str, EntryPoint]:
        if self.group is None:
            return {}
        from importlib.metadata import entry_points  # slow to import, and seldom needed

        return {offer.name: offer for offer in entry_points(group=self.group)}

    def _load_offer(self, offer: EntryPoint) -> T:
        try:
            return cast(T, getattr(offer.load(), self.attribute))
        except Exception as reason:
            at = f'"{offer.name}" ({offer.value})'
            raise UsageError(
                Text(
                    f"{self.what.id} {at} tidak dapat dimuat: {reason}",
                    f"{self.what.en} {at} cannot be loaded: {reason}",
                )
            ) from reason
