// What a page measures, seen by the browser that shows it. Runs in the page; judged in looking.py.

const text = element => element.textContent.replace(/\s+/g, ' ').trim()

const isShown = element => {
  const box = element.getBoundingClientRect()
  return box.width > 1 && box.height > 1 && !element.closest('.skip-link, .unseen') &&
    getComputedStyle(element).visibility !== 'hidden'
}

// A link in the middle of a sentence: it is as tall as its line.
const isInASentence = link =>
  getComputedStyle(link).display === 'inline' && text(link.parentElement) !== text(link)

const target = control => {
  const isChoice = control.matches('input[type=radio], input[type=checkbox]')
  const shown = isChoice ? control.labels[0] ?? control : control
  const box = shown.getBoundingClientRect()
  return {words: text(shown) || control.name, isChoice, width: box.width, height: box.height}
}

const texts = () => {
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
  const found = []
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (node.data.trim() && isShown(node.parentElement)) found.push(node)
  }
  return found
}

const sizeOfText = node =>
  ({words: node.data.trim(), size: parseFloat(getComputedStyle(node.parentElement).fontSize)})

const linesOf = (node, start, end) => {
  const range = document.createRange()
  range.setStart(node, start)
  range.setEnd(node, end)
  return range.getClientRects().length
}

// Words that go on in the next line. An address of the web has no better place to break.
const brokenWords = node => linesOf(node, 0, node.data.length) < 2 ? [] :
  [...node.data.matchAll(/[\p{L}']{2,18}(?![\p{L}.@/])/gu)]
    .filter(word => linesOf(node, word.index, word.index + word[0].length) > 1)
    .map(word => word[0])

return {
  headings: [...document.querySelectorAll('h1')].map(text),
  sticksOut: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  looseChoices: [...document.querySelectorAll('input[type=radio], input[type=checkbox]')]
    .filter(input => !input.closest('fieldset')?.querySelector(':scope > legend'))
    .map(input => input.id),
  nameless: [...document.querySelectorAll('input:not([type=hidden]), textarea')]
    .filter(input => !input.labels.length).map(input => input.name),
  targets: [...document.querySelectorAll('a[href], button, summary, input, textarea')]
    .filter(control => control.type !== 'hidden' && isShown(control))
    .filter(control => control.tagName !== 'A' || !isInASentence(control))
    .map(target),
  texts: texts().map(sizeOfText),
  brokenWords: texts().flatMap(brokenWords),
  isForStaff: document.body.matches('.staff'),
}
