"""What somebody wanted, asked about at the end; and what someone who answers for them may say."""

from visit import CHECK, SAYS, UnseenVisit

WISHED = ["The harm to stop", "My money or things back", "To make more friends",
          "To choose where I live"]
FIRST = "Did the harm stop?"


def test_up_to_three_wishes_are_all_asked_about(person):
    wish(person, WISHED[:3])
    assert headings(person) == [
        FIRST, "Did you get your money or things back?", "Did you make more friends?"]
    assert person.buttons == ["Finish now", "Answer a few more"]


def test_of_more_wishes_those_that_mattered_are_asked_about_and_the_rest_is_offered(
        person, looking):
    looking.expect("422")
    wish(person, WISHED)
    assert person.heading == "Which mattered most to you?" and person.choices == WISHED
    person.choose(*WISHED).press("Continue")
    assert person.title.startswith("Please check:")
    assert person.reads("You chose too many answers. Please choose fewer.") and person.chosen == WISHED
    person.choose(WISHED[0], WISHED[2]).press("Continue")
    assert headings(person) == [
        "Did you get your money or things back?", "Could you choose where you live?"]
    person.press("Answer a few more")
    assert headings(person, CHECK)[-2:] == [FIRST, "Did you make more friends?"]


def test_only_who_answers_for_someone_may_say_that_they_cannot_tell(person):
    for who, offered in [("self", False), ("help", False), ("for", True)]:
        to_listening(UnseenVisit(person, "now", who, says=SAYS | {"who": [who]}))
        assert ("They cannot tell us" in person.choices) == offered


def test_that_is_enough_still_offers_the_view_of_someone_who_answers_for_another_once(person):
    to_listening(UnseenVisit(person, "now", "for"))
    asked = person.path
    person.choose("Yes").press("That is enough")
    assert person.heading == "Do you want to add your own view?"
    assert person.press("That is enough").heading == CHECK
    person.open(asked)
    assert person.press("That is enough").heading == CHECK


def wish(person, wishes):
    """Goes through the closing form and chooses these."""
    visit = UnseenVisit(person, "end", "self").start()
    while visit.person.heading != "What did you want to happen?":
        visit.person.press("Continue")
    visit.arrive()
    while person.heading == "What did you want to happen?":
        person.choose(*[wish for wish in wishes if wish in person.choices])
        person.press("Continue")


def to_listening(visit):
    reader = visit.start().person
    while "listening" not in reader.heading:
        reader.press("Continue")
    visit.arrive()


def headings(person, end="You have answered the main questions."):
    """What is asked from here on."""
    met = []
    while person.heading != end:
        met.append(person.heading)
        person.press("Continue")
    return met
