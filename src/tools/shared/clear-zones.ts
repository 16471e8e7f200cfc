import { formatQuantity } from '#base'
import { calledOf, movedEquipment } from '#document'
import type { Equipment } from '#model'
import type { ClearZone, Preview } from '#workspace'
import type { ToolContext } from '../define'
import type { Drag } from './dragging'

/** Of so many pieces the clear spaces are drawn and checked on the way; of more the rules tell after. */
const mostLooked = 40

const sides = { front: 'in front', rear: 'behind', side: 'beside it' } as const

/** What is not there yet has no name. */
const nameOf = (id: string, { document }: ToolContext, unnamed: string): string => {
  const item = document.get('equipment', id)
  return item ? calledOf(item) : unnamed
}

/** Clear spaces of pieces where they would be placed, and those of others that they would take. */
export const clearZones = (
  led: readonly Equipment[],
  context: ToolContext,
): readonly ClearZone[] =>
  led.length === 0 || led.length > mostLooked ? [] : (context.clearances?.()?.look(led) ?? [])

/**
 * The same for a drag and what follows it. What moves with its room keeps its walls, so nothing is said
 * of it.
 */
export const zonesOfDrag = (
  { load, ...movement }: Pick<Drag, 'load' | 'dx' | 'dy' | 'dz' | 'turnDeg'>,
  context: ToolContext,
  followers: NonNullable<Preview['followers']> = [],
): readonly ClearZone[] => {
  if (load.ids.length + followers.length > mostLooked) return []
  const { document } = context
  const led: Equipment[] = []
  for (const id of load.ids) {
    if (document.get('rooms', id)) return []
    const item = document.get('equipment', id)
    if (item) led.push(movedEquipment(item, { ...movement, about: load.middle }))
  }
  for (const { id, dx, dy } of followers) {
    const item = document.get('equipment', id)
    if (item) led.push(movedEquipment(item, { dx, dy }))
  }
  return clearZones(led, context)
}

const shortM = ({ neededM, fault }: ClearZone): number => (fault ? neededM - fault.foundM : 0)

/** The gravest violation in one sentence, with how many more there are; undefined where all is clear. */
export const clearanceFault = (
  zones: readonly ClearZone[],
  context: ToolContext,
): string | undefined => {
  const faults = zones.filter(({ fault }) => fault)
  const worst = faults.reduce<ClearZone | undefined>(
    (gravest, zone) => (gravest && shortM(gravest) >= shortM(zone) ? gravest : zone),
    undefined,
  )
  if (!worst?.fault) return undefined
  const { neededM, fault, side, basis, id } = worst
  const metres = (value: number) => formatQuantity(value, 'm', context.units)
  const what = basis === 'working' ? 'clear to work' : 'clear'
  const by = fault.by === undefined ? 'a wall' : nameOf(fault.by, context, 'it')
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''
  return `${nameOf(id, context, 'It')} needs ${metres(neededM)} ${what} ${sides[side]}; ${by} leaves ${metres(fault.foundM)}: ${metres(shortM(worst))} short${more}.`
}
