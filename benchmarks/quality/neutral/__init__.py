"""Changes that say the same in another way, and so must change no finding."""

from benchmarks.quality.neutral import layout, noise, spelling, writing  # noqa: F401
