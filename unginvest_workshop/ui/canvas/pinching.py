"""Pinching, on touch pads and on touch screens."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QNativeGestureEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget


class Pinching(QObject):
    """Watches a widget for pinches."""

    zoomed = Signal(float, QPointF)
    """Carries how much larger it is to be, and around which point of the widget."""
    moved = Signal(QPoint)
    """Two fingers have moved together: carries how far."""
    tapped = Signal()
    """Two fingers have tapped twice: all of it is wished for."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        over.grabGesture(Qt.GestureType.PinchGesture)
        over.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the pinches, and leave all else."""
        if isinstance(event, QNativeGestureEvent):
            return self._take_native(event)
        if event.type() is QEvent.Type.Gesture and isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self.moved.emit((pinch.centerPoint() - pinch.lastCenterPoint()).toPoint())
                self.zoomed.emit(pinch.scaleFactor(), self._over.mapFromGlobal(pinch.centerPoint()))
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def _take_native(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self.zoomed.emit(1 + event.value(), event.position())
        elif event.gestureType() is Qt.NativeGestureType.SmartZoomNativeGesture:
            self.tapped.emit()
        else:
            return False
        event.accept()
        return True
