"""How often something is tried: a few times each day, many times when LONG=1 is set."""

import os

IS_LONG = os.environ.get("LONG") == "1"


def rounds(few, many):
    return many if IS_LONG else few


def some(total, few):
    """Numbers from 1 to a total: all of them, or a few spread over it."""
    if IS_LONG or total <= few:
        return range(1, total + 1)
    return sorted({1 + number * (total - 1) // (few - 1) for number in range(few)})
