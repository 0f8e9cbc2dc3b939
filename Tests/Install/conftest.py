import pytest

from clean_root import CleanRoot


@pytest.fixture(scope="session")
def machine(tmp_path_factory):
    """One for all tests, as the program is built in it."""
    root = CleanRoot(tmp_path_factory.mktemp("machine") / "root")
    root.take_checkout()
    return root
