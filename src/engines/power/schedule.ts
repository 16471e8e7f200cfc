import type { Inventory, KindId } from '#model'
import type { Parameters } from '#standards'
import type { Total } from '../quantities'
import { createBaseline } from './losses'
import { type Revisited, revisit } from './revisit'
import type { PowerSolution } from './solution'
import { worstLoads } from './worst-loads'

/** One line of a load schedule. Undefined is what nobody stated, or what does not apply. */
export interface ScheduleRow {
  readonly id: string
  readonly tag: string
  readonly kind: KindId
  /** A load, or a component that carries some. */
  readonly isLoad: boolean
  /** With every load at its stated figure, demand factors left out. */
  readonly connectedKw: number | undefined
  /** In the normal state, as in the solution: demand factors and all losses further down. */
  readonly demandKw: number | undefined
  readonly loadKva: number | undefined
  readonly powerFactor: number | undefined
  /** Line voltage of what it hands on. */
  readonly volts: number | undefined
  /** Current of the worst phase, and of each. */
  readonly loadA: number | undefined
  readonly loadL1A: number | undefined
  readonly loadL2A: number | undefined
  readonly loadL3A: number | undefined
  readonly imbalance: number | undefined
  readonly ratingKw: number | undefined
  readonly ratingKva: number | undefined
  readonly ratingA: number | undefined
  readonly utilisation: number | undefined
  /** The greatest load after the loss of any one other component, and the id of that one. */
  readonly worstKw: number | undefined
  readonly worstBy: string | undefined
  /** Against `ratingKw`, and never less than in the normal state. */
  readonly worstUtilisation: number | undefined
  /** What is left of the rating after the worst loss; negative when it is overloaded. */
  readonly headroomKw: number | undefined
}

/** What is connected, what it draws, and what every component carries, also after the worst loss. */
export interface PowerSchedule {
  /** In the order of the facility. */
  readonly rows: readonly ScheduleRow[]
  readonly connectedKw: Total
  /** IT and support together. */
  readonly demandKw: Total
  readonly itLoadKw: Total
  readonly supportLoadKw: Total
  readonly lossKw: number
  readonly utilityKw: Total
}

type Figure = (row: number) => number | undefined

const known = (value: number | undefined): number | undefined =>
  value === undefined || Number.isNaN(value) ? undefined : value

const total = (values: readonly number[]): Total => ({
  value: values.reduce((sum, kw) => (Number.isNaN(kw) ? sum : sum + kw), 0),
  unknownCount: values.filter(Number.isNaN).length,
})

/** Draw of each load without its demand factor; fans and pumps inside stay as they are. */
const connectedLoads = ({ wired, base }: Revisited): Float64Array => {
  const { wiring } = wired
  // As it draws: transceivers that a stated load leaves out are among it.
  const stated = wiring.inventory.numbers('loadKw')
  return base.network.loadKw.map((kw, load) => {
    if (!wiring.isIt[load]) return kw
    return kw - (wiring.itKw[load] as number) + (stated[wiring.rowOfLoad[load] as number] as number)
  })
}

/** What each row would carry with every load at its stated figure. */
const connectedOf = (revisited: Revisited, inventory: Inventory) => {
  const { wired, base } = revisited
  const loadKw = connectedLoads(revisited)
  const full = createBaseline(
    { ...base.network, loadKw },
    base.classes,
    false,
    wired.plant,
    base.state,
  )
  const kw = new Float64Array(inventory.count).fill(Number.NaN)
  wired.wiring.rowOfNode.forEach((row, node) => {
    const isOpen = (full.state.unknown[full.plant.vertexOf[node] as number] as number) > 0
    kw[row] = isOpen ? Number.NaN : (full.nodeKw[node] as number)
  })
  wired.wiring.rowOfLoad.forEach((row, load) => {
    kw[row] = loadKw[load] as number
  })
  return { kw, total: total([...loadKw]) }
}

interface Worst {
  readonly kw: Figure
  readonly by: (row: number) => string | undefined
}

const worstUtilisation = (
  share: number | undefined,
  worstKw: number | undefined,
  ratingKw: number | undefined,
): number | undefined => {
  if (share === undefined || worstKw === undefined || ratingKw === undefined) return undefined
  return Math.max(share, worstKw / ratingKw)
}

const lineOf = (
  { equipment }: Inventory,
  figures: Readonly<Record<string, Figure>>,
  worst: Worst,
  isLoad: boolean,
  row: number,
): ScheduleRow => {
  const figure = (name: string) => figures[name]?.(row)
  const { id = '', tag = '', kind = 'rack' } = equipment[row] ?? {}
  const [worstKw, by] = [worst.kw(row), worst.by(row)]
  const [ratingKw, utilisation] = [figure('ratingKw'), figure('utilisation')]
  return {
    id,
    tag,
    kind,
    isLoad,
    connectedKw: figure('connectedKw'),
    demandKw: figure('loadKw'),
    loadKva: figure('loadKva'),
    powerFactor: figure('powerFactor'),
    volts: figure('volts'),
    loadA: figure('loadA'),
    loadL1A: figure('loadL1A'),
    loadL2A: figure('loadL2A'),
    loadL3A: figure('loadL3A'),
    imbalance: figure('imbalance'),
    ratingKw,
    ratingKva: figure('ratingKva'),
    ratingA: figure('ratingA'),
    utilisation,
    worstKw,
    worstBy: by,
    worstUtilisation:
      by === undefined ? utilisation : worstUtilisation(utilisation, worstKw, ratingKw),
    headroomKw: ratingKw === undefined || worstKw === undefined ? undefined : ratingKw - worstKw,
  }
}

/**
 * The load schedule of a solved facility: its sums are the solution's. `inventory` and `parameters`
 * must be those that were solved. It takes every component out once; pauses on the way.
 */
export function* powerSchedule(
  inventory: Inventory,
  parameters: Parameters,
  power: PowerSolution,
): Generator<undefined, PowerSchedule, undefined> {
  const revisited = revisit(inventory, parameters, power)
  const { wiring } = revisited.wired
  const connected = connectedOf(revisited, inventory)
  const found = yield* worstLoads(revisited.base)
  const idOfNode = (node: number) => inventory.equipment[wiring.rowOfNode[node] as number]?.id
  const worst: Worst = {
    kw: (row) => known(found.kw[wiring.nodeOfRow[row] as number]),
    by: (row) => idOfNode(found.by[wiring.nodeOfRow[row] as number] ?? -1),
  }
  const column =
    (values: Float64Array): Figure =>
    (row) =>
      known(values[row])
  const figures: Record<string, Figure> = {
    connectedKw: column(connected.kw),
    volts: (row) => known(wiring.electrical.volts(row)),
    ratingKva: column(inventory.numbers('ratingKva')),
    ratingA: column(inventory.numbers('ratingA')),
    ...Object.fromEntries(power.columns.map(({ name, values }) => [name, column(values)])),
  }
  const loads = new Set(wiring.rowOfLoad)
  const rows = [...wiring.rowOfNode, ...loads].sort((a, b) => a - b)
  return {
    rows: rows.map((row) => lineOf(inventory, figures, worst, loads.has(row), row)),
    connectedKw: connected.total,
    demandKw: total([...revisited.base.network.loadKw]),
    itLoadKw: power.itLoadKw,
    supportLoadKw: power.supportLoadKw,
    lossKw: power.lossKw,
    utilityKw: power.utilityKw,
  }
}
