"""What an expression stands for: a value, made of the values in it."""

import ast
from collections.abc import Mapping

from engine.listing.expressions import dotted, function_path
from engine.listing.item import Cut, Edge, Form, Item, Rule, dtype_of
from engine.listing.listing import is_literal
from engine.listing.trail import Trail

OPERATORS: dict[type[ast.operator], str] = {
    ast.Add: "add",
    ast.Sub: "subtract",
    ast.Mult: "multiply",
    ast.Div: "divide",
    ast.Pow: "pow",
    ast.MatMult: "matmul",
}
PAIRS = (*OPERATORS.values(), "maximum", "minimum")
RULES: dict[str, Rule] = {
    "multiply": "product",
    "matmul": "product",
    "square": "product",
    "divide": "product",  # by its denominator's curve
    **dict.fromkeys(("pow", "math.log", "sin", "cos", "tan"), "curve"),
    **dict.fromkeys(("sqrt", "exp", "tanh", "sigmoid"), "output"),
    "abs": "kink",
    "nn.relu": "output kink",
}  # the others are linear


class Meaning:
    """Works out expressions with the names that are there. `sound`: no operation has mixed dtypes so far."""

    def __init__(self, trail: Trail, names: Mapping[str, Item]) -> None:
        self.sound = True
        self._trail, self._names = trail, names

    def value(self, node: ast.expr) -> Item:
        """Return what an expression stands for; a variable as itself."""
        match node:
            case ast.Name(id=name):
                item = self._names[name]
            case ast.Call(func=ast.Attribute(value=inner, attr="numpy"), args=[]):
                value = self.operand(inner)
                item = self._trail.make("linear", [value], value.dtype, "array", cut=Cut("numpy", node))
            case ast.Call():
                item = self._call(node, function_path(node.func))
            case _ if is_literal(node):
                item = self._trail.make("linear", [], _literal_dtype(node), "number", node=node)
            case ast.BinOp(left=left, op=operator, right=right):
                item = self._operation(OPERATORS[type(operator)], [self.operand(left), self.operand(right)], node)
            case ast.UnaryOp(operand=inner) | ast.Subscript(value=inner):
                item = self._operation("", [self.operand(inner)], node)
            case _:
                raise TypeError(node)
        return item

    def operand(self, node: ast.expr) -> Item:
        """Return the value of an expression that is calculated with: a variable is read."""
        item = self.value(node)
        return self._trail.read(item, node) if item.form == "variable" else item

    def dtype(self, inputs: list[Item], *, division: bool = False) -> str:
        """Return the dtype that values have together."""
        dtype = dtype_of([item.dtype for item in inputs], division=division)
        self.sound &= bool(dtype)
        return dtype or "float32"

    def _call(self, call: ast.Call, path: str) -> Item:
        inputs = [self.value(argument) for argument in call.args[: 2 if path in PAIRS else 1]]
        words = {word.arg: word.value for word in call.keywords}
        wanted = call.args[1] if path == "cast" else words.get("dtype")
        dtype = dotted(wanted).removeprefix("tf.") if wanted else _tensor_dtype(inputs[0].dtype)
        if path == "cast" and inputs[0].form == "variable" and inputs[0].dtype == dtype:
            return inputs[0]  # the variable, unread
        copied = path == "constant" and (inputs[0].form == "variable" or "shape" in words)
        inputs = [self._trail.read(item, call) if item.form == "variable" else item for item in inputs]
        match path:
            case "ones" | "zeros":
                item = self._trail.make("linear", [], dtype if wanted else "float32", node=call)
            case "Variable":
                item = self._variable(call, inputs[0], dtype, words.get("trainable"))
            case "stop_gradient":
                item = self._trail.make("linear", inputs, dtype, node=call, cut=Cut("stop gradient", call))
            case "constant" | "cast":
                item = self._converted(call, inputs[0], dtype, copied=copied)
            case _:
                item = self._operation(path, inputs, call)
        return item

    def _variable(self, call: ast.Call, value: Item, dtype: str, trainable: ast.expr | None) -> Item:
        variable = self._trail.make("linear", [], dtype, "variable", node=call)
        variable.trainable = not (isinstance(trainable, ast.Constant) and trainable.value is False)
        variable.held = [Edge(value, value.on, Cut("copy", call))]
        return variable

    def _converted(self, call: ast.Call, value: Item, dtype: str, *, copied: bool) -> Item:
        """Return a value as a tensor of a dtype, which it may be already."""
        kind = "no derivative" if value.is_float and not dtype.startswith("float") else "copy" if copied else ""
        if value.form == "tensor" and value.dtype == dtype and not kind:
            return value
        return self._trail.make("linear", [value], dtype, node=call, cut=Cut(kind, call) if kind else None)

    def _operation(self, path: str, inputs: list[Item], node: ast.expr) -> Item:
        dtype = self.dtype(inputs, division=path == "divide")
        forms = {item.form for item in inputs}
        form: Form = "number" if forms == {"number"} else "array" if forms <= {"number", "array"} else "tensor"
        if isinstance(node, ast.Call) or form == "tensor":
            form, dtype = "tensor", _tensor_dtype(dtype)
        if path == "square":
            inputs = inputs * 2
        elif path == "divide":
            inputs = [inputs[0], self._trail.make("curve", inputs[1:], dtype, form)]
        return self._trail.make(RULES.get(path, "linear"), inputs, dtype, form, node=node)


def _literal_dtype(node: ast.expr) -> str:
    fractions = any(isinstance(part, ast.Constant) and isinstance(part.value, float) for part in ast.walk(node))
    return "float" if fractions else "int"


def _tensor_dtype(dtype: str) -> str:
    """Return the dtype that a tensor of plain numbers gets."""
    return {"int": "int32", "float": "float32"}.get(dtype, dtype)
