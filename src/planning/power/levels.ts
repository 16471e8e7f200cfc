import type { Inventory, KindId } from '#model'

/** How near to the load a supply stands in the chain. */
export type Level = 'outlet' | 'tap' | 'distribution' | 'board' | 'transformer' | 'device'

/** What kind of load asks for supply: each looks for it in its own order. */
export type Custom = 'it' | 'mining' | 'support' | 'outlet'

const distribution: ReadonlySet<string> = new Set(['busway', 'rpp', 'pdu'])
const outlets: ReadonlySet<string> = new Set(['rack-pdu', 'power-shelf'])

/** Where a row stands among the supplies; undefined where nothing plugs into it. */
export const levelOf = (inventory: Inventory, row: number): Level | undefined => {
  const { id, power } = inventory.kindOf(row)
  if (outlets.has(id)) return 'outlet'
  if (distribution.has(id)) return 'distribution'
  if (id === 'tap-box') return 'tap'
  switch (power) {
    case 'bus':
      return id === 'ring-main-unit' ? undefined : 'board'
    case 'converter':
      return 'transformer'
    case 'breaker':
      return 'device'
    default:
      return undefined
  }
}

/** Levels to look at one after another; those of one step are equally good. */
export const levelsFor: Readonly<Record<Custom, readonly (readonly Level[])[]>> = {
  it: [['tap'], ['distribution'], ['board'], ['device']],
  // A breaker that nothing hangs on yet is a feeder that can be curtailed by itself.
  mining: [['device'], ['tap', 'distribution', 'board'], ['transformer']],
  support: [['board'], ['tap', 'distribution'], ['device'], ['transformer']],
  outlet: [['tap'], ['distribution'], ['board']],
}

const mines: ReadonlySet<KindId> = new Set<KindId>([
  'miner',
  'asic-rack',
  'miner-container',
  'immersion-tank',
])

/** Which order a load looks in. */
export const customOf = (inventory: Inventory, row: number): Custom => {
  const kind = inventory.kindOf(row)
  if (mines.has(kind.id)) return 'mining'
  if (kind.power !== 'load') return 'outlet'
  return kind.it ? 'it' : 'support'
}
