# ruff: noqa: E501 - read as a table
"""Programs that must be refused, by the kind of their error: hand-made, one fault each."""

BEFORE = """\
import tensorflow as tf

x = tf.Variable(3.)
v = tf.constant([1., 2., 3.])
A = tf.ones([2, 3])
n = tf.constant(2)
"""


def program(*lines):
    """A program with lines in its block."""
    block = "".join(f"    {line}\n" for line in lines)
    return f"{BEFORE}with tf.GradientTape() as tape:\n{block}dx = tape.gradient(y, x)\n"


# In the place of y; by the kind of the error.
EXPRESSIONS = {
    "function": [
        *("__import__('os')", "eval('1')", "exec('1')", "open('f', 'w')", "compile('1', '', 'eval')", "globals()", "vars()"),
        *("getattr(tf, 'square')(x)", "getattr(x, 'numpy')()", "breakpoint()", "input()", "exit()", "print(x)", "help()"),
        *("tf.io.read_file('f')", "tf.io.write_file('f', 'x')", "tf.py_function(x, [x], tf.float32)", "tf.numpy_function(x)"),
        *("tf.raw_ops.Square(x=x)", "tf.function(x)", "tf.while_loop(x, x, x)", "tf.saved_model.load('f')", "tf.map_fn(x)"),
        *("tf.squard(x)", "sin(x)", "np.sin(x)", "numpy.load('f')", "tf.__class__()", "tf.math.__loader__.load_module('os')"),
        *("x.__class__()", "x.assign_sub(1.)", "().__class__.__bases__[0].__subclasses__()", "(lambda: 1)()", "x(1)", "3.(1)"),
        *("tf.keras.layers.Dense(1)", "tf.compat.v1.Session()", "tf.square.__call__(x)", "os.system('ls')", "tf(x)", "[1][0](x)"),
        *("tf.GradientTape()", "x.numpy(1)", "x.numpy(order=1)", "tf.math.exp(x)", "square(x)"),
        *("tf.config.list_physical_devices()", "tf.debugging.set_log_device_placement(True)", "type(x)", "id(x)"),
    ],
    "attribute": ["x.shape", "tf.square", "x.__dict__", "x.numpy", "tf.float32", "x.value.__self__", "tf.math.log.__globals__"],
    "expression": [
        *("lambda: x", "[i for i in [1]]", "(i for i in [1])", "{i for i in [1]}", "{i: i for i in [1]}", "{1: 2}", "{1}"),
        *("x if x else x", "x and x", "x < 3.", "not x", "~x", "x is x", "x in [1]", "f'{x}'", "(z := x)", "[x, x]", "(x, x)"),
        *("*x,", "[*v]", "f'{x!r:>{9}}'", "x or tf.square(x)", "1 < 2 < 3", "[[x]]", "()if()else()"),
    ],
    "constant": ["'text'", "b'text'", "3j", "None", "...", "True", "'a' 'b'", "x * 'y'", "'%s' * 999999", "x + None", "r'\\d'", "'''x'''"],
    "operator": ["x // 2.", "x % 2.", "x | n", "x & n", "x ^ n", "x << n", "x >> n", "1 << 999999999", "'%s' % x"],
    "unknown name": ["z", "X", "time", "_", "__builtins__", "__name__", "self", "y", "dx", "tensorflow", "os", "sys", "tf", "__file__"],
    "tape as value": ["tape", "tape + x", "tf.square(tape)"],
    "arguments": ["tf.square()", "tf.square(x, x)", "tf.square(*v)", "tf.matmul(x)", "tf.constant()", "tf.reduce_sum(v, 0, True)"],
    "keyword": [
        *("tf.square(x, name='y')", "tf.square(x, **v)", "tf.matmul(A, A, transpose_b=True)", "tf.constant(3., **{})"),
        *("tf.ones([2], name=x)", "tf.reduce_sum(v, reduction_indices=0)", "tf.Variable(3., shape=[1])", "tf.square(x, x=x)"),
    ],
    "flag": ["tf.Variable(3., trainable=x)", "tf.Variable(3., trainable=1)", "tf.reduce_sum(v, keepdims=None)"],
    "literal": ["tf.reduce_sum(v, axis=n)", "tf.constant(3., shape=x)", "tf.reduce_sum(v, axis='x')", "tf.reduce_sum(v, axis=None)"],
    "dtype": [
        *("tf.cast(x, tf.string)", "tf.cast(x, float)", "tf.cast(x, 'float32')", "tf.cast(x, x)", "tf.ones([2], dtype=tf.complex64)"),
        *("tf.constant(3., dtype=np.float32)", "tf.cast(x, tf.float8)", "tf.cast(x, tf)"),
    ],
    "index": ["v[x]", "v[:]", "v[0:2]", "v[...]", "v[None]", "v[[0]]", "v['a']", "v[n]", "A[0, :]", "v[lambda: 0]"],
    "large number": ["9" * 19, "1e999", "x * 99999999999999999999", "2 ** 64 * x", "10 ** 300", "1e200 * 1e200", "-1e308 * 10.", "0x" + "f" * 99],
    "power": ["9**9**9", "9**9**9**9", "2.**9999", "(-8.) ** 0.5", "1e300 ** 2", "1e-300 ** -2", "2 ** -9999999999", "x * 10 ** 1025"],
    "division": ["1 / 0", "x * (1. / 0.)", "0 ** -1", "1. / (2 - 2)", "0. ** -0.5", "1 / -0.0"],
    "deep": ["-" * 40 + "x", "(" * 21 + "x" + ")" * 21, "[" * 30 + "1" + "]" * 30, "tf.abs(" * 21 + "x" + ")" * 21, "(" * 90, "{" * 50],
    "many parts": [" + ".join("x" * 40), "tf.square(" + "*".join("x" * 62) + ")"],
    "long line": ["x" + " + x" * 50, "x" * 201, "'" + "x" * 300 + "'", "x +" + " " * 200 + "x"],
    "character": [
        *("ｘ", "х", "x × x", "x − x", "x\u200b", "x\ufeff", "x\xa0+ x", "x\u2028", "x\x00", "x\x1b[31m", "x\x0c", "x\t+ x", "x\r", "π"),
        *("'\ud800'", "“x”", "x²", "x # \u202e", "x # \x07", "x\U000e0041", "tf.squаre(x)", "ﬁ", "𝑥", "x\x7f", "\u0661", "x‚x", "ⅹ"),
    ],
    "syntax": ["x +", "x x", "3x", "== x", "(x", "x)", "x[", "'", "$", "?", "x!", "if x", "def f()", "tf.square(x", "x;; x", "0777", "x..y", "1__0"],
    "elements": [
        *("tf.ones([10000, 10000])", "tf.zeros([2000000])", "tf.broadcast_to(x, [9999, 9999])", "tf.constant(3., shape=[1000001])"),
        *("tf.ones([1000, 1]) * tf.ones([1, 1001])", "tf.ones([2000, 1]) @ tf.ones([1, 2000])", "tf.ones(99999999)"),
        *("tf.ones(tf.constant([9999, 9999]))", "tf.broadcast_to(x, n * 999999)", "tf.ones([300, 1, 2, 1]) @ tf.ones([1, 300, 1, 9])"),
        *("tf.ones([40, 1000, 1]) - tf.ones([1000])[0] * tf.ones([40])", "tf.maximum(tf.ones([9999, 1]), tf.ones([9999]))"),
        *("tf.constant([1.] * 9999999)", "tf.constant(([1.] * 500000) + ([1.] * 500001))", "[1] * 9223372036854775807"),
    ],
    "tensorflow": [
        *("A @ A", "v @ v", "tf.matmul(x, x)", "A + tf.ones([4])", "v[3]", "v[0, 0]", "x[0]", "v[0.5]", "A[5, 0]", "n * 2.5", "x + n"),
        *("tf.square([1, [2]])", "tf.constant([[1.], [2., 3.]])", "tf.reshape(v, [2, 2])", "tf.reshape(v, [-1, -1])", "tf.ones([-5])"),
        *("tf.ones([1.5])", "tf.reduce_sum(v, 3)", "tf.reduce_sum(v, axis=[0, 0])", "tf.reduce_mean(v, [0.5])", "+x", "2 @ 3", "[1] + 2"),
        *("tf.constant(1e39, dtype=tf.int32)", "tf.constant(2.5, dtype=tf.int32)", ),
        *("tf.broadcast_to(v, [2])", "tf.constant([1., 2.], shape=[3])", "tf.add(x, n)", "x.numpy().numpy()", "n ** -1", "-[1.]"),
        *("x.numpy() / 0", "tf.exp(n)", "tf.sqrt(n)", "[1] ** 2", "[[1, 2], [3]] @ A", "tf.pow(n, 0.5)", "tf.transpose([[1], [2, 3]])"),
        *("tf.reduce_sum(v, 0, axis=0)", "(1)[0]", "tf.maximum(x, n)", "tf.constant(tf.constant(3.), dtype=tf.int32)"),
        *("v.numpy() @ v", "tf.ones([2, 2, 2, 2, 2, 2, 2, 2, 2]) + A", "3.[0]", "tf.cast([1, [2]], tf.float32)"),
    ],
    "not finite": [
        *("x / 0.", "tf.math.log(-x)", "tf.math.log(x - x)", "tf.sqrt(-x)", "tf.exp(x * 99.)", "x ** 999.", "tf.square(x * 1e30)"),
        *("1. / (x - x)", "(x - x) / (x - x)", "(-x) ** 0.5", "tf.cast(x * 99999., tf.float16)", "v / (v - 2.)", "tf.divide(x, 0.)"),
        *("tf.reduce_mean(tf.ones([0]))", "tf.pow(x - x, -1.)", "tf.reduce_max(tf.zeros([0]))", "x * 3e38 + x * 3e38", "tf.tan(x) / 0."),
    ],
}  # fmt: skip

# In the place of the line y = …
LINES = {
    "statement": [
        *("import os", "from os import system", "import tensorflow", "import tensorflow as np", "import tensorflow as tf, os"),
        *("def f(): pass", "class C: pass", "for i in v: pass", "while True: pass", "if x: pass", "try: pass\n    except: pass"),
        *("async def f(): pass", "match x:\n        case 1: pass", "global x", "nonlocal x", "return x", "raise x", "assert x", "pass"),
        *("y += 1.", "y: float = 3.", "x = y = 3.", "del x, v", "del v[0]", "@tf.function\n    def f(): pass", "with x: pass", "break"),
        *("with tf.GradientTape() as a, tf.GradientTape() as b: y = x", "with open('f'): pass", "with tf.GradientTape(): y = x"),
        *("x", "3.", "x + x", "'''docstring'''", "lambda: 1", "await x", "yield x", "type(x) == 1"),
    ],
    "with": ["with open('f') as f: y = x", "with tf.device('x') as d: y = x", "with x as y: pass", "with tf.GradientTape as t: y = x"],
    "no effect": ["tf.square(x)", "eval('1')", "open('f')", "x.numpy()", "__import__('os')", "os.system('ls')", "tape.reset()", "print(x, file=x)"],
    "reserved name": ["tf = x", "np = x", "print = x", "__builtins__ = x", "_ = x", "tf, x = tape.gradient(x, [x, v])"],
    "target": ["x[0] = 3.", "x.y = 3.", "tf.square = x", "tf.float32 = 3"],
    "unpacking": ["a, b = v", "a, b = tape.gradient(x, x)", "(a, b), c = tape.gradient(x, [x, v, A])", "x, = v"],
    "gradient": ["g = tape.gradient(x)", "g = tape.gradient(x, [])", "g = tape.gradient(x * x, x)", "g = tape.gradient(x, x, x)"],
    "unused gradient": ["tape.gradient(x, x)"],
    "watch": ["tape.watch(x * x)", "tape.watch(3.)", "tape.watch([x, 3.])"],
    "no tape": ["x.watch(v)", "del x", "g = x.gradient(x, x)", "del tf", "g = tf.gradient(x, x)", "tf.watch(x)", "del y"],
    "keyword": ["with tf.GradientTape(persist=True) as t: y = x", "with tf.GradientTape(name='x') as t: y = x"],
    "syntax": ["y = x\n  z = x", "y = (x\n", "y = x; else", "with tf.GradientTape() as t:", "y = tf.constant(3., dtype=tf.int32, dtype=tf.int32)"],
    "tensorflow": ["v.assign(3.)", "x.assign([1., 2.])", "tape.watch([x, A, n])\n    y = x @ A", "A.assign_sub(A)", "x.assign(n)"],
    "unknown name": ["tape.watch(z)", "z.assign(3.)", "print(z)", "x.assign(z)"],
}  # fmt: skip

SHORT = "x = tf.Variable(3.)\nwith tf.GradientTape() as tape:\n    y = x * x\ndx = tape.gradient(y, x){}\n"
WHOLE = {
    "no gradient": ["", "\n\n\n", "# nothing\n", "import tensorflow as tf\n", "   ", "# a\n\n# b"],
    "character": ["\ufeffx = 3.", "x = 3.\r\ny = 4.\r\n", "\tx = 3.", "\x00", "x = 3.\x1a", "\ud800", "x\u2029= 3.", "#\x00", "﻿", "x = 3.\x0b"],
    "long text": ["x = 3.\n" * 3000, "#" * 20_001, "(" * 30_000, "\n" * 30_000, "[" * 10_000 + "]" * 10_001],
    "long line": ["(" * 10_000, "[" * 10_000 + "]" * 10_000, "x = " + "9" * 5000, "x" * 10_000, "-" * 9_999 + "1", "a." * 5000 + "a"],
    "deep": [
        *("x = " + "(\n" * 5000, "x = (" + "-\n" * 9000 + "1)", "x = (" + "not \n" * 3000 + "1)"),
        *("x += (" + "~\n" * 5000 + "1)", "del (" + "[\n" * 5000, "x = " + "-\\\n" * 5000 + "1", "x = [" + "[\n" * 100 + "]" * 101),
        "match x:\n case " + "[" * 60 + "]" * 60 + ": pass",
    ],
    "many parts": ["x += (" + "1+\n" * 300 + "1)", "x = (" + "a\n.b" * 300 + ")", "x = (" + "lambda:\n" * 500 + "1)", "del (" + "a,\n" * 4000 + "a)"],
    "many numbers": ["x = tf.constant([" + ("1," * 90 + "\n") * 60 + "])"],
    "statement": ["if a: pass\n" + "elif a: pass\n" * 1400, "with a:\n pass", "@a\n" * 5 + "def f(): pass"],
    "by hand": [
        *(SHORT.format(f"  # by hand: {text}") for text in ("(" * 10_000, "9" * 400, "y z", "== x", "import os", "__import__('os')", "tf.io.read_file(x)")),
        *(SHORT.format(f"  # by hand: {text}") for text in ("-" * 10_000 + "1", "1+" * 5000 + "1", "lambda: x", "x.y", "1] + [2", "π", "[1, [2]]")),
        *(SHORT.format(f"  # by hand: {text}") for text in ("tape", "z", "tf", "tf.squard(x)", "[[1], [2, 3]]")),
    ],
    "unknown name": [SHORT.format("  # by hand: later") + "later = x\n"],
    "power": [SHORT.format("  # by hand: 9**9**9")],
    "division": [SHORT.format("  # by hand: 1 / 0")],
    "tensorflow": [SHORT.format("  # by hand: x @ x"), SHORT.format("  # by hand: tape * 2.")],
    "elements": [
        SHORT.format("") + "a = [1.]\n" + "a = a + a\n" * 60,
        SHORT.format("") + "z = tf.ones([1000, 1000]) + tf.ones([2, 1, 1])\n",
        SHORT.format("") + "z = tf.reshape(tf.ones([1000, 1000]), [1000000, 1]) * [1., 2.]\n",
    ],
    "large number": [SHORT.format("") + "a = 9\n" + "a = a * a\n" * 60],
}  # fmt: skip

CASES = [
    *((kind, program(f"y = {text}")) for kind, texts in EXPRESSIONS.items() for text in texts),
    *((kind, program(*text.split("\n    "), "y = x")) for kind, texts in LINES.items() for text in texts),
    *((kind, text) for kind, texts in WHOLE.items() for text in texts),
]
