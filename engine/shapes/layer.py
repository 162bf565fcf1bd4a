"""What a person can say about a layer, and the call that makes it."""

from dataclasses import dataclass

Shape = tuple[int, ...]

# The parameters of each kind of layer that can be chosen here, in the order of Keras.
FIELDS = {
    "SimpleDense": ("units", "activation"),
    "Dense": ("units", "activation"),
    "SimpleRNN": ("units", "return_sequences"),
    "LSTM": ("units", "return_sequences"),
    "GRU": ("units", "return_sequences"),
    "Conv1D": ("filters", "kernel_size", "strides", "padding", "activation"),
    "Conv2D": ("filters", "kernel_size", "strides", "padding", "activation"),
    "Flatten": (),
}
RECURRENT = ("SimpleRNN", "LSTM", "GRU")
CONVOLUTIONS = ("Conv1D", "Conv2D")
ACTIVATIONS = (
    *("None", "tf.nn.relu", "tf.nn.tanh", "tf.nn.sigmoid", "tf.nn.softmax"),
    *('"relu"', 'keras.activations.get("relu")'),  # a string, which the book's layer can't call, and what can
)
PADDINGS = ("valid", "same")


@dataclass(frozen=True)
class Layer:
    """A layer of Keras, or the book's `SimpleDense`. Only the parameters of its kind count.

    `units` are also the filters of a convolution; `kernel_size` and `strides` are the same along every axis;
    `activation` is one of ACTIVATIONS, as it stands in the code.
    """

    kind: str
    units: int = 32
    activation: str = "None"
    kernel_size: int = 3
    strides: int = 1
    padding: str = "valid"
    return_sequences: bool = False

    @property
    def fields(self) -> tuple[str, ...]:
        """The parameters of its kind, by Keras's names."""
        return FIELDS[self.kind]

    @property
    def sizes(self) -> dict[str, int]:
        """Those of its parameters that are sizes, by their names here."""
        sizes = {"units": self.units} if self.fields else {}
        if "kernel_size" in self.fields:
            sizes |= {"kernel_size": self.kernel_size, "strides": self.strides}
        return sizes

    @property
    def arguments(self) -> str:
        """What stands between the brackets: what differs from Keras's defaults, and what has none."""
        said = [str(self.units)] if "units" in self.fields or "filters" in self.fields else []
        if "kernel_size" in self.fields:
            said.append(str(self.kernel_size))
            said += [f"strides={self.strides}"] if self.strides != 1 else []
            said += [f'padding="{self.padding}"'] if self.padding != "valid" else []
        if "activation" in self.fields and self.activation != "None":
            said.append(f"activation={self.activation}")
        if "return_sequences" in self.fields and self.return_sequences:
            said.append("return_sequences=True")
        return ", ".join(said)

    @property
    def call(self) -> str:
        """The expression that makes it."""
        place = "" if self.kind == "SimpleDense" else "keras.layers."
        return f"{place}{self.kind}({self.arguments})"

    @property
    def default_name(self) -> str:
        """What Keras names it by: `simple_dense`, `conv2d`, `simple_rnn`."""
        return {"SimpleDense": "simple_dense", "SimpleRNN": "simple_rnn"}.get(self.kind, self.kind.lower())

    @property
    def rank(self) -> int | None:
        """The rank of inputs that it asks for, the samples' axis included; None: any from 2 on."""
        if self.kind in RECURRENT or self.kind == "Conv1D":
            return 3
        return 4 if self.kind == "Conv2D" else None
