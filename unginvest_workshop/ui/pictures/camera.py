"""The laptop's camera. Qt's multimedia is imported when a camera is first asked for, and may be missing."""

import logging
from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QCamera, QCameraDevice, QVideoFrame

_log = logging.getLogger(__name__)


class Eye(QObject):
    """Looks at what lies before the machine, picture after picture, between ``start`` and ``stop``."""

    seen = Signal(QImage)
    failed = Signal()
    """There is no camera, or it can't be used."""

    @abstractmethod
    def start(self) -> None:
        """Begin to look."""

    @abstractmethod
    def stop(self) -> None:
        """Let the camera go."""


class CameraEye(Eye):
    """The machine's own camera, at its sharpest."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._camera: QCamera | None = None

    def start(self) -> None:
        """Begin to look with the machine's usual camera."""
        try:
            from PySide6.QtMultimedia import (  # noqa: PLC0415  heavy, and its system libraries may be missing
                QCamera,
                QMediaCaptureSession,
                QMediaDevices,
                QVideoSink,
            )
        except ImportError as error:
            _log.info("No camera: %s", type(error).__name__)
            self.failed.emit()
            return
        device = QMediaDevices.defaultVideoInput()
        if device.isNull():
            self.failed.emit()
            return
        self._camera = camera = QCamera(device, self)
        sharpest = _sharpest(device)
        if sharpest is not None:
            camera.setCameraFormat(sharpest)
        session = QMediaCaptureSession(camera)
        sink = QVideoSink(camera)
        session.setCamera(camera)
        session.setVideoSink(sink)
        sink.videoFrameChanged.connect(self._see)
        camera.errorOccurred.connect(self._fail)
        camera.start()

    def stop(self) -> None:
        """Let the camera go."""
        if self._camera is not None:
            self._camera.stop()
            self._camera.deleteLater()
            self._camera = None

    def _see(self, frame: "QVideoFrame") -> None:
        image = frame.toImage()
        if not image.isNull():
            self.seen.emit(image)

    def _fail(self) -> None:
        self.failed.emit()


def _sharpest(device: "QCameraDevice"):  # type: ignore[no-untyped-def]  # noqa: ANN202  Qt's type is imported late
    """Return the camera's format with the most pixels; None when it tells of none."""
    formats = device.videoFormats()
    return max(formats, key=lambda each: each.resolution().width() * each.resolution().height(), default=None)
