import type { Cascade, CascadeEvent, Contingency } from '#engines'
import type { Inventory } from '#model'
import { plugsOf } from '../power/customers'
import type { Survey } from '../power/survey'
import { Sentences } from '../words'

/** A loss that fixes are sought for, and what is known of it. */
export interface Loss {
  readonly contingency: Contingency
  readonly cascade: Cascade
  readonly survey: Survey
  /** Rows that are taken out. */
  readonly out: ReadonlySet<number>
  /** Those, and all that loses its power for any while. */
  readonly dead: ReadonlySet<number>
  /** Why something that would be a fix is none. */
  readonly refusals: Sentences
  /** What has to be known first. */
  readonly questions: Sentences
}

/** Sentences of which each is told once of each thing. */
class TellOnce extends Sentences {
  readonly #told = new Set<string>()

  override add(name: string, sentence: string): void {
    const key = `${name}\n${sentence}`
    if (this.#told.has(key)) return
    this.#told.add(key)
    super.add(name, sentence)
  }
}

const deadly: ReadonlySet<CascadeEvent['type']> = new Set([
  'out',
  'unpowered',
  'battery-empty',
  'tripped',
  'fuel-empty',
] as const)

/** Reads a cascade for what fixes start from. */
export const lossOf = (contingency: Contingency, cascade: Cascade, survey: Survey): Loss => ({
  contingency,
  cascade,
  survey,
  out: new Set(cascade.rowsOut),
  dead: new Set([
    ...cascade.rowsOut,
    ...cascade.events.flatMap(({ type, rows }) => (deadly.has(type) ? rows : [])),
  ]),
  refusals: new TellOnce(),
  questions: new TellOnce(),
})

/** Cords of a row that stay live through a loss. */
export const liveCords = ({ survey, dead }: Loss, row: number): number =>
  plugsOf(survey, row).reduce((sum, plug) => (dead.has(plug.row) ? sum : sum + plug.count), 0)

/** Loads and plant that have cords on what is lost, and themselves stay. */
export const hangingRows = (loss: Loss): readonly number[] => {
  const { survey, dead, out } = loss
  const { inventory, chain } = survey
  const found = new Set<number>()
  for (const row of dead) {
    for (const { to } of chain.outOf(row)) {
      if (!out.has(to) && inventory.kindOf(to).power === 'load') found.add(to)
    }
  }
  return [...found].filter((row) => {
    const cords = plugsOf(survey, row).reduce((sum, { count }) => sum + count, 0)
    const needed = inventory.numberOf(row, 'cordsNeeded') ?? (cords <= 1 ? 1 : cords)
    return liveCords(loss, row) < needed
  })
}

/** Power gear is relieved by a mate only where it is itself taken out. */
const powerUnits: ReadonlySet<string> = new Set(['ups', 'generator', 'transformer', 'pdu'])

const otherUnits: ReadonlySet<string> = new Set([
  'crah',
  'fan-wall',
  'in-row-cooler',
  'cdu',
  'pump',
  'chiller',
  'dry-cooler',
  'cooling-tower',
  'switch',
  'entrance',
])

/** Plant and gear that stands still in a loss, like ones together, of the kinds that a mate may relieve. */
export const stoppedUnits = ({
  survey,
  cascade,
  dead,
  out,
}: Loss): readonly (readonly number[])[] => {
  const { inventory } = survey
  const stopped = new Set(dead)
  for (const { type, rows } of cascade.events) {
    if (type === 'plant-stops') for (const row of rows) stopped.add(row)
  }
  const groups = new Map<string, number[]>()
  for (const row of [...stopped].sort((a, b) => a - b)) {
    const { id } = inventory.kindOf(row)
    if (!otherUnits.has(id) && !(powerUnits.has(id) && out.has(row))) continue
    const key = likeKey(inventory, row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.keys()].sort().map((key) => groups.get(key) as readonly number[])
}

/** What rows have in common that can stand in for each other: their kind, product and room. */
export const likeKey = ({ equipment, roomRow }: Inventory, row: number): string =>
  [equipment[row]?.kind, equipment[row]?.product ?? '', roomRow[row]].join(' ')
