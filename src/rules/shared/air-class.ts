import type { KindId, Source } from '#model'
import {
  type AirClass,
  airClasses,
  allowableMaxC,
  classesHoldAt,
  narrowestAirClass,
} from '#standards'
import type { Facts } from '../facts'

/** Kinds that may state a class. */
const classed: readonly KindId[] = ['rack', 'server', 'storage-rack']

/** A tree of mounted things ends within so many steps, or the file is odd. */
const deepest = 8

/**
 * The class of a rack: of those that it and what is mounted in it state, the one that allows the
 * least warm air. Rows that state none are not in the map.
 */
export const airClassesOf = ({ inventory }: Facts): ReadonlyMap<number, AirClass> => {
  const found = new Map<number, AirClass>()
  for (const row of classed.flatMap((kind) => inventory.rowsOf(kind))) {
    const stated = inventory.textOf(row, 'airClass')
    const own = airClasses.find(({ id }) => id === stated)
    if (!own) continue
    let at = row
    for (let step = 0; at >= 0 && step < deepest; step++) {
      const known = found.get(at)
      if (!known || own.allowableC[1] < known.allowableC[1]) found.set(at, own)
      at = inventory.hostRow[at] as number
    }
  }
  return found
}

/** Whether classes hold at the height of the site at all. */
export const classesHold = ({ inventory }: Facts): boolean =>
  classesHoldAt(inventory.facility.site.elevationM ?? 0)

/** The limit that holds where a rack and its contents state none, and still lets it pass, °C. */
export const unstatedMaxC = (facts: Facts): number =>
  classesHold(facts) ? allowedBy(facts, narrowestAirClass()).limitC : Number.NEGATIVE_INFINITY

/** The warmest air of a class at the site, °C, and where that comes from. */
export const allowedBy = ({ inventory }: Facts, one: AirClass) => {
  const elevationM = inventory.facility.site.elevationM ?? 0
  const limitC = allowableMaxC(one, elevationM)
  const derated = limitC < one.allowableC[1]
  const source: Source = { ...(derated ? one.deratingSource : one.source) }
  return { limitC, derated, source }
}
