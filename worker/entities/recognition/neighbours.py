"""What stands beside an item."""

from worker.entities.recognition.items import Item


def touches(items: list[Item], index: int) -> bool:
    """Say whether an item and the next one stand side by side."""
    return 0 <= index < len(items) - 1 and items[index].end == items[index + 1].first
