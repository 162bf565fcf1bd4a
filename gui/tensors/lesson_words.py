"""The titles of the chapter's listings about tensors."""

from PySide6.QtCore import QCoreApplication

from engine.tensors.lessons import LESSONS

translate = QCoreApplication.translate


def titles() -> list[tuple[str, str]]:
    """Return the id and the title of each lesson, in the order of the chapter."""
    words = {
        "ones_zeros": translate("TensorLessons", "All ones, all zeros"),
        "random_tensors": translate("TensorLessons", "Random tensors"),
        "numpy_item": translate("TensorLessons", "NumPy arrays can be assigned to"),
        "item": translate("TensorLessons", "Tensors can't"),
        "variable": translate("TensorLessons", "A variable"),
        "assign": translate("TensorLessons", "assign"),
        "assign_element": translate("TensorLessons", "assign to one element"),
        "assign_add": translate("TensorLessons", "assign_add, assign_sub"),
        "basic_math": translate("TensorLessons", "Some operations"),
        "dtypes": translate("TensorLessons", "float64 meets float32"),
    }
    return [(lesson.id, words.get(lesson.id, lesson.id)) for lesson in LESSONS]
