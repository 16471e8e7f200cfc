import { loseFrom, loseLocally, type NetworkVictims } from '../fiber/lose'
import type { CableWays } from '../fiber/lost-network'
import { lostNetwork } from '../fiber/lost-network'
import type { NetworkLoss } from '../fiber/network-loss'
import type { NetworkModel } from '../fiber/network-model'
import type { NetworkParts } from '../fiber/network-parts'
import type { LoadBook } from './book'
import type { Effect } from './cascade'
import { eventOf } from './gather'
import type { Telling } from './power-story'
import { byTime, isStanding, type Spell } from './spells'

/** The data network with what its losses are told from. */
export interface NetworkKit {
  readonly model: NetworkModel
  /** Gear by the load that it is, or that it is a part of. */
  readonly gearOf: ReadonlyMap<number, readonly number[]>
  readonly ways: CableWays
  readonly parts: NetworkParts
}

/** How a load fares on the network, the graver the higher. */
const levels = { whole: 0, fewer: 1, outside: 2, lost: 3 } as const
type Level = (typeof levels)[keyof typeof levels]

const isGear = ({ graph }: NetworkModel, row: number): boolean =>
  graph.isSwitch[row] === 1 || graph.isEntrance[row] === 1

/** Sorts the gear of a network by the loads that it goes with. */
export const gearByLoad = (
  model: NetworkModel,
  { inventory, loadsAt }: LoadBook,
): ReadonlyMap<number, readonly number[]> => {
  const found = new Map<number, number[]>()
  for (let row = 0; row < inventory.count; row++) {
    if (!isGear(model, row)) continue
    const [load = row] = loadsAt(row)
    found.set(load, [...(found.get(load) ?? []), row])
  }
  return found
}

/** Whether losing something takes links from others: gear, panels, trays, ways and rooms do. */
const touchesNetwork = ({ model: { graph } }: NetworkKit, { taken, book }: Telling): boolean => {
  const { inventory } = book
  if (graph.links.length === 0) return false
  if (taken.ids.some((id) => !inventory.rowOf.has(id))) return true
  return taken.rows.some((row) => {
    const { id } = inventory.kindOf(row)
    return (
      graph.isSwitch[row] === 1 ||
      graph.isEntrance[row] === 1 ||
      id === 'tray' ||
      id === 'patch-panel'
    )
  })
}

const levelsIn = ({ book, taken }: Telling, loss: NetworkVictims): ReadonlyMap<number, Level> => {
  const found = new Map<number, Level>()
  const gone = new Set(loss.rows)
  const note = (row: number, level: Level): void => {
    if (gone.has(row) || taken.isOut.has(row) || !book.isLoad[row]) return
    if ((found.get(row) ?? 0) < level) found.set(row, level)
  }
  const all = (rows: readonly number[], level: Level, partly: Level): void => {
    for (const row of rows) {
      if (gone.has(row)) continue
      const loads = book.loadsAt(row)
      // Of a rack that counts as one load, one node is a part.
      const isPart = loads.length === 1 && loads[0] !== row && !book.loadsIn(row).length
      for (const load of loads) note(load, isPart ? partly : level)
    }
  }
  all(loss.nodesLost, levels.lost, levels.fewer)
  all(loss.racksLost, levels.lost, levels.lost)
  all(loss.storageLost, levels.lost, levels.fewer)
  all(loss.minersOffline, levels.lost, levels.fewer)
  all(loss.cutOff, levels.outside, levels.fewer)
  for (const rows of [
    loss.nodesDegraded,
    loss.racksDegraded,
    loss.storageDegraded,
    loss.minersDegraded,
  ]) {
    all(rows, levels.fewer, levels.fewer)
  }
  return found
}

interface Moment {
  readonly atS: number
  readonly loss: NetworkVictims
  readonly causes: readonly number[]
}

const lostWith = ({ ways }: NetworkKit, { book, taken }: Telling, rows: readonly number[]) => {
  const { inventory } = book
  const ids = [...taken.ids, ...rows.map((row) => inventory.equipment[row]?.id ?? '')]
  return lostNetwork(inventory, ways, { ids })
}

/** More moments than these tell nobody more: the later ones are told together. */
const mostMoments = 12

/** How the network stands from each moment on at which gear of it goes or comes back. */
const momentsOf = (kit: NetworkKit, telling: Telling): readonly Moment[] => {
  const { spells, root } = telling
  const gear = spells.flatMap((spell) =>
    isStanding(spell) || spell.state === 'unknown'
      ? (kit.gearOf.get(spell.row) ?? []).map((row) => ({ ...spell, row }))
      : [],
  )
  const atOnce = touchesNetwork(kit, telling)
  const times = [
    ...new Set([...(atOnce ? [0] : []), ...gear.flatMap(({ fromS, toS }) => [fromS, toS])]),
  ]
    .filter((atS) => atS !== Number.POSITIVE_INFINITY)
    .sort(byTime)
  const kept =
    times.length > mostMoments
      ? [...times.slice(0, mostMoments - 1), times.at(-1) as number]
      : times
  return kept.map((atS) => {
    const isDown = ({ fromS, toS }: Spell) =>
      Number.isNaN(atS) ? !(toS < Number.POSITIVE_INFINITY) : fromS <= atS && !(toS <= atS)
    const down = gear.filter(isDown)
    const fresh = down.filter(({ fromS }) => Object.is(fromS, atS)).map(({ event }) => event)
    const causes = [...new Set([...(atOnce ? [root] : []), ...fresh])].filter((one) => one >= 0)
    return {
      atS,
      loss: loseLocally(
        kit.model,
        kit.parts,
        lostWith(
          kit,
          telling,
          down.map(({ row }) => row),
        ),
      ),
      causes,
    }
  })
}

const effectOf: Readonly<Record<number, Effect>> = {
  [levels.fewer]: 'fewer-links',
  [levels.outside]: 'cut-off',
  [levels.lost]: 'cut-off',
}

const stateOf = (level: Level, atS: number): Spell['state'] => {
  if (Number.isNaN(atS)) return 'unknown'
  return level === levels.lost ? 'down' : 'degraded'
}

/**
 * Tells what loads lose of the network while gear of it is out or without power, moment by moment.
 */
export const tellNetwork = (kit: NetworkKit, telling: Telling): void => {
  const { gather, spells } = telling
  const moments = momentsOf(kit, telling)
  const open = new Map<number, { readonly level: Level; readonly spell: Spell }>()
  const closed: Spell[] = []
  for (const { atS, loss, causes } of moments) {
    const now = levelsIn(telling, loss)
    for (const [row, { level, spell }] of open) {
      if (now.get(row) === level) continue
      closed.push({ ...spell, toS: atS })
      open.delete(row)
      if (level === levels.lost && !now.has(row)) {
        gather(`linked ${atS} ${spell.event}`, [row], () =>
          eventOf('load-back', atS, [spell.event]),
        )
      }
    }
    for (const [row, level] of now) {
      if (open.has(row)) continue
      const type = level === levels.fewer ? 'links-lost' : 'cut-off'
      const event = gather(`${type} ${atS} ${level} ${causes.join()}`, [row], () =>
        eventOf(type, atS, causes),
      )
      const state = stateOf(level, atS)
      const effect = effectOf[level] as Effect
      const spell = { row, fromS: atS, toS: Number.POSITIVE_INFINITY, state, effect, event }
      open.set(row, { level, spell })
    }
  }
  for (const { spell } of open.values()) closed.push(spell)
  spells.push(...closed)
}

/** What the network has lost in the end; undefined where nothing of it is touched. */
export const networkInTheEnd = (
  kit: NetworkKit,
  telling: Telling,
  horizonS: number,
): NetworkLoss | undefined => {
  const { graph } = kit.model
  const down = telling.spells
    .filter((spell) => isStanding(spell) && !(spell.toS <= horizonS))
    .map(({ row }) => row)
    .filter((row) => (graph.linksAt[row] ?? []).length > 0)
  const isTouched =
    touchesNetwork(kit, telling) ||
    telling.taken.rows.some((row) => (graph.linksAt[row] ?? []).length > 0)
  if (down.length === 0 && !isTouched) return undefined
  return loseFrom(kit.model, lostWith(kit, telling, down))
}
