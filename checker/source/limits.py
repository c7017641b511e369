"""How large an input may be; beyond these a file is refused, since no real plan comes near them."""

MAX_FILE_BYTES = 8 * 1024 * 1024
MAX_DEPTH = 40
MAX_NODES = 500_000
MAX_SCALAR = 100_000
MAX_COMPLAINTS = 100

# How many characters may be parsed again in search of further unquoted values.
REPAIR_BUDGET = 16 * 1024 * 1024
MAX_REPAIRS = 25
