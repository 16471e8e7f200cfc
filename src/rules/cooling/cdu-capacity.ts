import type { Loop, LoopLoss } from '#engines'
import { defineRule, forAi, forMining, type Report, type Subject } from '../define'
import type { Facts } from '../facts'
import { against, asksForSpare, flow, missingOf, onLoop, ratingSource } from '../shared/cooling'
import { fits } from '../shared/totals'
import { idsOf, kw, say, tagOf } from '../shared/wording'

interface Carried {
  readonly heat: ReturnType<typeof fits>
  readonly flow: ReturnType<typeof fits>
  readonly kw: number
  readonly lPerMin: number
  readonly demandLPerMin: number
  /** The CDU that is out. */
  readonly lost: number
}

/**
 * The CDU whose loss leaves the least flow for what is then asked: with one out the supply warms,
 * and racks that hold their return ask for more.
 */
const thirstiest = ({ oneOut, sinkRows }: Loop): LoopLoss | undefined => {
  const shortBy = ({ flowDemandLPerMin, flowCapacityLPerMin }: LoopLoss): number =>
    flowDemandLPerMin - flowCapacityLPerMin * (1 + 1e-6)
  const short = oneOut.filter((loss) => sinkRows.includes(loss.row) && shortBy(loss) > 0)
  const [first] = short
  return first && short.reduce((a, b) => (shortBy(b) > shortBy(a) ? b : a), first)
}

/** Whether, with some CDU out that is not the only one, nothing tells what its racks then ask for. */
const isBlind = ({ oneOut, sinkRows }: Loop): boolean =>
  sinkRows.length > 1 &&
  oneOut.some(
    ({ row, flowDemandLPerMin, flowCapacityLPerMin }) =>
      sinkRows.includes(row) && Number.isNaN(flowDemandLPerMin - flowCapacityLPerMin),
  )

const carriedBy = (loop: Loop, oneOut: boolean): Carried => {
  const capacity = oneOut ? loop.capacityOneOutKw : loop.capacityKw
  const moved = oneOut ? loop.flowOneOutLPerMin : loop.flowCapacityLPerMin
  const heat = fits(loop.heatKw, capacity)
  const told = fits(loop.flowDemandLPerMin, moved)
  const flow = oneOut && told === 'pass' && isBlind(loop) ? 'unknown' : told
  const dry = oneOut && flow !== 'fail' ? thirstiest(loop) : undefined
  return dry
    ? {
        heat,
        flow: 'fail',
        kw: capacity.value,
        lPerMin: dry.flowCapacityLPerMin,
        demandLPerMin: dry.flowDemandLPerMin,
        lost: dry.row,
      }
    : {
        heat,
        flow,
        kw: capacity.value,
        lPerMin: moved.value,
        demandLPerMin: loop.flowDemandLPerMin.value,
        lost: loop.largestSinkRow,
      }
}

const sentence = (facts: Facts, loop: Loop, carried: Carried, oneOut: boolean): string => {
  const { name, heatKw, sinkRows } = loop
  const others = sinkRows.length - 1
  const alone = oneOut ? others === 1 : others === 0
  const without =
    others === 0
      ? `With ${tagOf(facts, carried.lost)} out, nothing is left`
      : `With ${tagOf(facts, carried.lost)} out, the other ${others === 1 ? 'CDU' : `${others} CDUs`}`
  const loopName = oneOut ? `loop ${name}` : 'it'
  const kilowatts = `${kw(carried.kw)} of the ${kw(heatKw.value)} that ${loopName} gives off`
  const litres = `${flow(carried.lPerMin)} of the ${flow(carried.demandLPerMin)} that it needs`
  const parts = [
    ...(carried.heat === 'fail' ? [`${alone ? 'takes' : 'take'} ${kilowatts}`] : []),
    ...(carried.flow === 'fail' ? [`${alone ? 'moves' : 'move'} ${litres}`] : []),
  ].join(', and ')
  if (!oneOut) return `The ${alone ? 'CDU' : 'CDUs'} of loop ${name} ${parts}.`
  const still = carriedBy(loop, false)
  const lost = still.heat === 'pass' && still.flow === 'pass' ? 'N+1 is gone' : 'even N is gone'
  return others === 0
    ? `${without} for the ${kw(heatKw.value)} of loop ${name}: N+1 is gone.`
    : `${without} ${parts}: ${lost}.`
}

const failing = (facts: Facts, loop: Loop, carried: Carried, oneOut: boolean) => {
  const byHeat = carried.heat === 'fail'
  const shortKw = loop.heatKw.value - carried.kw
  const shortFlow = carried.demandLPerMin - carried.lPerMin
  return {
    detail: say(sentence(facts, loop, carried, oneOut)),
    ...(byHeat
      ? against(loop.heatKw.value, carried.kw, 'kW')
      : against(carried.demandLPerMin, carried.lPerMin, 'L/min')),
    ...ratingSource(facts, loop.sinkRows, byHeat ? 'capacityKw' : 'flowLPerMin'),
    related: idsOf(facts, loop.sinkRows),
    suggestion: say(
      `Add CDUs of at least ${byHeat ? kw(shortKw) : flow(shortFlow)}, or move racks to another loop.`,
    ),
  }
}

const judgeLoop = (facts: Facts, report: Report, subject: Subject, loop: Loop): void => {
  const oneOut = asksForSpare(facts)
  const carried = carriedBy(loop, oneOut)
  const verdicts = [carried.heat, carried.flow]
  if (verdicts.includes('fail')) report.fail(subject, failing(facts, loop, carried, oneOut))
  else if (verdicts.includes('unknown')) {
    report.unknown(
      subject,
      say(
        `Whether the CDUs of loop ${loop.name} carry it${oneOut ? ' with one out' : ''} cannot be told: not every load, capacity and flow is stated.`,
      ),
      missingOf(facts, [...loop.heatGaps, ...loop.capacityGaps, ...loop.flowGaps]),
    )
  } else {
    report.pass(subject)
  }
}

export default defineRule({
  id: 'cdu-capacity',
  ref: 'CL-08',
  discipline: 'cooling',
  title: { en: 'CDUs carry the heat and the flow of their loop' },
  about: {
    en: 'The CDUs of a loop take its heat at the approach that their water leaves them and move the flow that its racks ask for, with any one out where the goal asks for it. Either can bind: at warm supply it is the flow.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  tells: 'missing',
  reads: ['cooling'],
  judge: (facts, report) => {
    for (const loop of facts.solution.cooling.loops) {
      const subject = onLoop(facts, loop)
      if (loop.movedBy === 'cdu' && loop.sourceRows.length > 0) {
        judgeLoop(facts, report, subject, loop)
      } else {
        report.notApplicable(subject)
      }
    }
  },
})
