import type { Fabric } from '#model'
import type { Bundle } from './arrange'
import type { Slot } from './shape'

/** A switch that is to be placed. */
export interface NewSwitch {
  readonly id: string
  readonly tag: string
  readonly product: string
  readonly role: Fabric['role']
  readonly slot: Slot
  readonly heightU: number
}

/** Switches that stay together, in order. */
export interface SwitchBundle extends Bundle {
  readonly switches: readonly NewSwitch[]
}

/** More units in one bundle leave nothing to choose. */
const mostU = 8

/** Bundled alike: they join the same nodes or the same switches. */
const keyOf = ({ role, slot }: NewSwitch): string => {
  if (role === 'out-of-band') return `${role} ${slot.group}`
  const { tier, plane, pod, group, at } = slot
  // The two switches that a node is bonded to never go together.
  if (role === 'in-band' && tier === 'leaf') return [role, plane, at, group].join(' ')
  return [role, tier, plane, tier === 'leaf' ? group : tier === 'spine' ? pod : group].join(' ')
}

const chunks = (switches: readonly NewSwitch[], limitU: number): NewSwitch[][] => {
  const all: NewSwitch[][] = []
  let current: NewSwitch[] = []
  let units = 0
  for (const one of switches) {
    if (current.length > 0 && units + one.heightU > limitU) {
      all.push(current)
      current = []
      units = 0
    }
    current.push(one)
    units += one.heightU
  }
  if (current.length > 0) all.push(current)
  return all
}

/** What keeps bundles out of one rack: planes of a front network, and the halves of an upper tier. */
const apartOf = ({ role, slot }: NewSwitch, at: number, count: number): Bundle['apart'] => {
  if (role === 'in-band') {
    const side = slot.plane > 0 ? slot.plane : slot.tier === 'leaf' ? slot.at % 2 : at % 2
    return { name: `${role} ${slot.tier}`, side }
  }
  if (role === 'out-of-band' || slot.tier === 'leaf' || count < 2) return undefined
  return { name: `${role} ${slot.tier} ${slot.plane} ${slot.pod}`, side: at % 2 }
}

/** Groups new switches by what they join, no group larger than part of a rack. */
export const bundlesOf = (switches: readonly NewSwitch[]): readonly SwitchBundle[] => {
  const byKey = new Map<string, NewSwitch[]>()
  for (const one of switches) byKey.set(keyOf(one), [...(byKey.get(keyOf(one)) ?? []), one])
  return [...byKey.values()].flatMap((own) => {
    const units = own.reduce((sum, { heightU }) => sum + heightU, 0)
    const isUpper = own[0]?.slot.tier !== 'leaf' && own.length > 1
    // An upper tier is never all in one bundle: a rack that is lost leaves the other half.
    const limitU = isUpper ? Math.min(mostU, Math.ceil(units / 2)) : mostU
    const parts = chunks(own, limitU)
    return parts.map((part, at): SwitchBundle => {
      const apart = apartOf(part[0] as NewSwitch, at, parts.length)
      return {
        switches: part,
        heightU: part.reduce((sum, { heightU }) => sum + heightU, 0),
        ...(apart ? { apart } : {}),
      }
    })
  })
}
