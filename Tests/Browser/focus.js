// Where the keyboard is. Runs in the page; asked by keyboard.py.

const text = element => element.textContent.replace(/\s+/g, ' ').trim()

// A group of radio buttons is one stop. What is folded away, or shown later, is none.
const isStop = control => control.type !== 'hidden' &&
  control.checkVisibility({visibilityProperty: true}) &&
  !(control.type === 'radio' && control !== first(control))

const first = radio => {
  const group = [...document.querySelectorAll(`input[type=radio][name="${radio.name}"]`)]
  return group.find(one => one.checked) ?? group[0]
}

const stops = [...document.querySelectorAll(
  'a[href], button, summary, input, textarea, [tabindex="0"]')].filter(isStop)

const isSeen = element => {
  const box = element.getBoundingClientRect()
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
  const top = document.elementFromPoint(x, y)
  return top !== null && (element === top || element.contains(top) || top.contains(element))
}

const ring = element => parseFloat(getComputedStyle(element).outlineWidth)

const here = document.activeElement
const shown = here.labels?.length ? here.labels[0] : here
if (!shown.closest('body') || here === document.body) return {stops: stops.length, number: null}
return {
  stops: stops.length,
  number: stops.indexOf(here.type === 'radio' ? first(here) : here),
  words: text(shown.querySelector('.label') ?? shown),
  isInMain: document.querySelector('main').contains(here),
  isSeen: isSeen(shown) || isSeen(here),
  ring: Math.max(ring(here), here.type === 'radio' || here.type === 'checkbox' ? ring(shown) : 0),
}
