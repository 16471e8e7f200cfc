import type { State } from './state'

/** Vertices in the order in which power reaches them. */
export const inOrder = ({ plant, wave }: State, vertices: Iterable<number>): number[] =>
  [...vertices].sort(
    (a, b) =>
      (plant.unitOf[a] as number) - (plant.unitOf[b] as number) ||
      (wave[a] as number) - (wave[b] as number),
  )

/** All vertices in that order: units stand in it already, so that only cycles are sorted. */
export const allInOrder = (state: State): number[] => {
  const { units, unitCount } = state.plant
  const order: number[] = []
  for (let unit = 0; unit < unitCount; unit++) {
    const start = units.offsets[unit] as number
    const end = units.offsets[unit + 1] as number
    if (end - start === 1) order.push(units.items[start] as number)
    else order.push(...inOrder(state, units.items.slice(start, end).sort()))
  }
  return order
}
