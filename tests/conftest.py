"""How the tests run everywhere: no property fails because a machine is slow."""

from hypothesis import settings

settings.register_profile("selaras", deadline=None)
settings.load_profile("selaras")
