"""From what a setting allows to the control that changes it."""

from engine.recipe import Choice, Covariance, FilePath, InitialWeights, Number, Point, Rule, Units, Whole
from gui import text
from gui.panel.batch import BatchControl
from gui.panel.choice import ChoiceControl
from gui.panel.covariance import CovarianceControl
from gui.panel.file import FileControl
from gui.panel.number import NumberControl
from gui.panel.point import PointControl
from gui.panel.seed import SeedControl
from gui.panel.start import StartControl
from gui.panel.tip import tip

Control = (
    BatchControl
    | ChoiceControl
    | CovarianceControl
    | FileControl
    | NumberControl
    | PointControl
    | SeedControl
    | StartControl
)


def control_for(field: str, rule: Rule) -> Control | None:  # noqa: PLR0911 - one for each rule
    """Return the control of a setting, by its dotted name; None where there is nothing to choose."""
    name, words = text.label(field), tip(field, rule)
    match rule:
        case Number():
            return NumberControl(rule, name)
        case Whole(optional=True):
            return BatchControl(rule, name, words)
        case Whole() if field.endswith(".seed"):
            return SeedControl(rule, name, text.redraw(field))
        case Whole():
            return NumberControl(rule, name)
        case Choice():
            # A file is chosen by opening it.
            names = [each for each in rule.names if each != "csv"]
            return ChoiceControl(names, name, words) if len(names) > 1 else None
        case Point():
            return PointControl(rule, name)
        case Covariance():
            return CovarianceControl(rule, name)
        case InitialWeights():
            return StartControl(rule, name, words)
        case FilePath():
            return FileControl(name)
        case Units():
            return None  # no hidden layers are trained yet
