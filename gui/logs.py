"""What went wrong is written to a local file and shown; nothing leaves the machine."""

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QStandardPaths, QtMsgType, qInstallMessageHandler

log = logging.getLogger("tapescope")


def log_folder() -> Path:
    """Return where the log lies."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))


def start(show: Callable[[str], None]) -> None:
    """Log from now on: our messages, Qt's, and every exception nobody caught, which is also shown in one line."""
    folder = log_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(folder / "tapescope.log", maxBytes=1_000_000, backupCount=2)
        faulthandler.enable((folder / "crash.log").open("w"))  # it keeps the file for as long as the program runs
    except OSError:
        handler = logging.StreamHandler()  # a folder that can't be written is no reason not to start
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)

    def uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.critical("uncaught", exc_info=(kind, error, trace))
        show(f"{kind.__name__}: {error}")

    def uncaught_in_thread(args: threading.ExceptHookArgs) -> None:
        log.critical("uncaught in a thread", exc_info=args.exc_value)

    sys.excepthook = uncaught
    threading.excepthook = uncaught_in_thread
    qInstallMessageHandler(_from_qt)


def _from_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    levels = {QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO}
    log.log(levels.get(kind, logging.WARNING), "Qt: %s", text)
