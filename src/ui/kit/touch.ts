/** The least height and width of what a finger presses. */
const fingerPx = 44

/** Whether the page is worked with fingers above all. */
const isTouched = (): boolean =>
  typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches

/** The height of a line of a table or a tree, as the style sheets have it too (`--row`). */
export const rowHeightPx = (): number => (isTouched() ? fingerPx : 26)
