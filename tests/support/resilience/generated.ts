import fc from 'fast-check'
import { solve } from '#engines'
import type { Inventory } from '#model'
import { parametersOf } from '#standards'
import { createResilience } from '../../../src/engines/resilience/resilience'
import { type ResilienceSurvey, surveyResilience } from '../../../src/engines/resilience/survey'
import { inventoryOf, type Plan, pipe, rectangle } from '../plan'
import { cable } from './plant'

/** What is drawn of a small hall with power, cooling and network. */
export interface Shape {
  readonly chains: number
  readonly racksPerChain: number
  readonly isDual: boolean
  readonly needed: number | undefined
  readonly batteryMin: number | undefined
  readonly hasGenerator: boolean
  readonly coolers: number
  readonly cdus: number
  readonly leaves: number
  readonly oddRackKw: number
  readonly rooms: number
}

export const shape: fc.Arbitrary<Shape> = fc.record({
  chains: fc.integer({ min: 1, max: 3 }),
  racksPerChain: fc.integer({ min: 1, max: 3 }),
  isDual: fc.boolean(),
  needed: fc.constantFrom(1, 1, 2, undefined),
  batteryMin: fc.constantFrom(undefined, 0.1, 5),
  hasGenerator: fc.boolean(),
  coolers: fc.integer({ min: 0, max: 3 }),
  cdus: fc.integer({ min: 0, max: 2 }),
  leaves: fc.integer({ min: 0, max: 3 }),
  oddRackKw: fc.constantFrom(40, 55),
  rooms: fc.integer({ min: 1, max: 2 }),
})

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1)

const volts = 480

type Item = NonNullable<Plan['equipment']>[number]
type Link = NonNullable<Plan['connections']>[number]

const chainOf = (shape: Shape, chain: number): { equipment: Item[]; connections: Link[] } => {
  const [board, ups, bus] = [`B${chain}`, `U${chain}`, `W${chain}`]
  const at = { x: 45, y: 5 * chain, path: chain % 2 === 1 ? 'A' : 'B' }
  return {
    equipment: [
      { id: board, kind: 'switchgear-bus', ...at, values: { ratingA: 4000, voltageV: volts } },
      {
        id: ups,
        kind: 'ups',
        ...at,
        values: {
          ratingKw: 500,
          efficiency: 0.96,
          voltageV: volts,
          ...(shape.batteryMin === undefined ? {} : { batteryMin: shape.batteryMin }),
        },
      },
      { id: bus, kind: 'busway', ...at, values: { ratingA: 1000, voltageV: volts } },
    ],
    connections: [
      cable('utility', board),
      ...(shape.hasGenerator ? [cable('generator', board)] : []),
      cable(board, ups),
      cable(ups, bus),
    ],
  }
}

const racksOf = (shape: Shape): { equipment: Item[]; connections: Link[] } => {
  const equipment: Item[] = []
  const connections: Link[] = []
  for (const chain of numbers(shape.chains)) {
    for (const nth of numbers(shape.racksPerChain)) {
      const id = `R${chain}-${nth}`
      const isDual = shape.isDual && shape.chains > 1
      const loadKw = chain === 1 && nth === 1 ? shape.oddRackKw : 40
      equipment.push({
        id,
        kind: 'rack',
        x: 2 + 3 * nth,
        y: 4 * chain,
        values: {
          loadKw,
          liquidFraction: shape.cdus > 0 ? 0.8 : 0,
          cords: isDual ? 2 : 1,
          ...(shape.needed === undefined ? {} : { cordsNeeded: isDual ? shape.needed : 1 }),
          voltageV: volts,
          airflowM3PerH: 3000,
          airInletMaxC: 35,
          coolantLPerMin: 40,
          coolantSupplyMaxC: 45,
          gpus: 8,
        },
      })
      connections.push(cable(`W${chain}`, id, 'cord'))
      if (isDual) connections.push(cable(`W${(chain % shape.chains) + 1}`, id, 'cord'))
      if (shape.cdus > 0) connections.push(pipe(`${id}.coolant`, 'header.branch'))
      for (const leaf of numbers(shape.leaves).slice(0, 2)) {
        const switchId = `L${((nth + leaf) % shape.leaves) + 1}`
        connections.push({
          id: `${id}~${switchId}~${leaf}`,
          medium: 'data',
          from: { equipment: id, port: 'data' },
          to: { equipment: switchId, port: 'data' },
        })
      }
    }
  }
  return { equipment, connections }
}

const coolingOf = (shape: Shape): { equipment: Item[]; connections: Link[] } => {
  const boardFor = (nth: number) => `B${((nth - 1) % shape.chains) + 1}`
  const crahs = numbers(shape.coolers).map((nth) => ({
    id: `C${nth}`,
    kind: 'crah' as const,
    x: 2,
    y: 18 + nth,
    values: { netSensibleKw: 60, airflowM3PerH: 15_000, fanKw: 3, voltageV: volts },
  }))
  const cdus = numbers(shape.cdus).map((nth) => ({
    id: `D${nth}`,
    kind: 'cdu' as const,
    x: 20,
    y: 18 + nth,
    values: { capacityKw: 200, flowLPerMin: 300, headKpa: 100, pumpKw: 4, voltageV: volts },
  }))
  const hasLoop = shape.cdus > 0
  return {
    equipment: [
      ...crahs,
      ...cdus,
      ...(hasLoop
        ? [{ id: 'header', kind: 'pipe-header' as const, x: 10, y: 28, values: { loop: 'tcs' } }]
        : []),
    ],
    connections: [
      ...crahs.map(({ id }, at) => cable(boardFor(at + 1), id, 'cord')),
      ...cdus.map(({ id }, at) => cable(boardFor(at + 1), id, 'cord')),
      ...cdus.map(({ id }) => pipe(`${id}.secondary`, 'header.branch')),
    ],
  }
}

const networkOf = (shape: Shape): { equipment: Item[]; connections: Link[] } => ({
  equipment: numbers(shape.leaves).map((nth) => ({
    id: `L${nth}`,
    kind: 'switch' as const,
    x: 35,
    y: 2 * nth,
    values: { role: 'compute-leaf', loadKw: 1, ports: 32, cords: 1, voltageV: volts },
  })),
  connections: numbers(shape.leaves).map((nth) =>
    cable(`W${((nth - 1) % shape.chains) + 1}`, `L${nth}`, 'cord'),
  ),
})

/** The plan of a shape: like things are written alike. */
export const planOf = (shape: Shape): Plan => {
  const parts = [
    ...numbers(shape.chains).map((chain) => chainOf(shape, chain)),
    racksOf(shape),
    coolingOf(shape),
    networkOf(shape),
  ]
  return {
    site: { designDryBulbC: 30 },
    rooms: [
      { id: 'hall', polygon: rectangle(0, 0, 40, 30), heightM: 4, use: 'ai-training' },
      ...(shape.rooms > 1
        ? [{ id: 'plant', polygon: rectangle(40, 0, 20, 30), use: 'electrical' as const }]
        : []),
    ],
    equipment: [
      { id: 'utility', kind: 'utility-feed', x: 60, y: 40, values: { voltageV: volts } },
      ...(shape.hasGenerator
        ? [
            {
              id: 'generator',
              kind: 'generator' as const,
              x: 65,
              y: 40,
              values: { ratingKw: 2000, ratingClass: 'DCC', startS: 10, voltageV: volts },
            },
          ]
        : []),
      ...parts.flatMap(({ equipment }) => equipment),
    ],
    connections: parts.flatMap(({ connections }) => connections),
  } as Plan
}

/** A solved inventory with its cascades and what a survey of it is told from. */
export const resilienceOf = (inventory: Inventory) => {
  const parameters = parametersOf(inventory.facility.parameters)
  const solution = solve(inventory, parameters)
  return {
    inventory,
    columns: [...solution.power.columns, ...solution.cooling.columns],
    resilience: createResilience(inventory, parameters, solution),
  }
}

/** The survey at its end, of one of each class where more things than given are to be tried. */
export const surveyed = (
  { resilience, columns }: ReturnType<typeof resilienceOf>,
  eachUpTo?: number,
): ResilienceSurvey => {
  const steps = surveyResilience(resilience, columns, eachUpTo)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The same plan with its records in another order. */
export const turnedRound = (plan: Plan): Plan => ({
  ...plan,
  equipment: [...(plan.equipment ?? [])].reverse(),
  connections: [...(plan.connections ?? [])].reverse(),
  rooms: [...(plan.rooms ?? [])].reverse(),
})

export const solvedPlan = (plan: Plan) => resilienceOf(inventoryOf(plan))
