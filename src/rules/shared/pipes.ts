import { formatQuantity } from '#base'
import type { Loop, PipeState } from '#engines'
import type { Parameter } from '#standards'
import { onEquipment, type Report } from '../define'
import type { Facts } from '../facts'
import { missingOf } from './cooling'
import { against, idOf, limitBy, say, tagOf } from './wording'

/** A header, or the pipe pair of a connection that states its diameter, with its loop. */
interface Judged {
  readonly loop: Loop
  readonly pipe: PipeState
}

/** Which end of a connection its pipe is told about: the one that it leads to from its header. */
const endOf = (
  facts: Facts,
  ends: ReadonlyMap<string, readonly [string, string]>,
  pipe: PipeState,
) => {
  if (pipe.row >= 0) return pipe.row
  const { inventory } = facts
  const rows = (ends.get(pipe.connection ?? '') ?? []).map((id) => inventory.rowOf.get(id) ?? -1)
  const branch = rows.find((row) => row >= 0 && inventory.kindOf(row).cooling !== 'header')
  return branch ?? rows[0] ?? -1
}

/** All pipes whose size is known or that are drawn as such, by the row that they are told about. */
const pipesByRow = (facts: Facts): ReadonlyMap<number, readonly Judged[]> => {
  const { connections } = facts.inventory.facility
  const ends = new Map(
    connections
      .filter(({ medium }) => medium === 'liquid')
      .map(({ id, from, to }) => [id, [from.equipment, to.equipment]] as const),
  )
  const found = new Map<number, Judged[]>()
  for (const loop of facts.solution.cooling.loops) {
    for (const pipe of loop.pipes) {
      // A connection is a pipe of a size once somebody states one; a header always is.
      if (pipe.row < 0 && Number.isNaN(pipe.innerDiameterM)) continue
      const row = endOf(facts, ends, pipe)
      if (row < 0) continue
      const known = found.get(row)
      if (known) known.push({ loop, pipe })
      else found.set(row, [{ loop, pipe }])
    }
  }
  return found
}

const describe = (facts: Facts, row: number, { pipe }: Judged): string =>
  pipe.row >= 0 ? tagOf(facts, row) : `the pipe to ${tagOf(facts, row)}`

/** What of a pipe is compared, and how it is told. */
interface Measure {
  readonly of: (pipe: PipeState) => number
  readonly limit: Parameter
  /** `runs at`, `loses`. */
  readonly verb: string
  readonly word: 'is advised' | 'is the most'
}

const askFor = (facts: Facts, report: Report, row: number, unknown: readonly Judged[]): void => {
  const subject = onEquipment(idOf(facts, row))
  const bare = unknown.filter(({ pipe }) => Number.isNaN(pipe.innerDiameterM))
  const missing = [
    ...bare.map(({ pipe }) => ({ equipment: idOf(facts, pipe.row), field: 'innerDiameterM' })),
    ...(bare.length === unknown.length
      ? []
      : missingOf(
          facts,
          unknown.flatMap(({ loop }) => [...loop.flowGaps, ...loop.heatGaps]),
        )),
  ]
  const what = bare.length > 0 ? 'How wide' : 'How much flows in'
  const [first] = bare.length > 0 ? bare : unknown
  const name = first === undefined ? tagOf(facts, row) : describe(facts, row, first)
  report.unknown(
    subject,
    say(`${what} ${name}${bare.length > 0 ? ' is' : ''} is not known.`),
    missing,
  )
}

/** Compares one figure of all pipes with a limit: one verdict for each header or branch. */
export const judgePipes = (
  facts: Facts,
  report: Report,
  { of, limit, verb, word }: Measure,
): void => {
  const most = limitBy(facts, limit).limit
  for (const [row, pipes] of pipesByRow(facts)) {
    const subject = onEquipment(idOf(facts, row))
    const known = pipes.filter(({ pipe }) => !Number.isNaN(of(pipe)))
    const worst = known.reduce<Judged | undefined>(
      (best, one) => (best === undefined || of(one.pipe) > of(best.pipe) ? one : best),
      undefined,
    )
    if (worst !== undefined && of(worst.pipe) > most * (1 + 1e-9)) {
      const { innerDiameterM, flowLPerMin } = worst.pipe
      const width = formatQuantity(innerDiameterM * 1000, 'mm')
      report.fail(subject, {
        detail: say(
          `${formatQuantity(flowLPerMin, 'L/min')} through ${describe(facts, row, worst)} of ${width} ${verb} ${formatQuantity(of(worst.pipe), limit.unit)}; ${formatQuantity(most, limit.unit)} ${word}.`,
        ),
        ...against(facts, of(worst.pipe), limit),
        suggestion: say('Choose a wider pipe, or divide the flow over two.'),
      })
    } else if (known.length < pipes.length) {
      askFor(
        facts,
        report,
        row,
        pipes.filter((one) => !known.includes(one)),
      )
    } else report.pass(subject)
  }
}
