"""The quality team's pages."""

import pytest

PASSWORD = "correct horse battery staple"


@pytest.fixture(scope="session")
def account(service):
    service.run("account", "add", "ana", "--role", "manager", typing=PASSWORD + "\n")
    return "ana", PASSWORD


def test_nobody_sees_a_report_who_has_not_signed_in(person):
    person.open("/staff")
    assert person.path.startswith("/staff/sign-in")


def test_a_wrong_password_is_told_so_and_says_no_more(person, looking, account):
    looking.expect("422")
    sign_in(person, account[0], "wrong")
    known = person.part(".problem")
    sign_in(person, "nobody", "wrong")
    assert person.title.startswith("Please check:") and person.part(".problem") == known


def test_the_quality_team_signs_in_reads_and_signs_out(person, account):
    sign_in(person, *account)
    assert person.heading == "What needs me"
    person.follow("Guide and team")
    assert person.reads("Offer it to everyone.")
    person.press("Sign out")
    person.open("/staff")
    assert person.path.startswith("/staff/sign-in")


def test_back_after_signing_out_shows_no_page_of_the_team(person, account):
    sign_in(person, *account)
    person.follow("Guide and team")
    person.press("Sign out")
    for _ in range(3):
        person.go_back()
        assert person.path.startswith("/staff/sign-in") and not person.reads("Guide")


def sign_in(person, name, password):
    person.open("/staff/sign-in").write(name, into="Name").write(password, into="Password")
    person.press("Sign in")
