"""What a worker knows of its own state: behind `/livez` and `/readyz`."""

from dataclasses import dataclass


@dataclass(slots=True)
class Health:
    """Written by the stream, read by the operations server.

    A worker is alive while its event loop answers and `stalled` does not say that work stands
    still. It is ready while it has joined its group, its
    producer is up, its circuit is closed, nothing of `failure` is known and it does not drain; a
    worker with no partitions in a group with more workers than partitions is ready as well.

    `circuit` says why reading pauses, None where it does not.
    """

    joined: bool = False
    producer_up: bool = False
    draining: bool = False
    assigned_partitions: int = 0
    failure: str | None = None
    circuit: str | None = None
    stalled: str | None = None

    @property
    def ready(self) -> bool:
        """Tell whether the worker takes part in the work."""
        return not self.unready_because

    @property
    def unready_because(self) -> tuple[str, ...]:
        """Name what is missing, for the body of `/readyz`; empty when ready."""
        missing = []
        if self.draining:
            missing.append("the worker is draining")
        if not self.joined:
            missing.append("the consumer has not joined its group")
        if not self.producer_up:
            missing.append("the producer is not connected")
        missing += [why for why in (self.circuit, self.failure) if why is not None]
        return tuple(missing)
