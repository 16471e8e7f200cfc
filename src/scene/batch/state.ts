/** What the shader knows of an instance besides its place: the bits of the first state byte. */
export const flags = {
  selected: 1,
  hovered: 2,
  failing: 4,
  uncertain: 8,
  /** Drawn out by the page: a finding's culprit and path. */
  shown: 16,
  /** Everything else while something is drawn out. */
  dimmed: 32,
  /** Follows the preview's shift and turn. */
  moved: 64,
  hidden: 128,
} as const

/** The bytes of an instance's state, in order. */
export const stateBytes = 4
export const byteOf = { flags: 0, overlay: 1, surface: 2, status: 3 } as const

/** The overlay byte of a value that nobody knows. */
export const overlayUnknown = 255

/** The byte that stands for a value between 0 and the highest one of an overlay. */
export const overlayByte = (value: number, highest: number): number => {
  if (Number.isNaN(value)) return overlayUnknown
  if (!(highest > 0)) return 0
  return Math.round(Math.min(Math.max(value / highest, 0), 1) * 254)
}

/** The status byte: what is already there, and what goes. */
export const statusByte = { new: 0, existing: 1, removed: 2 } as const

/** Status bit: it hangs above the floor and throws no shadow of contact. */
export const raisedBit = 8

/** Rows in a line of the textures that hold places and states; the shader knows the same number. */
export const rowsPerLine = 1024

/** So many rows fill whole lines. */
export const wholeLines = (rows: number): number =>
  Math.max(1, Math.ceil(rows / rowsPerLine)) * rowsPerLine
