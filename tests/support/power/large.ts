import {
  createNetworkBuilder,
  type NetworkBuilder,
  type PowerNetwork,
} from '../../../src/engines/power/network'

/**
 * What large networks are like: `regular` pairs its racks board by board; `irregular` plugs each rack
 * into any board of either side, `scattered` does so with all loads, so that hardly two have the same
 * feeds; `tied` is scattered with boards joined by open and closed ties until cycles arise;
 * `strips` gives each rack two power strips of its own.
 */
export const shapes = ['regular', 'irregular', 'scattered', 'tied', 'strips'] as const
export type Shape = (typeof shapes)[number]

const blocks = 20
const lineups = 4
const pdus = 6
const boards = 25

/** The same numbers for the same seed (Lehmer 1951, modulus 2³¹ − 1). */
const createNumbers = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

interface Lineup {
  readonly output: number
  readonly boards: readonly number[]
}

/** From a switch on two sources through a UPS to 25 boards: 43 components. */
const addLineup = (to: NetworkBuilder, utility: number, generators: number): Lineup => {
  const chain = (from: number, specs: readonly Parameters<NetworkBuilder['node']>[0][]) =>
    specs.reduce((above, spec) => {
      const node = to.node(spec)
      to.edge(above, node)
      return node
    }, from)
  const transformer = chain(utility, [
    { role: 'breaker', ratingKw: 2600 },
    { role: 'converter', ratingKw: 2500, noLoadLossKw: 3, loadLossKw: 20, lossy: true },
  ])
  const ats = to.node({ role: 'transfer', ratingKw: 2500 })
  to.edge(transformer, ats, { preference: 0 })
  to.edge(generators, ats, { preference: 1 })
  const output = chain(ats, [
    { role: 'ups', ratingKw: 2000, efficiency: 0.97, lossy: true },
    { role: 'breaker', ratingKw: 2200 },
    { role: 'bus', ratingKw: 2200 },
  ])
  const units = Array.from({ length: pdus }, () =>
    chain(output, [
      { role: 'breaker', ratingKw: 500 },
      { role: 'converter', ratingKw: 450, efficiency: 0.985, lossy: true },
    ]),
  )
  const strips = Array.from({ length: boards }, (_, i) =>
    chain(units[i % pdus] as number, [{ role: 'bus', ratingKw: 110 }]),
  )
  return { output, boards: strips }
}

/** One side of one block: its own feed, generator and lineups. */
const addSide = (to: NetworkBuilder): Lineup[] => {
  const feed = to.node({ role: 'source', ratingKw: 12_000 })
  const utility = to.node({ role: 'bus', ratingKw: 12_000 })
  to.edge(feed, utility)
  const generator = to.node({ role: 'generator', ratingKw: 9000 })
  return Array.from({ length: lineups }, () => addLineup(to, utility, generator))
}

/** Ties between neighbouring lineups of a side, every third one closed, the last back to the first. */
const addTies = (to: NetworkBuilder, side: readonly Lineup[]) => {
  side.forEach(({ output }, i) => {
    const next = side[(i + 1) % side.length] as Lineup
    const tie = to.node({
      role: 'tie',
      ratingKw: 1500,
      normallyOpen: i % 3 !== 0,
      manual: i % 3 === 2,
    })
    to.edge(output, tie, { both: true })
    to.edge(tie, next.output, { both: true })
  })
}

const strip = (to: NetworkBuilder, board: number, shape: Shape): number => {
  if (shape !== 'strips') return board
  const node = to.node({ role: 'bus', ratingKw: 22 })
  to.edge(board, node)
  return node
}

/**
 * A power network of 100,000 nodes, of which about 7,000 stand upstream of racks and the like (67,000
 * where each rack has strips of its own), and 30,000 are dual-corded racks. The others draw a
 * little over one cord; in scattered networks they have two cords as well.
 */
export const largeNetwork = (shape: Shape): PowerNetwork => {
  const to = createNetworkBuilder()
  const number = createNumbers(20_261_122)
  const sides = ['A', 'B'].map(() => Array.from({ length: blocks }, () => addSide(to)))
  if (shape === 'tied') for (const side of sides.flat()) addTies(to, side)
  const [first = [], second = []] = sides.map((side) =>
    side.flat().flatMap((lineup) => lineup.boards),
  )
  const scattered = shape === 'scattered' || shape === 'tied'
  const random = shape === 'irregular' || scattered
  const pick = (side: readonly number[], i: number) =>
    side[random ? number(side.length) : i % side.length] as number
  const others = shape === 'strips' ? 3000 : 63_000
  for (let i = 0; i < 30_000; i++) {
    const rack = to.load({ kw: 4 + number(8) / 4, cordsNeeded: 1 })
    to.cord(rack, strip(to, pick(first, i), shape))
    to.cord(rack, strip(to, pick(second, i), shape))
  }
  for (let i = 0; i < others; i++) {
    const load = to.load({ kw: 0.1, cordsNeeded: 1 })
    to.cord(load, pick(i % 2 ? first : second, i >> 1))
    if (scattered) to.cord(load, pick(i % 2 ? second : first, i >> 1))
  }
  return to.build()
}
