"""Every form, by everyone who may answer: each page on the way is looked at."""

import pytest

from visit import SAYS, UnseenVisit, Visit


@pytest.mark.parametrize("who", ["self", "help", "for"])
@pytest.mark.parametrize("form", ["start", "now", "end", "before"])
def test_a_whole_visit_ends_with_thanks(person, form, who):
    visit = Visit(person, form, who).go()
    assert person.heading == "Thank you"
    assert set(visit.form.always_asked(visit.voice)) <= set(visit.met)
    assert UnseenVisit(person, form, who).start().answer().met == visit.met


@pytest.mark.parametrize("form", ["start", "now", "end", "before"])
def test_a_visit_of_one_press_a_page_keeps_nothing_and_says_so(passer_by, form):
    visit = Visit(passer_by, form, "self")
    visit.begin().choose(visit.form.title)
    passer_by.press("Continue").press("Continue")
    for _ in range(40):
        if passer_by.heading == "Check your answers":
            break
        passer_by.press("Finish now" if "Finish now" in passer_by.buttons else "Continue")
    assert passer_by.reads("No answer")
    assert passer_by.press("Send").heading == "You chose no answers."


def test_an_answer_can_be_changed_from_the_check_page(passer_by):
    visit = UnseenVisit(passer_by, "now", "self", SAYS | {"listen": ["no"]}).start().answer()
    visit.arrive()
    passer_by.follow("Change : Are the workers listening to you?")
    assert passer_by.chosen == ["No"]
    passer_by.choose("A bit").press("Continue")
    assert passer_by.heading == "Check your answers" and passer_by.reads("A bit")
    assert visit.send().person.heading == "Thank you"
