"""What of a run can be written, and as what. No TensorFlow."""

from typing import Literal

Kind = Literal["script", "notebook", "history", "arrays", "points", "model", "log"]

# The end of each file's name; the log is a folder.
SUFFIXES: dict[Kind, str] = {
    "script": ".py",
    "notebook": ".ipynb",
    "history": ".csv",
    "arrays": ".npz",
    "points": ".csv",
    "model": ".keras",
    "log": "",
}
