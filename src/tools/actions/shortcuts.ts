import type { KeyInput } from '#workspace'

const modifiers = new Set(['mod', 'shift', 'alt'])

/** Keys that need Shift on some keyboards and not on others: there it says nothing. */
const isSymbol = (key: string): boolean => key.length === 1 && !/[a-z0-9]/i.test(key)

/** Whether a key press is a shortcut such as `mod+shift+z`, `delete`, `?` or `r`. */
export const isShortcut = (shortcut: string, { key, shift, alt, ctrl }: KeyInput): boolean => {
  const parts = shortcut.toLowerCase().split('+')
  // "mod++" splits into "mod", "" and "": the plus key itself.
  const wanted = parts.at(-1) === '' ? '+' : (parts.at(-1) ?? '')
  if (key.toLowerCase() !== wanted) return false
  const held = new Set(parts.slice(0, -1).filter((part) => modifiers.has(part)))
  return (
    held.has('mod') === ctrl &&
    (isSymbol(wanted) || held.has('shift') === shift) &&
    held.has('alt') === alt
  )
}
