"""What is wrong with a listing, in one sentence: where, what, and what is allowed instead."""

from PySide6.QtCore import QCoreApplication

from engine.listing.error import ListingError
from engine.listing.grammar import LARGEST_EXPONENT
from engine.tape import Span

translate = QCoreApplication.translate


def explain(error: ListingError) -> str:
    """Return "Line 1, column 5: tf.squard is not one of the functions …". What TensorFlow says stands as it is."""
    said = ": ".join(error.facts) if error.kind == "tensorflow" else sentence(error)
    span = error.span
    if is_whole(span):
        return said[:1].upper() + said[1:]
    place = translate("Listing", "Line {line}, column {column}: {said}")
    return place.format(line=span.line, column=span.column + 1, said=said)


def is_whole(span: Span) -> bool:
    """Tell whether an error is the whole text's: it has no columns."""
    return (span.line, span.column) == (span.end_line, span.end_column)


def sentence(error: ListingError) -> str:
    """Return what is wrong, without its place; a kind that has no words by its own name."""
    template = _template(error)
    if not template:
        return ", ".join((error.kind, *error.facts))
    facts = (_form(error.facts[0]),) if error.kind == "expression" else error.facts
    said = template.format(*facts, most=f"{LARGEST_EXPONENT:,}")
    return said.removesuffix(".") if said.endswith("?.") else said  # Python may have asked something itself


def _template(error: ListingError) -> str:
    words = _table()
    match (error.kind, *error.facts):
        case ("character", "u+0009"):
            return words["character, tab"]
        case ("arguments", _, "1", _):
            return words["arguments, one"]
        case ("unknown name", _):
            return words["unknown name, none"]
        case (kind, *_, ""):  # there is nothing to propose
            return words.get(f"{kind}, none") or words.get(kind, "")
        case (kind, *_):
            return words.get(kind, "")
    return ""


def _table() -> dict[str, str]:
    """Return all sentences in the language in force."""
    return _text() | _statements() | _expressions() | _values() | _typed() | _lines()


def _text() -> dict[str, str]:
    """Return what can be wrong before anything is understood."""
    return {
        "character": translate(
            "Listing", "the character “{0}” can't be used here; code is plain ASCII, comments take any letter."
        ),
        "character, tab": translate("Listing", "a tab can't be used; four spaces indent a line."),
        "deep": translate("Listing", "this is nested too deeply: at most {0} levels."),
        "long line": translate("Listing", "the line has {0} characters: at most {1}."),
        "long text": translate("Listing", "the program has {0} characters: at most {1}."),
        "many numbers": translate("Listing", "the program has {0} numbers: at most {1}."),
        "many parts": translate("Listing", "the statement has too many parts: at most {0}; split it into several."),
        "syntax": translate("Listing", "Python can't read this: {0}."),
    }


def _statements() -> dict[str, str]:
    """Return what can be wrong with a line, and with what is done to a tape."""
    return {
        "gradient": translate(
            "Listing", "a gradient is asked for by names: tape.gradient(loss, w) or tape.gradient(loss, [w, b])."
        ),
        "no effect": translate(
            "Listing", "{0}(…) alone on a line does nothing; tape.watch(x), w.assign(…) and print(…) can stand alone."
        ),
        "no tape": translate("Listing", "{0} is not a tape that is there; these are: {1}."),
        "no tape, none": translate("Listing", "{0} is not a tape; with tf.GradientTape() as tape: makes one."),
        "reserved name": translate(
            "Listing", "{0} can't be given a value; nor can tf, np, print and names that begin with _."
        ),
        "statement": translate(
            "Listing",
            "“{0}” can't be used; a line is x = …, with tf.GradientTape() as tape:, tape.watch(x), w.assign(…), "
            "print(…) or del tape.",
        ),
        "target": translate("Listing", "a value can't be put into {0}; only under a name: x = …"),
        "unpacking": translate(
            "Listing", "{0} names need a gradient of {0} sources, such as dw, db = tape.gradient(loss, [w, b])."
        ),
        "unused gradient": translate(
            "Listing", "nothing keeps this gradient; a name does: dw = tape.gradient(loss, w)."
        ),
        "watch": translate("Listing", "{0} can't be watched; only names can: tape.watch(x)."),
        "with": translate("Listing", "{0} can't be opened; tf.GradientTape() can."),
    }


def _expressions() -> dict[str, str]:
    """Return what can be wrong within a line."""
    return {
        "arguments": translate("Listing", "{0} takes {1} arguments, not {2}."),
        "arguments, one": translate("Listing", "{0} takes 1 argument, not {2}."),
        "attribute": translate("Listing", "{0} can't be used; of what a tensor has, only x.numpy() can."),
        "constant": translate("Listing", "{0} can't be used here; a number can, such as 3. or 0.5."),
        "dtype": translate("Listing", "{0} is not a dtype that can be used here; these are: {1}."),
        "expression": translate(
            "Listing", "{0} can't be used; numbers, names, + - * / ** @ and functions such as tf.square can."
        ),
        "flag": translate("Listing", "{0} is either True or False."),
        "function": translate("Listing", "{0} is not one of the functions that can be used here; {1} is."),
        "function, none": translate(
            "Listing", "{0} is not one of the functions that can be used here, such as tf.square or tf.matmul."
        ),
        "index": translate("Listing", "{0} can't be an index; whole numbers can: x[0] or x[0, 1]."),
        "keyword": translate("Listing", "{0} has no {1}=; it takes: {2}."),
        "keyword, none": translate("Listing", "{0} has no {1}=; it takes no keyword."),
        "large number": translate("Listing", "the number is too large; whole numbers go to 2⁶³, others to 1e308."),
        "literal": translate("Listing", "{0}= takes plain numbers only, such as 0 or [0, 1]."),
        "operator": translate("Listing", "the operator in {0} can't be used; + - * / ** @ can."),
        "tape as value": translate("Listing", "{0} is a tape, not a value; {0}.gradient(loss, w) gives one."),
        "unknown name": translate("Listing", "{0} has no value here; names that have one: {1}."),
        "unknown name, none": translate("Listing", "{0} has no value here; {0} = tf.constant(3.) gives it one."),
    }


def _values() -> dict[str, str]:
    """Return what can be wrong once numbers are computed."""
    return {
        "division": translate("Listing", "a plain number is divided by zero; another divisor can be used."),
        "elements": translate("Listing", "the tensor would have {0} elements: at most {1}."),
        "by hand": translate(
            "Listing", "“{0}” after “# by hand:” can't be read; one expression for each source can: 2 * x, 1."
        ),
        "no gradient": translate("Listing", "no gradient is asked for; dw = tape.gradient(loss, w) asks for one."),
        "not finite": translate("Listing", "{0} gives {1} here; only finite numbers can go on."),
        "power": translate(
            "Listing", "{0} ** {1} is too large; plain numbers take exponents up to {most}, results to 1e300."
        ),
    }


def _typed() -> dict[str, str]:
    """Return what can be wrong with a value or an expression that is typed into a form."""
    return {
        "no number": translate("Listing", "“{0}” is not a number; 3 is, 0.5, or a list of rows: [[1, 2], [3, 4]]."),
        "ragged": translate("Listing", "the rows of a list have one length: [[1, 2], [3, 4]]."),
        "whole number": translate("Listing", "“{0}” is not a whole number, as {1} holds; float32 holds any number."),
        "long expression": translate("Listing", "the expression has {0} characters: at most {1}."),
        "no expression": translate("Listing", "“{0}” is not one expression, as sin(x) * x is."),
        "no input": translate("Listing", "the expression has no name to differentiate by; x ** 2 has x."),
    }


def _lines() -> dict[str, str]:
    """Return what can be wrong with a line of the Tensors bench."""
    return {
        "change": translate("Listing", "{0} can't be changed; a name can be, an element x[0, 0] or a part v[0:2]."),
        "dimension": translate("Listing", "{0} elements along an axis can't be; from 0 to {1} can."),
        "memory": translate("Listing", "the session would keep {0} bytes: at most {1}; clear the log, or undo."),
        "no line": translate("Listing", "there is nothing to run; x = tf.ones((2, 2)) is a line."),
        "not alone": translate("Listing", "{0}(…) gives nothing back; it stands on a line of its own."),
        "plain value": translate("Listing", "{0} is no tensor; tf.constant(…) makes one."),
        "rank": translate("Listing", "a tensor of rank {0} can't be shown: at most {1}."),
        "seed": translate("Listing", "a seed within {0} can't be used; tf.random.set_seed(42) before it can."),
        "set seed": translate("Listing", "a seed is one whole number: tf.random.set_seed(42)."),
        "slice of variable": translate(
            "Listing", "{0} is what was read from a variable; the variable itself can be changed: v[0].assign(…)."
        ),
    }


def _form(name: str) -> str:
    """Return what people call a form of expression, by Python's name of it."""
    forms = {
        "BoolOp": translate("Listing", "“and” or “or”"),
        "Compare": translate("Listing", "a comparison"),
        "Dict": translate("Listing", "a dictionary"),
        "GeneratorExp": translate("Listing", "a loop"),
        "IfExp": translate("Listing", "“if … else”"),
        "JoinedStr": translate("Listing", "a string"),
        "Lambda": translate("Listing", "a function of your own"),
        "List": translate("Listing", "a list of anything but numbers"),
        "ListComp": translate("Listing", "a loop"),
        "NamedExpr": translate("Listing", "an assignment within an expression"),
        "Starred": translate("Listing", "an asterisk before an argument"),
        "Tuple": translate("Listing", "a tuple of anything but numbers"),
        "UnaryOp": translate("Listing", "“not” or “~”"),
    }
    return forms.get(name, name)
