import type { Text } from '#base'
import type { Fallible } from './failing'
import type { Baseline } from './losses'
import type { Kin, PairOutcome } from './pairs'
import { hoursPerYear } from './reliability'
import type { Wiring } from './wiring'

/** How often and for how long something is dark, by the components of which figures are known. */
export interface Downtime {
  /** Share of the time. At least so much where components without figures play a part. */
  readonly unavailability: number
  readonly hoursPerYear: number
  readonly perYear: number
}

/** Loads that structure does not tell apart: each of them has this downtime. */
export interface ClassDowntime extends Downtime {
  /** Indices into `loadClasses`. */
  readonly classes: readonly number[]
  readonly loads: number
}

/** One component, or two together, that bring IT down. */
export interface Contributor {
  readonly rows: readonly number[]
  /** How many like it there are. */
  readonly count: number
  /** Of all of them together. */
  readonly unavailability: number
}

/** UPS in parallel on one bus, of which some are enough. */
export interface UpsGroupAvailability {
  readonly busRow: number
  readonly units: number
  /** Undefined where a load or a rating is not stated. */
  readonly needed: number | undefined
  /** That enough of them work, without the bus. */
  readonly availability: number | undefined
}

export interface Availability {
  readonly upsGroups: readonly UpsGroupAvailability[]
  /** Any IT load dark. */
  readonly system: Downtime
  /** Any IT load dark, or anything overloaded: as if every overload ended in darkness. */
  readonly systemWithOverloads: Downtime
  /** Per class of IT loads, the worst first. */
  readonly classes: readonly ClassDowntime[]
  /** What weighs most in the system's figure. */
  readonly contributors: readonly Contributor[]
  /** Components without figures, by row: they count as never failing. */
  readonly unknownRows: readonly number[]
  readonly formulas: readonly Text[]
  readonly leavesOut: readonly Text[]
}

const formulas: readonly Text[] = [
  { en: 'One component: λ·r ÷ (8760 + λ·r), with λ failures per year and r hours of repair.' },
  { en: 'UPS in parallel: the binomial sum over at least k of n working units.' },
  { en: 'A standby generator: 1 − availability × (1 − failure to start).' },
  {
    en: 'Minimal cut sets of one and of two components, found by taking them out; their chances are added up (rare events).',
  },
]

const leavesOut: readonly Text[] = [
  { en: 'Cut sets of three components and more.' },
  {
    en: 'Causes that take out several components at once: fire, flood, a fault that is not cleared, software, settings, human error.',
  },
  { en: 'Planned work, and faults during it.' },
  { en: 'Breaks that a load does not ride through, and batteries that run flat or fail.' },
  { en: 'Generators that stop while they run, and fuel that runs out.' },
  { en: 'Cables, protection, controls and the equipment itself.' },
  {
    en: 'Faults are taken as independent. Then pooled N+1 can look better than 2N without a tie; 2N is better where a cause takes out one side.',
  },
  { en: 'Nothing here was validated against the Gold Book standard network.' },
]

interface Sum {
  unavailability: number
  perYear: number
}

/** A sum over events that are not rare may pass one; nothing is down for longer than always. */
const downtime = ({ unavailability, perYear }: Sum): Downtime => {
  const share = Math.min(1, unavailability)
  return { unavailability: share, hoursPerYear: share * hoursPerYear, perYear }
}

const add = (sum: Sum, weight: number, failing: Sum): void => {
  sum.unavailability += weight * failing.unavailability
  sum.perYear += weight * failing.perYear
}

const known = ({ unavailability, perYear }: Fallible): Sum =>
  Number.isNaN(unavailability) ? { unavailability: 0, perYear: 0 } : { unavailability, perYear }

/** Two that are down at once: chances multiply; either may fail while the other is down. */
const both = (first: Sum, second: Sum): Sum => ({
  unavailability: first.unavailability * second.unavailability,
  perYear: first.perYear * second.unavailability + second.perYear * first.unavailability,
})

/** A cut set: some components, how many like it, and what they bring down. */
interface Cut {
  readonly nodes: readonly number[]
  readonly count: number
  readonly dropped: readonly number[]
  readonly overloads: boolean
}

interface Cuts {
  readonly singles: readonly Cut[]
  readonly pairs: readonly Cut[]
}

const cutsOf = (
  singles: ReadonlyMap<
    number,
    { readonly dropped: readonly number[]; readonly overloads: boolean }
  >,
  pairs: readonly PairOutcome[],
): Cuts => ({
  singles: [...singles].map(([node, found]) => ({ nodes: [node], count: 1, ...found })),
  pairs: pairs.map(({ first, second, count, dropped, overloads }) => ({
    nodes: [first, second],
    count,
    dropped,
    overloads: overloads.length > 0,
  })),
})

const failingOf = (fallible: readonly Fallible[], { nodes }: Cut): Sum =>
  nodes.map((node) => known(fallible[node] as Fallible)).reduce(both)

/** Cut sets that bring the system down, without pairs of which one is enough. */
const systemCuts = ({ singles, pairs }: Cuts, brings: (cut: Cut) => boolean): Cut[] => {
  const alone = singles.filter(brings)
  const enough = new Set(alone.flatMap(({ nodes }) => nodes))
  return [
    ...alone,
    ...pairs.filter((cut) => brings(cut) && !cut.nodes.some((node) => enough.has(node))),
  ]
}

const sumOf = (fallible: readonly Fallible[], cuts: readonly Cut[]): Sum => {
  const sum = { unavailability: 0, perYear: 0 }
  for (const cut of cuts) add(sum, cut.count, failingOf(fallible, cut))
  return sum
}

/** Classes of IT loads by the cells that structure puts them in. */
const cellsOf = ({ isIt }: Wiring, { classes }: Baseline, { classOf, fabric }: Kin) => {
  const cells = new Map<number, number[]>()
  for (let group = 0; group < classes.count; group++) {
    const member = classes.members.items[classes.members.offsets[group] as number] as number
    if (!isIt[member]) continue
    const cell = classOf[fabric.nodeCount + group] as number
    const known = cells.get(cell)
    if (known) known.push(group)
    else cells.set(cell, [group])
  }
  return cells
}

const classDowntimes = (
  cells: ReadonlyMap<number, readonly number[]>,
  { classes }: Baseline,
  fallible: readonly Fallible[],
  cuts: Cuts,
): ClassDowntime[] => {
  const cellOf = new Map(
    [...cells].flatMap(([cell, groups]) => groups.map((group) => [group, cell])),
  )
  const sums = new Map([...cells.keys()].map((cell) => [cell, { unavailability: 0, perYear: 0 }]))
  for (const cut of [...cuts.singles, ...cuts.pairs]) {
    const failing = failingOf(fallible, cut)
    for (const group of cut.dropped) {
      const cell = cellOf.get(group)
      const sum = cell === undefined ? undefined : sums.get(cell)
      // Like cuts bring down like loads: each load of the cell gets its equal part.
      if (cell !== undefined && sum) add(sum, cut.count / (cells.get(cell)?.length ?? 1), failing)
    }
  }
  const size = (group: number) =>
    (classes.members.offsets[group + 1] as number) - (classes.members.offsets[group] as number)
  return [...cells]
    .map(([cell, groups]) => ({
      classes: groups,
      loads: groups.reduce((sum, group) => sum + size(group), 0),
      ...downtime(sums.get(cell) as Sum),
    }))
    .sort((a, b) => b.unavailability - a.unavailability)
}

/** Single losses of like components are told as one contributor. */
const contributorsOf = (
  { rowOfNode }: Wiring,
  { classOf }: Kin,
  fallible: readonly Fallible[],
  cuts: readonly Cut[],
  most: number,
): Contributor[] => {
  const found = new Map<string, { rows: number[]; count: number; unavailability: number }>()
  for (const cut of cuts) {
    const key = cut.nodes.map((node) => classOf[node]).join(' ')
    const unavailability = cut.count * failingOf(fallible, cut).unavailability
    const known = found.get(key)
    if (known) {
      known.count += cut.count
      known.unavailability += unavailability
    } else {
      const rows = cut.nodes.map((node) => rowOfNode[node] as number)
      found.set(key, { rows, count: cut.count, unavailability })
    }
  }
  return [...found.values()]
    .filter(({ unavailability }) => unavailability > 0)
    .sort((a, b) => b.unavailability - a.unavailability)
    .slice(0, most)
}

/**
 * Availability of the IT by minimal cut sets of one and two components, from what their losses do.
 * Unknown components count as never failing, so every figure of downtime is "at least".
 */
export const availabilityOf = (
  wiring: Wiring,
  base: Baseline,
  kin: Kin,
  fallible: readonly Fallible[],
  singles: ReadonlyMap<
    number,
    { readonly dropped: readonly number[]; readonly overloads: boolean }
  >,
  pairs: readonly PairOutcome[],
): Omit<Availability, 'upsGroups'> => {
  const cells = cellsOf(wiring, base, kin)
  const critical = new Set([...cells.values()].flat())
  const cuts = cutsOf(singles, pairs)
  const darkens = ({ dropped }: Cut) => dropped.some((group) => critical.has(group))
  const dark = systemCuts(cuts, darkens)
  const strained = systemCuts(cuts, (cut) => darkens(cut) || cut.overloads)
  return {
    system: downtime(sumOf(fallible, dark)),
    systemWithOverloads: downtime(sumOf(fallible, strained)),
    classes: classDowntimes(cells, base, fallible, cuts),
    contributors: contributorsOf(wiring, kin, fallible, dark, 12),
    unknownRows: fallible.flatMap(({ unavailability }, node) =>
      Number.isNaN(unavailability) ? [wiring.rowOfNode[node] as number] : [],
    ),
    formulas,
    leavesOut,
  }
}
