"""Every page that any test met, kept for the checker of the markup."""

import hashlib
import pathlib
import shutil

FOLDER = pathlib.Path(__file__).parent / "gallery"


class Gallery:
    """Shared by all browsers of a run: a page that one has looked at, the others pass by."""

    def __init__(self):
        FOLDER.mkdir(exist_ok=True)

    @staticmethod
    def empty():
        shutil.rmtree(FOLDER, ignore_errors=True)

    def is_new(self, page):
        """Takes a page in; false when it hangs here already."""
        name = hashlib.sha256(page.encode()).hexdigest()[:32]
        try:
            with open(FOLDER / f"{name}.html", "x") as file:
                file.write(page)
        except FileExistsError:
            return False
        return True
