import { calledOf, done, type Outcome, refused } from '#document'
import type { Equipment, KindId, Library } from '#model'
import type { PlaceOptions, PointerHit } from '#workspace'
import type { ToolContext } from '../define'

/** A place inside a rack. */
export interface Mount {
  readonly host: Equipment
  readonly slotU: number
}

const numberOf = (library: Library, item: Equipment, field: string): number | undefined => {
  const value = library.valueOf(item, field)?.value
  return typeof value === 'number' ? value : undefined
}

/** What has a height in rack units is made to be mounted. */
const isMountable = (library: Library, kind: KindId): boolean =>
  library.kind(kind).fields['heightU'] !== undefined

const heightOf = (library: Library, { kind, product }: PlaceOptions): number => {
  const stated = library.productValue(kind, product, 'heightU')?.value
  // Without a stated height it takes one unit: the rule that checks racks asks for the rest.
  return typeof stated === 'number' ? Math.max(1, Math.ceil(stated)) : 1
}

const takenSlots = ({ document, layout }: ToolContext, host: Equipment): Set<number> => {
  const taken = new Set<number>()
  for (const id of layout.mountedIn(host.id)) {
    const item = document.get('equipment', id)
    const slotU = item?.inside?.slotU
    if (!item || slotU === undefined) continue
    const heightU = Math.max(1, Math.ceil(numberOf(layout.library, item, 'heightU') ?? 1))
    for (let unit = slotU; unit < slotU + heightU; unit++) taken.add(unit)
  }
  return taken
}

/**
 * Where a thing goes in the rack under the pointer: the lowest free units. Nothing when it is not
 * made for racks or there is none; a refusal when the rack is full.
 */
export const mountUnder = (
  context: ToolContext,
  options: PlaceOptions,
  hit: PointerHit | undefined,
): Outcome<Mount | undefined> => {
  const { library } = context.layout
  const under = hit?.type === 'equipment' ? context.document.get('equipment', hit.id) : undefined
  if (!under || !isMountable(library, options.kind)) return done(undefined)
  const above = under.inside && context.document.get('equipment', under.inside.equipment)
  const host = [under, above].find(
    (item) => item && library.kind(item.kind).fields['slotsU'] !== undefined,
  )
  if (!host) return done(undefined)
  const slotsU = numberOf(library, host, 'slotsU')
  if (slotsU === undefined) {
    return refused({ en: `How many units ${calledOf(host)} has is not stated.` })
  }
  const heightU = heightOf(library, options)
  const taken = takenSlots(context, host)
  for (let slotU = 0; slotU + heightU <= slotsU; slotU++) {
    const units = Array.from({ length: heightU }, (_, unit) => slotU + unit)
    if (!units.some((unit) => taken.has(unit))) return done({ host, slotU })
  }
  return refused({ en: `${calledOf(host)} has no ${heightU} free units in a row.` })
}
