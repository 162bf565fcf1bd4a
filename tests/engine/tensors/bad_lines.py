"""Lines that must be refused, by the kind of their error. Before them there are x, a constant, v, a variable, and n."""

BAD = {
    "statement": (
        *("import os", "import tensorflow", "from os import system", "import numpy as tf", "del x", "pass"),
        *("x: int = 3", "def f(): return 1", "class A: x = 1", "for i in x: print(i)", "while True: pass"),
        *("if x: y = x", "assert x", "raise x", "return x", "global x", "with tf.device('cpu'): y = x"),
        *("async def f(): pass", "x //= 2", "x %= 2", "x <<= 1", "v[0] += 1.", "x.shape += 1"),
        *("try:\n    x = v\nexcept:\n    y = x", "match x:\n    case 1: y = x"),
        "try:\n    y = x\n    y = v\nexcept TypeError as e:\n    print(e)",
    ),
    "expression": (
        *("lambda: x", "[i for i in x]", "{x}", "{1: x}", "x if v else n", "x and v", "not x", "~x", "(y := x)"),
        *("f'{x}'", "(x, v)", "[x, v]", "tf.constant([x, v])", "x < v < n", "x is v", "x in v", "await x"),
    ),
    "operator": ("x // 2", "x % 2", "x << 1", "x | v", "x & v", "x ^ v"),
    "function": (
        *("__import__('os')", "eval('x')", "exec('x')", "open('f')", "getattr(x, 'y')", "print(print(x))", "exit()"),
        *("tf.io.read_file('f')", "tf.io.write_file('f', x)", "tf.py_function(x)", "tf.numpy_function(x)"),
        *("tf.function(x)", "tf.saved_model.load('f')", "np.load('f')", "np.save('f', x)", "np.fromfile('f')"),
        *("x.numpy().tofile('f')", "n.dump('f')", "tf.squard(x)", "tf.data.Dataset.list_files('*')", "os.system('ls')"),
        *("x.__add__(v)", "v.numpy().__class__()", "tf.raw_ops.Square(x=x)", "v.scatter_update(x)", "n.sort()"),
        *("n.resize((9, 9))", "tf.debugging.set_log_device_placement(True)", "tf.random.stateless_normal((2,))"),
    ),
    "attribute": (
        *("x.__class__", "y = x.shape", "x.shape.rank", "x.device", "tf.float32", "v.handle", "n.T", "x.shape * 2"),
        "x.shape[0]",
    ),
    "constant": ("'text'", "b'x'", "None", "...", "1j", "y = x + None", "tf.constant('text')"),
    "unknown name": ("y", "tf", "np", "y.assign(1.)", "y[0] = 1.", "y += 1.", "x + os", "print(z)", "__builtins__"),
    "reserved name": ("tf = x", "np = x", "print = x", "_ = x", "__name__ = x", "ValueError = x"),
    "target": ("x, y = v", "[y] = x", "x.y = v", "x = y = v", "x[0][0] = 1.", "tf.ones = x", "(x)[0], y = 1."),
    "plain value": ("y = 3", "y = [1., 2.]", "y = 1 + 2", "y = True", "y = 2 < 3", "y = ()"),
    "index": (
        *("x[v]", "x[0.5]", "x['a']", "x[[0]]", "x[x > 1.]", "x[True]", "x[0][1.]", "x[v:]", "n[n > 0] = 1."),
        *("v[x].assign(1.)", "x[(0, 1), 0]", "x[lambda: 0]"),
    ),
    "keyword": ("tf.ones((2,), name='x')", "tf.ones(2, **x)", "tf.matmul(x, v, transpose_a=True)", "tf.square(y=x)"),
    "arguments": (
        *("tf.ones()", "tf.ones(*x)", "tf.square(x, v)", "tf.add(x)", "tf.matmul(x, v, n)", "v.assign()"),
        *("v.assign(x, v)", "v.assign(*x)", "tf.cast(x)", "x.numpy(1)", "tf.Variable(x, True, tf.float32)"),
    ),
    "syntax": (
        *("x =", "x +", "(", "x = = v", "x[", "1x", "tf.ones(2", "x y", "tf.ones(2, shape=2)", "tf.ones(2, 3 4)"),
        *("  x", "'", "tf.ones(shape=2, shape=3)"),
    ),
    "dtype": (
        *("tf.cast(x, float)", "tf.ones(2, dtype=tf.string)", "tf.ones(2, tf.ones)", "n.astype('object')"),
        *("tf.cast(x, 'V8')", "tf.cast(x, x)", "np.ones(2, dtype=np.object_)"),
    ),
    "literal": (
        *("tf.ones(x)", "tf.ones((2, x))", "tf.reshape(x, tf.shape(v))", "tf.reduce_sum(x, axis=v)", "tf.ones('2')"),
        *("tf.random.normal((2,), mean=[0., 1.])", "tf.ones(None)"),
    ),
    "flag": ("tf.Variable(x, trainable=1)", "tf.reduce_sum(x, keepdims=x)", "tf.Variable(x, x)"),
    "seed": ("tf.random.normal((2,), seed=1)", "tf.random.uniform((2,), seed=x)"),
    "set seed": (
        *("tf.random.set_seed()", "tf.random.set_seed(x)", "tf.random.set_seed(1.5)", "tf.random.set_seed(True)"),
        "tf.random.set_seed(-1)",
    ),
    "not alone": ("y = v.assign(x)", "print(v.assign(x))", "y = tf.random.set_seed(1)", "x + v.assign_add(x)"),
    "change": ("v.numpy().assign(x)", "v[0][0].assign(1.)", "(v + x).assign(x)", "tf.ones(2).assign(1.)"),
    "large number": ("9" * 25, "x * 1e999", "x[99999999999999999999]", "tf.random.set_seed(99999999999999999999)"),
    "power": ("9 ** 9 ** 9", "2. ** 9999", "x * 9 ** 9999"),
    "division": ("1 / 0", "x + 0. ** -1"),
    "character": ("x = vé", "x\t= v", "x\x00", "x = v\u202e", "ⅹ = x", "x = “v”"),
    "deep": ("(" * 50 + "x" + ")" * 50, "[" * 21 + "1" + "]" * 21),
    "many parts": ("x" + " + x" * 45,),
    "long line": ("x" * 201,),
    "long text": ("x = v  # " + "é" * 20_000,),
    "no line": ("", "   ", "# nothing", "\n\n", "import tensorflow as tf", "import numpy as np  # and no more"),
    "ragged": ("tf.constant([[1.], [1., 2.]])", "x + [[1., 2.], 3.]"),
    "slice of variable": ("y = v[0]\ny.assign([1., 2.])",),
    "elements": ("[1.] * 9999999", "tf.constant([0.] * 2000000)"),
}
CASES = [(kind, text) for kind, texts in BAD.items() for text in texts]
