"""Signals connected for a time."""

from contextlib import suppress


class Connections:
    """Remembers what it connects, so that all of it can be taken back."""

    def __init__(self):
        self._made = []

    def __len__(self):
        return len(self._made)

    def add(self, signal, slot):
        """Connect a signal."""
        signal.connect(slot)
        self._made.append((signal, slot))

    def clear(self):
        """Disconnect all; what was deleted meanwhile took its connections along."""
        for signal, slot in self._made:
            with suppress(TypeError, RuntimeError):
                signal.disconnect(slot)
        self._made.clear()
