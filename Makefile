# make demo    check the sample, the real plans of an election office
# make test    run the tests
# make lint    the style, the types and the layers of the code
# make clean   remove what these made
#
# Each sets up .venv by itself: with uv where it is present, else with python3 and pip.

PYTHON ?= python3
PY = .venv/bin/python
SAMPLE = samples/kpu-lampung-2024

.PHONY: demo test lint clean

demo: .venv/ready
	@echo '$$ selaras check $(SAMPLE)'
	@code=0; $(PY) -m checker.cli check $(SAMPLE) || code=$$?; echo; \
	if [ $$code -eq 1 ]; then \
	  echo 'Exit code 1: faults were found in the plans, as they should be in this sample.'; \
	else \
	  echo "Exit code $$code, but 1 (faults found) was expected of this sample." >&2; \
	  exit $$((code ? code : 1)); \
	fi

test: .venv/ready-for-work
	@$(PY) -m pytest

lint: .venv/ready-for-work
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	.venv/bin/lint-imports

clean:
	rm -rf .venv dist build .pytest_cache .hypothesis .mypy_cache .ruff_cache .import_linter_cache
	find checker tests -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/ready: pyproject.toml
	@$(make_venv)
	@$(call install,.)
	@touch $@

.venv/ready-for-work: .venv/ready
	@$(call install,.[dev])
	@touch $@

# A .venv that works is kept; one that does not (moved, or its Python is gone) is made anew.
define make_venv
if command -v uv >/dev/null 2>&1; then \
  $(PY) -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 \
    || uv venv --quiet --clear --python '>=3.11' .venv; \
else \
  command -v $(PYTHON) >/dev/null 2>&1 \
    || { echo 'Selaras needs uv, or Python 3.11 or later: $(PYTHON) was not found.' >&2; exit 1; }; \
  $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
    || { echo 'Selaras needs Python 3.11 or later; name one with: make PYTHON=python3.12' >&2; exit 1; }; \
  $(PY) -m pip --version >/dev/null 2>&1 || { \
    $(PYTHON) -c 'import venv, ensurepip' >/dev/null 2>&1 \
      || { echo 'This Python lacks venv. On Debian and Ubuntu: apt install python3-venv' >&2; exit 1; }; \
    $(PYTHON) -m venv --clear .venv; }; \
fi
endef

# $(1): what to install, as pip names it.
define install
echo 'Installing $(1) into .venv ...'; \
if command -v uv >/dev/null 2>&1; then \
  uv pip install --quiet --python $(PY) --editable '$(1)'; \
else \
  $(PY) -m pip install --quiet --disable-pip-version-check --editable '$(1)'; \
fi
endef

# make expected   write the samples' expected reports anew; look at the difference before a commit
.PHONY: expected
expected: .venv/ready
	@for sample in samples/*/; do name=$$(basename "$$sample"); \
	  $(PY) -m checker.cli check "samples/$$name" --fail-on never \
	    --format text --output "tests/expected/$$name.txt" || exit $$?; \
	done

# make reference   write the pages of the rules and the schemas for editors anew
.PHONY: reference
reference: .venv/ready
	@mkdir -p docs/schema && rm -f docs/aturan/*.md
	@$(PY) -m checker.cli rules reference docs/aturan
	@for what in rule plan; do \
	  $(PY) -m checker.cli schema $$what > docs/schema/$$what.json || exit $$?; \
	done

# make quality   measure what the rules find and where they keep quiet: see benchmarks/quality
.PHONY: quality
quality: .venv/ready
	@$(PY) -m benchmarks.quality
