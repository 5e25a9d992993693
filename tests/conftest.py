"""What holds for all tests: no screen, no network, no one's own data, and no warning that goes unnoticed."""

import logging
import os
import re
import socket
import time
from collections.abc import Iterator
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication, QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler

pytest_plugins = ["tests.plugin_store", "tests.plugin_watched"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
    os.environ.pop(variable, None)
os.environ["LANG"] = "C.UTF-8"
os.environ["TZ"] = "Europe/Oslo"
if hasattr(time, "tzset"):
    time.tzset()

# A slow or busy machine is no fault of the code: speed is measured by benchmarks alone.
settings.register_profile("dev", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("dev"), derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "dev")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.CRITICAL,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class _Warnings(logging.Handler):
    """Keeps what was logged at warning level or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.levelname} {record.name}: {record.getMessage()}")


def _log_qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if "This plugin does not support" not in message:
        logging.getLogger("qt").log(_LEVELS[kind], message)


def pytest_configure() -> None:
    """Log what Qt says while pytest-qt does not listen: after the test itself, when widgets are closed and deleted."""
    qInstallMessageHandler(_log_qt_message)


def pytest_unconfigure() -> None:
    """Let Qt speak for itself again, as Python is about to end."""
    qInstallMessageHandler(None)


@pytest.fixture(autouse=True)
def _no_warning_goes_unnoticed(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test on a log record at warning level or above that no ``expected_log`` marker names."""
    expected = [pattern for marker in request.node.iter_markers("expected_log") for pattern in marker.args]
    handler = _Warnings()
    logging.getLogger().addHandler(handler)
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    logging.getLogger().removeHandler(handler)
    unexpected = [text for text in handler.messages if not any(re.search(pattern, text) for pattern in expected)]
    if unexpected:
        pytest.fail("unexpected in the log:\n" + "\n".join(unexpected), pytrace=False)


@pytest.fixture(autouse=True)
def _no_ones_own_data(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Let code that asks for the user's data folder get one of the test's own, not yet made."""
    monkeypatch.setenv("UNGINVEST_WORKSHOP_DATA", str(tmp_path_factory.getbasetemp() / f"data-{uuid4().hex}"))


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """Refuse every connection but one to a socket on this machine's own file system."""

    def guarded(connect):
        def refuse(self: socket.socket, address: object) -> object:
            if self.family != getattr(socket, "AF_UNIX", None):
                raise AssertionError(f"a test connects to the network: {address}")
            return connect(self, address)

        return refuse

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded(socket.socket.connect))
        patch.setattr(socket.socket, "connect_ex", guarded(socket.socket.connect_ex))
        yield
