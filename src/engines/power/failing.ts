import type { KindId } from '#model'
import {
  atsFailuresPerYear,
  atsRepairH,
  breakerFailuresPerYear,
  breakerRepairH,
  busFailuresPerYear,
  busRepairH,
  buswayFailuresPerYear,
  buswayRepairH,
  bypassFailuresPerYear,
  bypassRepairH,
  generatorAvailability,
  generatorFailureToStart,
  mvBreakerFailuresPerYear,
  mvBreakerRepairH,
  type Parameter,
  type Parameters,
  pduFailuresPerYear,
  pduRepairH,
  transformerFailuresPerYear,
  transformerRepairH,
  upsFailuresPerYear,
  upsRepairH,
  utilityFailuresPerYear,
  utilityRepairH,
} from '#standards'
import { unavailability } from './reliability'
import type { Wiring } from './wiring'

/** What is known of a component's failing; NaN where nothing is. */
export interface Fallible {
  /** Share of the time in which it is down or, of a standby set, does not come when called. */
  readonly unavailability: number
  readonly perYear: number
}

type Figures = readonly [perYear: Parameter, repairH: Parameter]

const figuresOfKind: Partial<Readonly<Record<KindId, Figures>>> = {
  'utility-feed': [utilityFailuresPerYear, utilityRepairH],
  transformer: [transformerFailuresPerYear, transformerRepairH],
  'switchgear-bus': [busFailuresPerYear, busRepairH],
  busway: [buswayFailuresPerYear, buswayRepairH],
  bypass: [bypassFailuresPerYear, bypassRepairH],
  ats: [atsFailuresPerYear, atsRepairH],
  ups: [upsFailuresPerYear, upsRepairH],
  pdu: [pduFailuresPerYear, pduRepairH],
}

const switching: ReadonlySet<KindId> = new Set<KindId>(['breaker', 'tie'])
const lowVoltageV = 1000

const unknown: Fallible = { unavailability: Number.NaN, perYear: Number.NaN }

/** Breakers differ by voltage; one of unstated voltage is unknown. */
const breakerFigures = (volts: number): Figures | undefined => {
  if (Number.isNaN(volts)) return undefined
  return volts > lowVoltageV
    ? [mvBreakerFailuresPerYear, mvBreakerRepairH]
    : [breakerFailuresPerYear, breakerRepairH]
}

/**
 * How each component fails, by node, from the figures in force. A standby generator fails by not
 * being there or not starting; a utility and everything else by λ·r / (8760 + λ·r).
 */
export const fallibleNodes = (
  { inventory, electrical, rowOfNode }: Wiring,
  parameters: Parameters,
): Fallible[] =>
  [...rowOfNode].map((row) => {
    const { id } = inventory.kindOf(row)
    if (id === 'generator') {
      const comes = parameters(generatorAvailability) * (1 - parameters(generatorFailureToStart))
      return { unavailability: 1 - comes, perYear: 0 }
    }
    const figures = switching.has(id) ? breakerFigures(electrical.volts(row)) : figuresOfKind[id]
    if (!figures) return unknown
    const [perYear, repairH] = [parameters(figures[0]), parameters(figures[1])]
    return { unavailability: unavailability({ perYear, repairH }), perYear }
  })
