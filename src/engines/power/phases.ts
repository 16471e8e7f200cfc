import type { Connection, Inventory } from '#model'

/** Lines that a single-phase load hangs on: one and the neutral, or two. 0: nobody stated it. */
export const phaseCode = { unstated: 0, L1: 1, L2: 2, L3: 3, L12: 4, L23: 5, L31: 6 } as const

const codes = new Map<unknown, number>(Object.entries(phaseCode))

/** The code of what a connection states as its phase, else of what the fed equipment states. */
export const phaseOf = (inventory: Inventory, { values }: Connection, to: number): number => {
  const stated = values?.['phase']
  const own = typeof stated === 'object' ? stated.value : stated
  return codes.get(own ?? inventory.textOf(to, 'phase')) ?? phaseCode.unstated
}

/** Whether a phase lies between two lines, and so sees the line voltage. */
export const isLineToLine = (code: number): boolean => code >= phaseCode.L12

/** The lines that carry the current of a phase, from 0. */
export const linesOf: readonly (readonly number[])[] = [[], [0], [1], [2], [0, 1], [1, 2], [2, 0]]
