"""What is wrong with a study that is not looked at, in one sentence: what came, and what is allowed."""

from PySide6.QtCore import QCoreApplication

from engine.shapes import FIELDS, StudyError
from gui.numbers import exact, grouped, short

LONGEST = 24  # characters of what was typed
LARGEST = 10**15  # a larger number is rounded

translate = QCoreApplication.translate


def sentence(error: StudyError) -> str:
    """Return "There can be 1 to 4,096 units or filters, not 5,000."; a kind that has no words by its own name."""
    facts = [_shown(fact) for fact in error.facts]
    template = _table().get(error.kind)
    return template.format(*facts) if template else ", ".join((error.kind, *facts))


def _table() -> dict[str, str]:
    """Return all sentences in the language in force."""
    return _sizes() | _costs()


def _sizes() -> dict[str, str]:
    """Return what can be wrong with what is typed."""
    return {
        "shape": translate("Study", "{0} is not a shape; whole numbers are, samples first: (32, 10, 16)."),
        "rank": translate("Study", "Inputs have {1} to {2} axes, samples first, not {0}: (2, 784) has 2."),
        "size": translate("Study", "Along an axis there can be {1} to {2} numbers, not {0}."),
        "units": translate("Study", "There can be 1 to {1} units or filters, not {0}."),
        "kernel_size": translate("Study", "kernel_size is a whole number from 1 to {1}, not {0}."),
        "strides": translate("Study", "strides is a whole number from 1 to {1}, not {0}."),
    }


def _costs() -> dict[str, str]:
    """Return what can be too much of it."""
    return {
        "layers": translate("Study", "The stack would have {0} layers: at most {1}."),
        "elements": translate("Study", "The inputs would have {0} elements: at most {1}."),
        "parameters": translate("Study", "{0} would have {1} parameters: at most {2}; fewer units need fewer."),
        "outputs": translate("Study", "{0} would return {1} numbers: at most {2}; fewer samples or units give fewer."),
        "steps": translate(
            "Study", "The recurrent layers would go through {0} steps in all, one after another: at most {1}."
        ),
        "products": translate("Study", "{0} would multiply {1} times: at most {2}; smaller inputs need less."),
    }


def _shown(fact: object) -> str:
    """Return a fact as people write it: numbers in groups of three, what was typed in quotes."""
    match fact:
        case int():
            return grouped(fact) if abs(fact) < LARGEST else short(fact)
        case float():
            return exact(fact)
    text = str(fact)
    if text in FIELDS:
        return text
    return f"“{text}”" if len(text) <= LONGEST else f"“{text[: LONGEST - 1]}…”"
