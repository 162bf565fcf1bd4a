"""What a tooltip says: the name in bold, one sentence, the range."""

from html import escape

from PySide6.QtCore import QCoreApplication

from engine.recipe import Covariance, InitialWeights, Number, Point, Rule, Whole
from gui import text
from gui.numbers import grouped, short

translate = QCoreApplication.translate


def tip(field: str, rule: Rule) -> str:
    """Return the tooltip of a setting, as rich text: Qt breaks its lines."""
    parts = [escape(text.help_text(field)), escape(span(rule, text.unit(field)))]
    return f"<b>{escape(text.label(field))}</b><br>" + "<br>".join(part for part in parts if part)


def span(rule: Rule, unit: str = "") -> str:
    """Return what a rule allows, in a few words; "" where the control shows it anyway."""
    match rule:
        case Number() | Point():
            return _from_to(short(rule.low), short(rule.high), "")
        case Whole():
            return _from_to(grouped(rule.low), grouped(rule.high), unit)
        case Covariance():
            return translate("Panel", "Variances above 0 and up to {}").format(short(rule.high))
        case InitialWeights():
            return _from_to(short(-rule.high), short(rule.high), "")
    return ""


def _from_to(low: str, high: str, unit: str) -> str:
    words = translate("Panel", "From {low} to {high}").format(low=low, high=high)
    return f"{words} {unit}" if unit else words
