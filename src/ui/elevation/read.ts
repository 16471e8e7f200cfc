import type { FacilityDocument } from '#document'
import type { Total } from '#engines'
import type { Equipment, Library } from '#model'

/** Height of a rack unit in metres: EIA-310, 1.75 in. */
const unitM = 0.04445

/** A device in its units. */
export interface Placed {
  readonly id: string
  readonly tag: string
  /** The lowest unit that it takes, from 1. */
  readonly fromU: number
  readonly heightU: number
  /** Whether nobody stated its height in units, so that it is drawn as high as its kind usually is. */
  readonly isAssumedHeight: boolean
  /** Whether another device takes one of its units, or the rack ends below its top. */
  readonly isClashing: boolean
}

/** A rack as it is seen from in front: who stands where, and what is left. */
export interface Elevation {
  readonly id: string
  readonly tag: string
  /** Undefined where nobody stated how many units it has. */
  readonly slotsU: number | undefined
  /** Units to draw: those of the rack, else those up to its highest device. */
  readonly shownU: number
  /** From the lowest unit upwards. */
  readonly placed: readonly Placed[]
  /** Devices that take units, of which nobody stated which. */
  readonly unplaced: readonly { readonly id: string; readonly tag: string }[]
  /** What is mounted in it and takes no units: strips beside the frame, doors. */
  readonly beside: readonly { readonly id: string; readonly tag: string }[]
  /** Free units; `most` where a device has no place or no stated height, undefined without `slotsU`. */
  readonly freeU: { readonly value: number; readonly isMost: boolean } | undefined
  /** Of the rack as it stands on the floor, with what is mounted in it. */
  readonly massKg: Total
}

const numberOf = (library: Library, item: Equipment, field: string): number | undefined => {
  const value = library.valueOf(item, field)?.value
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** The rack that a piece of equipment is, or the outermost one that it is mounted in. */
export const rackOf = (
  document: FacilityDocument,
  library: Library,
  id: string,
): string | undefined => {
  let found: string | undefined
  let at = document.get('equipment', id)
  // Files may nest in a ring; nothing real nests deeper.
  for (let step = 0; step < 8 && at; step++) {
    if (library.kind(at.kind).fields['slotsU'] !== undefined) found = at.id
    at = at.inside && document.get('equipment', at.inside.equipment)
  }
  return found
}

const placedIn = (library: Library, item: Equipment, slotU: number): Omit<Placed, 'isClashing'> => {
  const stated = numberOf(library, item, 'heightU')
  const usual = (numberOf(library, item, 'heightM') ?? unitM) / unitM
  const heightU = Math.max(1, Math.ceil((stated ?? usual) - 0.05))
  const isAssumedHeight = stated === undefined
  return { id: item.id, tag: item.tag || item.id, fromU: slotU + 1, heightU, isAssumedHeight }
}

const unitsOf = ({ fromU, heightU }: Pick<Placed, 'fromU' | 'heightU'>): number[] =>
  Array.from({ length: heightU }, (_, n) => fromU + n)

/**
 * What stands on the floor, as the slab is judged by: the operating masses of frame and contents. A
 * rack that states its load states itself filled, so its mass is the whole.
 */
const massOf = (library: Library, rack: Equipment, mounted: readonly Equipment[]): Total => {
  const isFilled = numberOf(library, rack, 'loadKw') !== undefined
  let value = 0
  let unknownCount = 0
  for (const item of isFilled ? [rack] : [rack, ...mounted]) {
    const kg = numberOf(library, item, 'wetMassKg') ?? numberOf(library, item, 'massKg')
    if (kg === undefined) unknownCount += 1
    else value += kg
  }
  return { value, unknownCount }
}

/** Reads a rack and what is mounted in it out of the document. */
export const readElevation = (
  library: Library,
  rack: Equipment,
  mounted: readonly Equipment[],
): Elevation => {
  const slotsU = numberOf(library, rack, 'slotsU')
  const present = mounted.filter(({ status }) => status !== 'removed')
  const takesUnits = ({ kind }: Equipment) => library.kind(kind).fields['heightU'] !== undefined
  const named = ({ id, tag }: Equipment) => ({ id, tag: tag || id })
  const inUnits = present.filter(takesUnits)
  const found = inUnits.flatMap((item) =>
    item.inside?.slotU === undefined ? [] : [placedIn(library, item, item.inside.slotU)],
  )
  const takers = new Map<number, number>()
  for (const device of found) {
    for (const unit of unitsOf(device)) takers.set(unit, (takers.get(unit) ?? 0) + 1)
  }
  const placed = found
    .map((device) => ({
      ...device,
      isClashing: unitsOf(device).some(
        (unit) => (takers.get(unit) ?? 0) > 1 || (slotsU !== undefined && unit > slotsU),
      ),
    }))
    .sort((a, b) => a.fromU - b.fromU || a.tag.localeCompare(b.tag, 'en', { numeric: true }))
  const unplaced = inUnits.filter(({ inside }) => inside?.slotU === undefined).map(named)
  const taken = [...takers.keys()].filter((unit) => slotsU === undefined || unit <= slotsU).length
  const isMost = unplaced.length > 0 || placed.some(({ isAssumedHeight }) => isAssumedHeight)
  return {
    id: rack.id,
    tag: rack.tag || rack.id,
    slotsU,
    shownU: Math.max(slotsU ?? 0, ...takers.keys(), 1),
    placed,
    unplaced,
    beside: present.filter((item) => !takesUnits(item)).map(named),
    freeU: slotsU === undefined ? undefined : { value: Math.max(0, slotsU - taken), isMost },
    massKg: massOf(library, rack, present),
  }
}
