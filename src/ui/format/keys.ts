const names: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  ctrl: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  escape: 'Esc',
  delete: 'Del',
  enter: 'Enter',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  space: 'Space',
  pageup: 'PgUp',
  pagedown: 'PgDn',
}

const macNames: Readonly<Record<string, string>> = { mod: '⌘', shift: '⇧', alt: '⌥' }

const onMac = (): boolean =>
  typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent)

/** The keys of a shortcut such as `mod+shift+z`, as they are printed on the keyboard. */
export const keyNames = (shortcut: string, mac = onMac()): readonly string[] =>
  shortcut
    .split('+')
    .map((part, index, all) => {
      // "mod++" splits into "mod", "" and "": the empty last part is the plus key itself.
      if (part === '') return index === all.length - 1 ? '+' : ''
      const low = part.toLowerCase()
      return (
        (mac ? macNames[low] : undefined) ??
        names[low] ??
        (/^[\d<]/.test(part) ? part : part.toUpperCase())
      )
    })
    .filter((name) => name !== '')
