import { type Boxes, BoxGrid, createBoxes, planDistanceM, setBox } from '#base'
import { voltagesFit } from '#engines'
import type { Port } from '#model'
import { longestFeederM, longestWhipM, voltageTolerance } from '#standards'
import { type Level, levelOf } from './levels'
import type { Survey } from './survey'

/** A supply within reach of a load. */
export interface Supply {
  readonly row: number
  readonly port: Port
  /** The named path that it belongs to; '' where it has none. */
  readonly path: string
  readonly distanceM: number
  readonly isElsewhere: boolean
  readonly isProtected: boolean
}

/** Supplies within reach, and why those that stand there do not serve. */
export interface Found {
  readonly supplies: readonly Supply[]
  readonly misfits: readonly string[]
}

export interface Reach {
  /** Supplies of some levels within reach of a row, nearest first. */
  near(row: number, port: Port, levels: readonly Level[]): Found
  /** Supplies that are mounted with a row in one host. */
  beside(row: number, port: Port): Found
  reachM(level: Level): number
  /** The nearest supply of some levels, however far, with its distance. */
  nearest(row: number, levels: readonly Level[]): { row: number; distanceM: number } | undefined
}

const outPort = (ports: readonly Port[]): Port | undefined =>
  ports.find(({ medium, direction }) => medium === 'power' && direction === 'out')

const cellM = 8
const whips: ReadonlySet<Level> = new Set<Level>(['tap', 'distribution', 'outlet'])

const gridsOf = (survey: Survey, boxes: Boxes): ReadonlyMap<Level, BoxGrid> => {
  const { inventory } = survey
  const grids = new Map<Level, BoxGrid>()
  for (let row = 0; row < inventory.count; row++) {
    const level = levelOf(inventory, row)
    if (level === undefined || !outPort(inventory.kindOf(row).ports)) continue
    const place = inventory.placeOf(row)
    setBox(boxes, row, place, place.z, place.z + place.heightM)
    const grid = grids.get(level) ?? new BoxGrid(inventory.count, cellM)
    const [x, y] = [boxes.x[row] as number, boxes.y[row] as number]
    const [spanX, spanY] = [boxes.spanX[row] as number, boxes.spanY[row] as number]
    grid.set(row, x - spanX, y - spanY, x + spanX, y + spanY)
    grids.set(level, grid)
  }
  return grids
}

const byDistance = (survey: Survey) => (a: Supply, b: Supply) =>
  Number(a.isElsewhere) - Number(b.isElsewhere) ||
  a.distanceM - b.distanceM ||
  (survey.nameOf(a.row) < survey.nameOf(b.row) ? -1 : 1)

/** Why a supply cannot feed a port, or undefined when voltage, rating and feed are in order. */
const misfitOf = (survey: Survey, row: number, out: Port, to: number, port: Port) => {
  const { inventory, nameOf, chain } = survey
  const volts = (of: number, field: string | undefined) =>
    field === undefined ? undefined : inventory.numberOf(of, field)
  const given = volts(row, out.voltageField)
  const taken = volts(to, port.voltageField)
  if (taken === undefined) return 'the voltage is not stated.'
  if (given === undefined) return `the voltage of ${nameOf(row)} is not stated.`
  const mayBeSingle =
    inventory.kindOf(to).power === 'load' || inventory.numberOf(to, 'phases') === 1
  const tolerance = survey.parameters(voltageTolerance)
  if (!voltagesFit(given, taken, tolerance, mayBeSingle)) {
    return `takes ${taken} V, and ${nameOf(row)} gives ${given} V.`
  }
  if (Number.isNaN(survey.ratingKw(row))) return `the rating of ${nameOf(row)} is not stated.`
  return chain.isStandby(row) ? `${nameOf(row)} is fed by generators only.` : undefined
}

/** Tells supplies that serve a port from those that do not. */
const createLook =
  (survey: Survey, boxes: Boxes, probe: number) =>
  (rows: Iterable<number>, to: number, port: Port, limitM: number): Found => {
    const { inventory, chain } = survey
    const supplies: Supply[] = []
    const misfits: string[] = []
    for (const row of rows) {
      if (row === to) continue
      const out = outPort(inventory.kindOf(row).ports)
      const distanceM = planDistanceM(boxes, row, probe)
      if (!out || distanceM > limitM) continue
      const misfit = misfitOf(survey, row, out, to, port)
      if (misfit !== undefined) misfits.push(misfit)
      else {
        supplies.push({
          row,
          port: out,
          path: chain.pathOf(row) ?? '',
          distanceM,
          isElsewhere: inventory.roomRow[row] !== inventory.roomRow[to],
          isProtected: chain.isProtected(row),
        })
      }
    }
    return { supplies: supplies.sort(byDistance(survey)), misfits: misfits.sort() }
  }

/** Lays the supplies of a facility out in the plan. */
export const reachOf = (survey: Survey): Reach => {
  const { inventory, parameters } = survey
  const boxes = createBoxes(inventory.count + 1)
  const grids = gridsOf(survey, boxes)
  const probe = inventory.count
  const look = createLook(survey, boxes, probe)
  const stand = (row: number) => {
    const place = inventory.placeOf(row)
    setBox(boxes, probe, place, place.z, place.z + place.heightM)
    return place
  }
  const reachM = (level: Level) => parameters(whips.has(level) ? longestWhipM : longestFeederM)
  const within = (level: Level, limitM: number): number[] => {
    const rows: number[] = []
    const [x, y] = [boxes.x[probe] as number, boxes.y[probe] as number]
    const spanX = (boxes.spanX[probe] as number) + limitM
    const spanY = (boxes.spanY[probe] as number) + limitM
    grids.get(level)?.query(x - spanX, y - spanY, x + spanX, y + spanY, (row) => {
      rows.push(row)
      return true
    })
    return rows
  }
  return {
    reachM,
    near: (row, port, levels) => {
      stand(row)
      const found = levels.map((level) =>
        look(within(level, reachM(level)), row, port, reachM(level)),
      )
      return {
        supplies: found.flatMap(({ supplies }) => supplies).sort(byDistance(survey)),
        misfits: found.flatMap(({ misfits }) => misfits),
      }
    },
    beside: (row, port) => {
      const host = inventory.hostRow[row] ?? -1
      const mates = host < 0 ? [] : survey.contents(host)
      const outlets = mates.filter((mate) => levelOf(inventory, mate) === 'outlet')
      stand(row)
      return look(outlets, row, port, Number.POSITIVE_INFINITY)
    },
    nearest: (row, levels) => {
      stand(row)
      let best: { row: number; distanceM: number } | undefined
      for (const level of levels) {
        for (const other of within(level, 1e6)) {
          const distanceM = planDistanceM(boxes, other, probe)
          if (!best || distanceM < best.distanceM) best = { row: other, distanceM }
        }
      }
      return best
    },
  }
}
