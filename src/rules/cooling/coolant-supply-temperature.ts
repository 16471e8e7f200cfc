import { formatQuantity } from '#base'
import type { Loop, LoopLoss } from '#engines'
import { defineRule, forAi, forMining, type Report } from '../define'
import type { Facts } from '../facts'
import { against, asksForSpare, degrees, missingOf, onLoop, ratingSource } from '../shared/cooling'
import { idOf, idsOf, say, tagOf } from '../shared/wording'

const field = 'coolantSupplyMaxC'

/** A tree of mounted things ends within so many steps, or the file is odd. */
const deepest = 8

/** What the sources of a loop state about how warm their coolant may be. */
interface Limits {
  /** Sources that can state a limit. */
  readonly rows: readonly number[]
  readonly silent: readonly number[]
  /** The lowest limit, infinite where none is stated, and who states it. */
  readonly lowestC: number
  readonly strictest: readonly number[]
}

const limitsOf = ({ inventory }: Facts, { sourceRows }: Loop, mounted: Mounted): Limits => {
  const stated = inventory.numbers(field)
  const rows = sourceRows.filter((row) => inventory.kindOf(row).fields[field] !== undefined)
  const limiting = [...rows, ...rows.flatMap((row) => mounted.get(row) ?? [])]
  const lowestC = limiting.reduce(
    (least, row) => ((stated[row] as number) < least ? (stated[row] as number) : least),
    Number.POSITIVE_INFINITY,
  )
  return {
    rows,
    silent: rows.filter((row) => Number.isNaN(stated[row])),
    lowestC,
    strictest: limiting.filter((row) => stated[row] === lowestC),
  }
}

/** What is mounted in a rack, states a limit and gets its coolant through the rack's port. */
type Mounted = ReadonlyMap<number, readonly number[]>

const mountedOf = ({ inventory, solution }: Facts): Mounted => {
  const sources = new Set(solution.cooling.loops.flatMap(({ sourceRows }) => sourceRows))
  const stated = inventory.numbers(field)
  const found = new Map<number, number[]>()
  for (let row = 0; row < inventory.count; row++) {
    let host = inventory.hostRow[row] as number
    if (host < 0 || Number.isNaN(stated[row]) || sources.has(row)) continue
    for (let step = 0; host >= 0 && !sources.has(host) && step < deepest; step++) {
      host = inventory.hostRow[host] as number
    }
    if (host < 0) continue
    const own = found.get(host)
    if (own) own.push(row)
    else found.set(host, [row])
  }
  return found
}

/** Approaches on the way in, as a sum: `30 °C + 5 K (CDU-01)`. */
const wayIn = (facts: Facts, loop: Loop): string => {
  const chain = facts.solution.cooling.approaches.find(({ loopId }) => loopId === loop.id)
  if (!chain) return ''
  const steps = chain.steps.map(
    ({ row, approachK }) => ` + ${formatQuantity(approachK, 'K')} (${tagOf(facts, row)})`,
  )
  return `: ${degrees(chain.startC)}${steps.join('')}`
}

/** The unit whose loss warms the supply most, where the goal asks for a spare one. */
const warmestLoss = (facts: Facts, { oneOut }: Loop): LoopLoss | undefined => {
  const known = oneOut.filter(({ supplyC }) => supplyC !== undefined)
  const [first] = asksForSpare(facts) ? known : []
  return first && known.reduce((a, b) => ((b.supplyC ?? 0) > (a.supplyC ?? 0) ? b : a), first)
}

/** A unit, not the only one, after whose loss the supply is not known. */
const blindLoss = (facts: Facts, { oneOut, sinkRows }: Loop): LoopLoss | undefined =>
  asksForSpare(facts) && sinkRows.length > 1
    ? oneOut.find(({ row, supplyC }) => supplyC === undefined && sinkRows.includes(row))
    : undefined

const failing = (
  facts: Facts,
  loop: Loop,
  { lowestC, strictest }: Limits,
  suppliedC: number,
  lost: number | undefined,
) => {
  const what =
    lost === undefined
      ? `Loop ${loop.name} is supplied at ${degrees(suppliedC)}${wayIn(facts, loop)}`
      : `With ${tagOf(facts, lost)} out loop ${loop.name} is supplied at ${degrees(suppliedC)}`
  return {
    detail: say(`${what}; ${tagOf(facts, strictest[0] ?? -1)} takes at most ${degrees(lowestC)}.`),
    ...against(suppliedC, lowestC, 'C'),
    ...ratingSource(facts, strictest, field),
    related: idsOf(facts, lost === undefined ? strictest : [lost, ...strictest]),
  }
}

const judgeLoop = (facts: Facts, report: Report, loop: Loop, limits: Limits): void => {
  const subject = onLoop(facts, loop)
  const mostC = limits.lowestC + 1e-9
  const { supplyC } = loop
  const loss = warmestLoss(facts, loop)
  const unknownLoss = blindLoss(facts, loop)
  if (supplyC !== undefined && supplyC > mostC) {
    report.fail(subject, failing(facts, loop, limits, supplyC, undefined))
  } else if (loss?.supplyC !== undefined && loss.supplyC > mostC) {
    report.fail(subject, failing(facts, loop, limits, loss.supplyC, loss.row))
  } else if (supplyC !== undefined && unknownLoss !== undefined && limits.silent.length === 0) {
    report.unknown(
      subject,
      say(
        `How warm the coolant of loop ${loop.name} arrives with ${tagOf(facts, unknownLoss.row)} out is not known.`,
      ),
      missingOf(facts, loop.supplyGaps),
    )
  } else if (supplyC === undefined || limits.silent.length > 0) {
    report.unknown(
      subject,
      say(
        supplyC === undefined
          ? `How warm the coolant of loop ${loop.name} arrives is not known.`
          : `Not everything on loop ${loop.name} states how warm its coolant may be.`,
      ),
      [
        ...missingOf(facts, supplyC === undefined ? loop.supplyGaps : []),
        ...limits.silent.map((row) => ({ equipment: idOf(facts, row), field })),
      ],
    )
  } else report.pass(subject)
}

export default defineRule({
  id: 'coolant-supply-temperature',
  ref: 'CL-10',
  discipline: 'cooling',
  title: { en: 'Coolant arrives cool enough' },
  about: {
    en: 'From the air of the design day, or the water of a chiller, each dry cooler and CDU adds the approach that it has at its duty and flows. What arrives at the racks is no warmer than they state, with any one unit out where the goal asks for it.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['cooling', 'equipment'],
  judge: (facts, report) => {
    const mounted = mountedOf(facts)
    for (const loop of facts.solution.cooling.loops) {
      const limits = limitsOf(facts, loop, mounted)
      if (limits.rows.length === 0) report.notApplicable(onLoop(facts, loop))
      else judgeLoop(facts, report, loop, limits)
    }
  },
})
