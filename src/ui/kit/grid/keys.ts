/** Where the keyboard stands in a table; row −1 is the headings. */
export interface GridSpot {
  readonly row: number
  readonly column: number
}

const pageRows = 12

/**
 * Where a key leads in a table, as in tables everywhere (WAI-ARIA grid): arrows by a cell, Home and
 * End within the row, with Ctrl to the corners, page keys by a screenful. Undefined for other keys.
 */
export const moveInGrid = (
  { row, column }: GridSpot,
  { key, ctrl }: { readonly key: string; readonly ctrl: boolean },
  rows: number,
  columns: number,
): GridSpot | undefined => {
  const to = (nextRow: number, nextColumn: number): GridSpot => ({
    row: Math.min(rows - 1, Math.max(-1, nextRow)),
    column: Math.min(columns - 1, Math.max(0, nextColumn)),
  })
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column)
    case 'ArrowUp':
      return to(row - 1, column)
    case 'ArrowLeft':
      return to(row, column - 1)
    case 'ArrowRight':
      return to(row, column + 1)
    case 'PageDown':
      return to(row + pageRows, column)
    case 'PageUp':
      return to(row < 0 ? row : Math.max(0, row - pageRows), column)
    case 'Home':
      return ctrl ? to(0, 0) : to(row, 0)
    case 'End':
      return ctrl ? to(rows - 1, columns - 1) : to(row, columns - 1)
    default:
      return undefined
  }
}
