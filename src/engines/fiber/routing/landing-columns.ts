import type { RoutedPlace } from './ends'

/** The landings of all places one after another. Those of place p: `first[p]` … `first[p + 1] − 1`. */
export interface LandingColumns {
  readonly first: Int32Array
  /** The stretch that each lies on. */
  readonly edge: Int32Array
  readonly atM: Float64Array
  readonly dropM: Float64Array
}

/** Lays the landings of places into columns, which a search reads a million times. */
export const landingColumns = (places: readonly RoutedPlace[]): LandingColumns => {
  const first = new Int32Array(places.length + 1)
  places.forEach(({ landings }, place) => {
    first[place + 1] = (first[place] as number) + landings.count
  })
  const size = first[places.length] as number
  const edge = new Int32Array(size)
  const atM = new Float64Array(size)
  const dropM = new Float64Array(size)
  places.forEach(({ landings }, place) => {
    const at = first[place] as number
    edge.set(landings.edge, at)
    atM.set(landings.atM, at)
    dropM.set(landings.dropM, at)
  })
  return { first, edge, atM, dropM }
}
