"""The trained model as a `.keras` file, which `keras.saving.load_model` opens without this program."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import keras

from engine.frame import Frame
from engine.whole_file import whole_file


def keras_model(frame: Frame) -> keras.Sequential:
    """Return the model of a moment: Keras's own `Dense` layers with its weights."""
    *hidden, _ = frame.weights
    activations = [*(frame.recipe.model.activation for _ in hidden), "linear"]
    layers = [
        # Zeros, not drawn: a draw would move the seed of whatever else is made with Keras.
        keras.layers.Dense(len(b), activation, kernel_initializer="zeros", name=f"dense_{number}")
        for number, ((_, b), activation) in enumerate(zip(frame.weights, activations, strict=True), start=1)
    ]
    model = keras.Sequential([keras.Input((2,), name="points"), *layers], name="classifier")
    model.set_weights([weight for layer in frame.weights for weight in layer])
    return model


def write_model(frame: Frame, path: Path) -> None:
    """Write the model of the moment in a frame. Raises WriteError."""
    with whole_file(path) as beside, TemporaryDirectory() as folder:
        made = Path(folder) / "model.keras"  # Keras asks for this ending
        keras.saving.save_model(keras_model(frame), made)
        shutil.copyfile(made, beside)
