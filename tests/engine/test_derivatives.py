"""Each local derivative against the tape's own gradient, central differences and its formula."""

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import pytest
import tensorflow as tf
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from engine.derivatives import local
from engine.elementwise import PARTIALS
from engine.whole_tensor import MOVES, OTHERS
from tests.engine.operations import CASES, MASK, Case, products

raw = tf.raw_ops
Array = np.ndarray
EVERY = [pytest.param(type, case, id=f"{type}-{n}") for type, cases in CASES.items() for n, case in enumerate(cases)]


def test_every_rule_is_tested_and_every_type_has_but_one():
    assert set(CASES) == {*PARTIALS, *MOVES, *OTHERS}
    assert len(CASES) == len(PARTIALS) + len(MOVES) + len(OTHERS)


def numbers(rng: np.random.Generator, shape: tuple[int, ...], case: Case) -> Array:
    """Numbers with room around the places where a function has a kink or a pole."""
    sign = 1 if case.positive else rng.choice([-1, 1], shape)
    return np.asarray(sign * rng.uniform(0.2, 1.4, shape))


class Pulled(NamedTuple):
    """What an operation does to a gradient of its output: by our local derivatives, and by the tape."""

    type: str
    formulas: list[str]
    factors: list[Array]
    flows: list[Array]
    tape: list[Array]


def pulled(call: Callable[..., tf.Tensor], inputs: list[Array], gradient: Array, unknown: bool = False) -> Pulled:
    """Trace one operation and both ways back. `unknown`: while tracing, of each shape only the rank is known."""
    types: list[str] = []
    formulas: list[str] = []

    def traced(*tensors: tf.Tensor) -> tuple[Any, ...]:
        with tf.GradientTape() as tape:
            tape.watch(tensors)
            output = call(*tensors)
        op, incoming = output.op, tf.constant(gradient, output.dtype)
        types.append(op.type)
        places = [next(i for i, one in enumerate(op.inputs) if one is tensor) for tensor in tensors]
        found = [local(op, place, incoming) for place in places]
        formulas.extend(one.formula for one in found)
        assert unknown or all(one.flow.shape == tensor.shape for one, tensor in zip(found, tensors, strict=True))
        gradients = tape.gradient(output, list(tensors), incoming)
        return [one.factor for one in found], [one.flow for one in found], gradients

    specs = [tf.TensorSpec([None] * one.ndim if unknown else one.shape, one.dtype) for one in inputs]
    run = tf.function(traced, input_signature=specs, autograph=False)
    results = tf.nest.map_structure(lambda one: one.numpy(), run(*map(tf.constant, inputs)))
    return Pulled(types[0], formulas, *results)


def drawn(case: Case, seed: int, dtype: Any = np.float64) -> tuple[list[Array], Array]:
    """Inputs, and a gradient for the output."""
    rng = np.random.default_rng(seed)
    inputs = [numbers(rng, shape, case).astype(dtype) for shape in case.shapes]
    return inputs, rng.normal(size=case.call(*map(tf.constant, inputs)).shape)


def slope(call: Callable[..., tf.Tensor], inputs: list[Array], index: int, direction: Array | float) -> Array:
    """The central difference of the output, in float64, as one input moves in a direction."""
    step = 1e-6
    ahead, behind = (
        call(*inputs[:index], tf.constant(inputs[index] + move * direction), *inputs[index + 1 :]).numpy()
        for move in (step, -step)
    )
    return (ahead - behind) / (2 * step)


@pytest.mark.parametrize(("type", "case"), EVERY)
@pytest.mark.parametrize(("dtype", "unknown"), [(np.float32, False), (np.float64, True)])
def test_a_flow_is_the_tapes_own_gradient(type: str, case: Case, dtype: Any, unknown: bool):
    inputs, gradient = drawn(case, 5, dtype)
    result = pulled(case.call, inputs, gradient, unknown)
    assert result.type == type
    for flow, tape, given_to in zip(result.flows, result.tape, inputs, strict=True):
        assert (flow.shape, flow.dtype) == (given_to.shape, given_to.dtype)
        np.testing.assert_allclose(flow, tape, rtol=1e-5 if dtype == np.float32 else 1e-12)


@pytest.mark.parametrize(("type", "case"), [one for one in EVERY if one.values[0] != "Cast"])  # it rounds
def test_flow_and_factor_are_slopes(type: str, case: Case):
    """Of Σ G·Y along any direction; of each element of Y, where the operation works element by element."""
    inputs, gradient = drawn(case, 6)
    result = pulled(case.call, inputs, gradient)
    for index, (flow, factor) in enumerate(zip(result.flows, result.factors, strict=True)):
        direction = np.random.default_rng(7).normal(size=flow.shape)
        along = np.sum(gradient * slope(case.call, inputs, index, direction))
        assert np.sum(flow * direction) == pytest.approx(along, rel=1e-4, abs=1e-6)
        if type in PARTIALS:
            each = slope(case.call, inputs, index, 1.0)
            np.testing.assert_allclose(np.broadcast_to(factor, each.shape), each, rtol=1e-4, atol=1e-6)


SPECIAL = st.sampled_from([0.0, -0.0, 1.0, -1.0, 0.5, 2.0, 3.0, -7.0, 1e-3, np.inf, -np.inf, np.nan])
FINITE = SPECIAL.filter(np.isfinite)


@given(data=st.data(), type=st.sampled_from([type for type in CASES if type in PARTIALS]))
@settings(max_examples=300)
def test_on_kinks_at_poles_and_beyond_all_numbers_too(data: st.DataObject, type: str):
    """Ties, log 0, 1/0, 0⁰, roots of negative numbers, ∞, NaN: what TensorFlow gives, whatever is broadcast."""
    case, count = CASES[type][0], len(CASES[type][0].shapes)
    if type.endswith("Grad") or type.startswith("Select"):  # they broadcast nothing, or to the shape of the condition
        shapes, shape = ((2, 3),) * count, (2, 3)
    else:
        shapes, shape = data.draw(hnp.mutually_broadcastable_shapes(num_shapes=count, max_dims=3, max_side=3))
    # TensorFlow takes these two apart in another way, which differs where a gradient is infinite.
    elements = FINITE if type in ("DivNoNan", "SigmoidGrad") else SPECIAL
    *inputs, gradient = (data.draw(hnp.arrays(np.float64, one, elements=elements)) for one in (*shapes, shape))
    result = pulled(case.call, inputs, gradient)
    for flow, tape in zip(result.flows, result.tape, strict=True):
        np.testing.assert_allclose(flow, tape, rtol=1e-12)


@given(data=st.data(), name=st.sampled_from(["sum", "mean", "max", "min"]), keep=st.booleans())
@settings(max_examples=100)
def test_a_reduction_over_any_axes_of_many_equal_numbers(data: st.DataObject, name: str, keep: bool):
    values = data.draw(hnp.arrays(np.float64, hnp.array_shapes(max_dims=4, max_side=3), elements=SPECIAL))
    axes = data.draw(st.none() | st.lists(st.integers(0, values.ndim - 1), unique=True))

    def reduce(a: tf.Tensor) -> tf.Tensor:
        return getattr(tf, f"reduce_{name}")(a, axes, keepdims=keep)

    result = pulled(reduce, [values], np.ones(reduce(values).shape))
    np.testing.assert_allclose(result.flows[0], result.tape[0], rtol=1e-12)


def test_ties_share_a_gradient_and_the_share_is_the_factor():
    values = np.array([[3.0, 1.0, 3.0], [2.0, 5.0, 4.0]])
    result = pulled(lambda a: tf.reduce_max(a, axis=1), [values], np.array([10.0, 1.0]))
    np.testing.assert_array_equal(result.factors[0], [[0.5, 0, 0.5], [0, 1, 0]])
    np.testing.assert_array_equal(result.flows[0], [[5, 0, 5], [0, 1, 0]])


SPELLED = {"−": "-", "·": "*", "²": "**2", "³": "**3", "^": "**", "≥": ">=", "≤": "<="}
NAMES = {"sign": np.sign, "sin": np.sin, "cos": np.cos, "log": np.log}


def spelled(formula: str, **letters: Any) -> Any:
    """The value of a formula in these letters, as NumPy computes it."""
    for sign, code in SPELLED.items():
        formula = formula.replace(sign, code)
    return eval(formula.format(**{letter: letter for letter in "abyn"}), NAMES | letters)


@pytest.mark.parametrize(
    ("type", "case"), [one for one in EVERY if one.values[0] not in ("Max", "Min", "BatchMatMulV2")]
)
def test_a_formula_says_what_the_factor_is(type: str, case: Case):
    inputs, gradient = drawn(case, 9)
    y = case.call(*map(tf.constant, inputs)).numpy()
    a, b, *_ = [MASK, *inputs] if type.startswith("Select") else [*inputs, 0.0]
    result = pulled(case.call, inputs, gradient)
    for formula, factor in zip(result.formulas, result.factors, strict=True):
        if type in PARTIALS:
            each = np.nditer([a, b, y, None], ["zerosize_ok"], [["readonly"]] * 3 + [["writeonly", "allocate"]])
            for element_a, element_b, element_y, written in each:
                written[...] = spelled(formula, a=element_a, b=element_b, y=element_y)
            np.testing.assert_allclose(np.broadcast_to(factor, y.shape), each.operands[3], rtol=1e-12)
        else:
            n = inputs[0].size / max(y.size, 1)
            np.testing.assert_allclose(factor, spelled(formula, a=a, b=b, n=n), rtol=1e-12)


@pytest.mark.parametrize("case", products((), ()))
def test_the_factor_of_a_product_multiplies_the_gradient(case: Case):
    inputs, gradient = drawn(case, 10)
    result = pulled(case.call, inputs, gradient)
    for factor, flow in zip(result.factors, result.flows, strict=True):
        sides = ((left, right) for G in (gradient, gradient.T) for left, right in ((G, factor), (factor, G)))
        assert [1 for left, right in sides if left.shape[1] == right.shape[0] and np.allclose(left @ right, flow)]


def test_a_variables_read_hands_its_gradient_on_and_an_update_none():
    variable = tf.Variable([1.0, 2.0])

    @tf.function(autograph=False)
    def traced() -> list[tf.Tensor]:
        read = tf.convert_to_tensor(variable)
        found = local(read.op, 0, 3 * tf.ones_like(read))
        update = raw.AssignAddVariableOp(resource=variable.handle, value=read)
        assert [local(update, index, None) for index in (0, 1)] == [None, None]
        assert found is not None
        assert (read.op.type, found.formula) == ("ReadVariableOp", "1")
        return [found.factor, found.flow]

    factor, flow = traced()
    assert (factor.numpy(), flow.numpy().tolist()) == (1, [3, 3])


def test_there_is_no_derivative_by_what_is_no_number_and_of_what_stops_a_gradient():
    @tf.function(autograph=False)
    def traced(x: tf.Tensor, whole: tf.Tensor) -> None:
        nothing = [
            (tf.stop_gradient(x), 0),
            (raw.ZerosLike(x=x), 0),
            (raw.OnesLike(x=x), 0),
            (tf.cast(x, tf.int32), 0),
            (tf.cast(whole, tf.float32), 0),
            (whole + whole, 0),
            (tf.square(whole), 0),
            (x > 0, 0),
            (tf.where(x > 0, x, x), 0),
            (tf.reshape(x, [1, 3]), 1),
            (tf.reduce_sum(x, 0), 1),
            (tf.fill([2], x[0]), 0),
            (tf.concat([x, x], 0), 2),
            (tf.argmax(x), 0),
            (tf.cumsum(x), 0),  # no rule of ours
        ]
        for tensor, index in nothing:
            assert local(tensor.op, index, None) is None, tensor.op.type

    traced(tf.constant([1.0, 2.0, 3.0]), tf.constant([1, 2]))


def test_without_a_gradient_there_is_a_derivative_but_no_flow():
    @tf.function(autograph=False)
    def traced(x: tf.Tensor) -> tf.Tensor:
        found = local(tf.square(x).op, 0, None)
        assert found is not None
        assert (found.formula, found.flow) == ("2·{a}", None)
        return found.factor

    assert traced(tf.constant(3.0)).numpy() == 6
