import type { KeyInput } from '#workspace'

/** What has the focus, as far as keys are concerned. */
export type Focus = 'text' | 'control' | 'page'

/** Keys that a focused button, list or menu needs for itself. */
const ofControls = new Set([
  'Enter',
  ' ',
  'Tab',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
])

/** Shortcuts of the page that work even while a text is being typed. */
const whileTyping = new Set(['k', 's', 'o'])

/**
 * Whether a key press belongs to the page: never what a text field or a control needs for itself.
 * Pasting is left to the browser, which then hands the text over unasked.
 */
export const isForPage = ({ key, ctrl, alt }: KeyInput, focus: Focus): boolean => {
  if (key === 'Tab' || (ctrl && !alt && key.toLowerCase() === 'v')) return false
  if (focus === 'text') return ctrl && whileTyping.has(key.toLowerCase())
  if (focus === 'control') return !ofControls.has(key) || ctrl
  return true
}

// Open menus and lists are typed into as well: letters find their entries.
const typed =
  'input:not([type=checkbox],[type=radio],[type=range]),textarea,select,[contenteditable],[role=menu],[role=listbox]'
const controls = 'button,a[href],input,summary,[role=tab],[role=tree],[role=radio],[role=separator]'

/** What an element is to the keyboard. */
export const focusOf = (element: Element | null): Focus => {
  if (element?.closest(typed)) return 'text'
  return element?.closest(controls) ? 'control' : 'page'
}
