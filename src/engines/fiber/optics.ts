import type { Inventory } from '#model'
import { cables, type Transceiver, transceivers } from '#standards'
import type { Optic } from './parts'

/** What is read of the cabling: which medium each record of links runs over. */
export interface CabledLinks {
  /** Indices into `facility.connections`. */
  readonly records: ArrayLike<number>
  /** Index into `media`; −1 where it is not known. */
  readonly medium: ArrayLike<number>
  readonly media: readonly {
    /** That of a cable, and with a plus those of its transceivers. */
    readonly id: string
    readonly opticsA?: string
    readonly opticsB?: string
  }[]
}

/** Draw of the transceivers and active plugs in the cages of every row, as drawn. */
export interface OpticsLoad {
  /** What is known of it, kW by row. */
  readonly kw: Float64Array
  /** Ends of links whose medium or draw is not known, by row. */
  readonly unknownEnds: Uint32Array
}

const byId: ReadonlyMap<string, Transceiver> = new Map(transceivers.map((one) => [one.id, one]))

const plugs: ReadonlyMap<string, Optic> = new Map(
  cables.map(({ id, medium, linksPerCable, powerW }) => [
    id,
    {
      id,
      linksPerModule: linksPerCable,
      fibresPerLink: medium === 'aoc' ? Number.NaN : 0,
      ...(powerW === undefined ? {} : { powerW: powerW[0] }),
    },
  ]),
)

/** A published transceiver, or the plug of a cable that comes with its own; undefined for no such id. */
export const opticOf = (id: string | undefined): Optic | undefined =>
  id === undefined ? undefined : (byId.get(id) ?? plugs.get(id))

/** Kinds that light passes through: nothing is plugged into them that draws. */
const passive: ReadonlySet<string> = new Set(['patch-panel', 'tray'])

const cableIdOf = (id: string): string => id.split('+')[0] ?? id

/** Cables that make two links of one. */
const splitters: ReadonlySet<string> = new Set(
  cables.filter(({ splits }) => splits).map(({ id }) => id),
)

const cableById: ReadonlyMap<string, (typeof cables)[number]> = new Map(
  cables.map((one) => [one.id, one]),
)

const wattsOfPlug = (id: string, side: 0 | 1): number => {
  const cable = cableById.get(id)
  if (!cable) return Number.NaN
  if (cable.medium === 'twisted-pair') return 0
  return cable.powerW?.[side] ?? Number.NaN
}

/** Modules of each kind at one row, as shares of one while links are added. */
type Ends = Map<string, { readonly watts: number; modules: number }>

/** One module or plug: how many links it carries, and what it draws. */
interface Plugged {
  readonly key: string
  readonly each: number
  readonly watts: number
}

const moduleAt = (optic: Transceiver, isSplit: boolean): Plugged => {
  const { id, linksPerModule, powerW = Number.NaN, splitPowerW } = optic
  // A port of a twin-port module that splits carries two links; a single one draws less over a splitter.
  if (!isSplit) return { key: id, each: linksPerModule, watts: powerW }
  return linksPerModule === 2
    ? { key: id, each: 4, watts: powerW }
    : { key: `${id} split`, each: 1, watts: splitPowerW ?? powerW }
}

/** A cable with its plugs on; the plug that a splitter has one of is in the switch. */
const plugAt = (id: string, isSwitch: boolean): Plugged => {
  const cable = cableById.get(id)
  const uneven = cable?.plugs && cable.plugs[0].links !== cable.plugs[1].links
  const side = uneven && !isSwitch ? 1 : 0
  return {
    key: `${id} ${side}`,
    each: cable?.plugs?.[side].links ?? 1,
    watts: wattsOfPlug(id, side),
  }
}

const noteEnd = (
  ends: Ends,
  medium: CabledLinks['media'][number],
  side: 0 | 1,
  links: number,
  isSwitch: boolean,
): boolean => {
  const id = side === 0 ? medium.opticsA : medium.opticsB
  const optic = id === undefined ? undefined : byId.get(id)
  const cable = cableIdOf(medium.id)
  const bare = medium.opticsA !== undefined || medium.opticsB !== undefined
  // A port that takes the cable bare, opposite to a module, has nothing plugged in that draws.
  if (!optic && bare) return id === undefined
  const { key, each, watts } = optic
    ? moduleAt(optic, splitters.has(cable))
    : plugAt(cable, isSwitch)
  if (Number.isNaN(watts)) return false
  const known = ends.get(key)
  if (known) known.modules += links / each
  else ends.set(key, { watts, modules: links / each })
  return true
}

/**
 * Draw of transceivers and active plugs by row, of all links that are drawn. A twin-port module that
 * carries one link draws as one that carries two.
 */
export const opticsOf = (inventory: Inventory, cabling: CabledLinks): OpticsLoad => {
  const { connections } = inventory.facility
  const kw = new Float64Array(inventory.count)
  const unknownEnds = new Uint32Array(inventory.count)
  const endsOf = new Map<number, Ends>()
  for (let at = 0; at < cabling.records.length; at++) {
    const link = connections[cabling.records[at] as number]
    if (!link) continue
    const medium = cabling.media[cabling.medium[at] as number]
    const links = link.count
    for (const side of [0, 1] as const) {
      const row = inventory.rowOf.get((side === 0 ? link.from : link.to).equipment)
      if (row === undefined || passive.has(inventory.kindOf(row).id)) continue
      let ends = endsOf.get(row)
      if (!ends) {
        ends = new Map()
        endsOf.set(row, ends)
      }
      const isSwitch = inventory.equipment[row]?.kind === 'switch'
      if (!medium || !noteEnd(ends, medium, side, links, isSwitch)) {
        unknownEnds[row] = (unknownEnds[row] as number) + links
      }
    }
  }
  for (const [row, ends] of endsOf) {
    let watts = 0
    for (const one of ends.values()) watts += Math.ceil(one.modules - 1e-9) * one.watts
    kw[row] = watts / 1000
  }
  return { kw, unknownEnds }
}
