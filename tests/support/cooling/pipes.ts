import type { PipeState } from '#engines'
import type { Rule } from '#rules'
import { type Plan, pipe } from '../plan'
import { type Said, saidBy } from './judge'
import { item } from './solve'

const plan: Plan = {
  equipment: [
    item('rack', 'rack', { loadKw: 100, liquidFraction: 0.9 }),
    item('HDR', 'pipe-header', { innerDiameterM: 0.1, lengthM: 6 }),
    item('CH', 'chiller', { supplyC: 20 }),
  ],
  connections: [pipe('rack.coolant', 'HDR.branch'), pipe('HDR.branch', 'CH.coolant')],
}

const still: PipeState = {
  row: -1,
  connection: undefined,
  innerDiameterM: 0.1,
  lengthM: 6,
  flowLPerMin: 900,
  velocityMPerS: 1,
  frictionPaPerM: 100,
  dropKpa: 1,
}

const saidOf = (rule: Rule, own: PipeState, parameters: Readonly<Record<string, number>> = {}) =>
  saidBy(
    rule,
    { ...plan, parameters },
    { instead: ({ loops }) => ({ loops: loops.map((loop) => ({ ...loop, pipes: [own] })) }) },
  )[0]

/** What a rule says of the header of a loop in which this flows. */
export function runningPipe(
  rule: Rule,
  state: Partial<PipeState>,
  parameters: Readonly<Record<string, number>> = {},
): Said {
  const said = saidOf(rule, { ...still, row: 1, ...state }, parameters)
  if (!said) throw new Error('nothing was said of the header')
  return said
}

/** The same of the pipe pair between rack and header; undefined where it says nothing of it. */
export const runningConnection = (rule: Rule, state: Partial<PipeState>): Said | undefined =>
  saidOf(rule, { ...still, connection: 'rack.coolant-HDR.branch', ...state })
