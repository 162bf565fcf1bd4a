"""What the Layers bench looks at: inputs, a stack of layers that they go through, and layers to compare."""

from dataclasses import dataclass, replace

from engine.shapes.arithmetic import output_shape
from engine.shapes.layer import Layer, Shape

VALUES = ("ones", "normal", "sample")


@dataclass(frozen=True)
class Inputs:
    """A batch: its shape, samples first, and what is in it: ones, normally distributed numbers, or a sample.

    The sample is of the kind of data that the rank stands for: points of two clouds (2), series (3), images (4).
    """

    shape: Shape
    values: str = "ones"


@dataclass(frozen=True)
class Card:
    """A layer that is compared on the same inputs; `fitted`: after these have been given the rank it asks for."""

    layer: Layer
    fitted: bool = False


@dataclass(frozen=True)
class Again:
    """A second call of a layer of the stack, with inputs of this width; None: the inputs of the first."""

    layer: int
    width: int | None = None


@dataclass(frozen=True)
class Study:
    """All that decides what is shown. The seed is that of the weights and of random inputs."""

    inputs: Inputs = Inputs((2, 784))
    stack: tuple[Layer, ...] = (Layer("SimpleDense", 32, "tf.nn.relu"),)
    again: Again | None = None
    compared: Inputs = Inputs((32, 10, 16), "sample")
    cards: tuple[Card, ...] = tuple(Card(Layer(kind)) for kind in ("Dense", "LSTM", "Conv1D", "Conv2D"))
    seed: int = 3

    def with_layer(self, place: int, layer: Layer) -> "Study":
        """Return the study with another layer at a place of the stack; the second call belonged to the old one."""
        return self._with_stack((*self.stack[:place], layer, *self.stack[place + 1 :]))

    def with_more(self, place: int, layer: Layer) -> "Study":
        """Return the study with a layer put in before a place of the stack."""
        return self._with_stack((*self.stack[:place], layer, *self.stack[place:]))

    def without(self, place: int) -> "Study":
        """Return the study without a layer of the stack."""
        return self._with_stack((*self.stack[:place], *self.stack[place + 1 :]))

    def moved(self, place: int, to: int) -> "Study":
        """Return the study with a layer of the stack at another place."""
        rest = [*self.stack[:place], *self.stack[place + 1 :]]
        rest.insert(to, self.stack[place])
        return self._with_stack(tuple(rest))

    def with_card(self, place: int, card: Card) -> "Study":
        """Return the study with another layer to compare."""
        return replace(self, cards=(*self.cards[:place], card, *self.cards[place + 1 :]))

    def with_compared(self, inputs: Inputs) -> "Study":
        """Return the study with other inputs for the layers to compare, as they are."""
        return replace(self, compared=inputs, cards=tuple(Card(card.layer) for card in self.cards))

    def shapes(self) -> list[Shape]:
        """Return the shapes before and after each layer of the stack, up to the first layer that refuses its inputs."""
        shapes = [self.inputs.shape]
        for layer in self.stack:
            shape = output_shape(layer, shapes[-1])
            if shape is None:
                break
            shapes.append(shape)
        return shapes

    def _with_stack(self, stack: tuple[Layer, ...]) -> "Study":
        return replace(self, stack=stack, again=None)


def fitted_shape(layer: Layer, shape: Shape) -> Shape:
    """Return the shape, of the same elements, with the rank that a layer asks for.

    What lacks an axis gets one of length 1 behind, a vector of a square number of values becomes a square image,
    and of an image each row becomes a step of a series.
    """
    rank = layer.rank or len(shape)
    if (len(shape), rank) == (2, 4):
        side = round(shape[1] ** 0.5)
        return (shape[0], side, side, 1) if side**2 == shape[1] else (*shape, 1, 1)
    if (len(shape), rank) == (4, 3):
        return *shape[:2], shape[2] * shape[3]
    return *shape, *(1,) * (rank - len(shape))


def fitting(shape: Shape, fitted: Shape) -> str:
    """Return the expression that gives the tensor `x` of a shape its fitted one."""
    return "tf.expand_dims(x, -1)" if fitted == (*shape, 1) else f"tf.reshape(x, {fitted})"
