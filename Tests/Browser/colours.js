// All that the contrast of letters depends on: one line for each way in which some are drawn on the page.
// Runs in the page; asked by looking.py.

const isSeen = element =>
  element.checkVisibility({visibilityProperty: true}) && !element.closest('.skip-link, .unseen')

const hasLetters = element => element.matches('input, textarea, select') ||
  [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())

// What lies behind, down to what nothing shines through.
const behind = element => {
  const found = []
  for (let one = element; one; one = one.parentElement) {
    const {backgroundColor, backgroundImage, opacity} = getComputedStyle(one)
    if (opacity !== '1') found.push(opacity)
    if (backgroundImage !== 'none') found.push(backgroundImage)
    if (backgroundColor !== 'rgba(0, 0, 0, 0)') found.push(backgroundColor)
    if (/^rgb\(/.test(backgroundColor)) break
  }
  return found
}

const way = element => {
  const {color, fontSize, fontWeight, textShadow, position} = getComputedStyle(element)
  return [color, fontSize, fontWeight, textShadow, position, ...behind(element)].join(' ')
}

return [...new Set([...document.body.querySelectorAll('*')]
  .filter(hasLetters).filter(isSeen).map(way))].sort()
