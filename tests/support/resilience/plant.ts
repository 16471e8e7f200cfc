import { type PlaceLoss, type PlantLoss, type Solution, solve } from '#engines'
import type { Inventory } from '#model'
import { parametersOf } from '#standards'
import { hall } from '../cooling/solve'
import { inventoryOf, type Plan, pipe } from '../plan'

export const volts = 480

/** A power connection from one piece to the cord or way in of another. */
export const cable = (from: string, to: string, port = 'in') => ({
  id: `${from}>${to}`,
  medium: 'power',
  from: { equipment: from, port: 'out' },
  to: { equipment: to, port },
})

const at = (id: string, kind: string, values: object, more: object = {}) => ({
  id,
  kind,
  x: 10,
  y: 10,
  values,
  ...more,
})

/** Utility, two boards, a rack of 100 kW with a cord on each, of which 90 kW go into coolant. */
export const twoBoards = (on: Readonly<Record<string, 'A' | 'B' | undefined>>): Plan => ({
  site: { designDryBulbC: 30 },
  rooms: [hall],
  equipment: [
    at('U', 'utility-feed', { capacityKw: 5000, voltageV: volts }),
    at('A', 'switchgear-bus', { ratingA: 4000, voltageV: volts }),
    at('B', 'switchgear-bus', { ratingA: 4000, voltageV: volts }),
    at('rack', 'rack', {
      loadKw: 100,
      liquidFraction: 0.9,
      cords: 2,
      cordsNeeded: 1,
      voltageV: volts,
      coolantLPerMin: 90,
    }),
    at('H', 'pipe-header', { loop: 'tcs', fluid: 'water' }),
    at('F', 'pipe-header', { loop: 'fws', fluid: 'water' }),
    ...['CDU-1', 'CDU-2'].map((id) =>
      at(id, 'cdu', { capacityKw: 60, flowLPerMin: 60, headKpa: 100, pumpKw: 0 }),
    ),
    ...['D-1', 'D-2'].map((id) =>
      at(id, 'dry-cooler', { capacityKw: 100, ratedAmbientC: 35, fanKw: 0 }),
    ),
    at('P', 'pump', { flowLPerMin: 500, headKpa: 100, powerKw: 0 }),
  ],
  connections: [
    cable('U', 'A'),
    cable('U', 'B'),
    cable('A', 'rack', 'cord'),
    cable('B', 'rack', 'cord'),
    ...Object.entries(on).flatMap(([id, board]) => (board ? [cable(board, id, 'cord')] : [])),
    pipe('rack.coolant', 'H.branch'),
    pipe('F.branch', 'P.branch'),
    ...['CDU-1', 'CDU-2'].flatMap((id) => [
      pipe(`${id}.secondary`, 'H.branch'),
      pipe(`${id}.primary`, 'F.branch'),
    ]),
    ...['D-1', 'D-2'].map((id) => pipe(`${id}.coolant`, 'F.branch')),
  ],
})

export interface Solved {
  readonly inventory: Inventory
  readonly solution: Solution
  lossOf(id: string, type?: PlantLoss['type']): PlantLoss | undefined
  /** What a loss leaves of the loop or room of an id. */
  leftOf(id: string, place: string): PlaceLoss | undefined
  idsOf(rows: readonly number[]): readonly (string | undefined)[]
}

export const solvedPlan = (plan: Plan): Solved => {
  const inventory = inventoryOf(plan)
  const solution = solve(inventory, parametersOf(inventory.facility.parameters))
  const { losses, places } = solution.resilience
  const lossOf = (id: string, type: PlantLoss['type'] = 'component') =>
    losses.find(({ lost, type: of }) => lost === id && of === type)
  return {
    inventory,
    solution,
    lossOf,
    leftOf: (id, place) =>
      lossOf(id)?.places.find(
        (one) => places[one.place]?.id === place || nameOf(solution, one.place) === place,
      ),
    idsOf: (rows) => rows.map((row) => inventory.equipment[row]?.id),
  }
}

const nameOf = ({ resilience, cooling }: Solution, place: number): string | undefined => {
  const found = resilience.places[place]
  return found?.type === 'loop' ? cooling.loops[found.at]?.name : found?.id
}
