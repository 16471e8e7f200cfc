import { continuousGeneratorCredit, type Parameters, standbyGeneratorCredit } from '#standards'
import type { LoadBook } from './book'
import type { Chain } from './chain'
import { byName } from './customers'
import type { Survey } from './survey'

/** Units of one kind that carry a load together. */
export interface Group {
  readonly units: readonly number[]
  /** What they all feed: their common bus, switch or converter. */
  readonly terminal: number
}

const deepest = 8

/** What a unit feeds, seen through its own breakers. */
const terminalsOf = (chain: Chain, row: number, depth = 0): number[] =>
  chain.outOf(row).flatMap(({ to }) => {
    const isBreaker = chain.inventory.kindOf(to).power === 'breaker'
    return isBreaker && depth < deepest ? terminalsOf(chain, to, depth + 1) : [to]
  })

/** What feeds a row, seen through breakers. */
const feedersOf = (chain: Chain, row: number, depth = 0): number[] =>
  chain.into(row).flatMap(({ from }) => {
    const isBreaker = chain.inventory.kindOf(from).power === 'breaker'
    return isBreaker && depth < deepest ? feedersOf(chain, from, depth + 1) : [from]
  })

const unitRoles: ReadonlySet<string> = new Set(['ups', 'generator', 'converter'])
/** Of several kinds of unit on one bus, the one that a person means. */
const roleOrder = ['ups', 'converter', 'generator'] as const

const groupAt = (survey: Survey, terminal: number, role: string | undefined): Group | undefined => {
  const { chain, inventory } = survey
  const units = [...new Set(feedersOf(chain, terminal))]
    .filter((row) => inventory.kindOf(row).power === role)
    .sort(byName(survey))
  return units.length > 0 ? { units, terminal } : undefined
}

/** The group of units that a row is of, or that feeds it when it is a bus. */
export const groupOf = (survey: Survey, row: number): Group | undefined => {
  const { chain, inventory } = survey
  const role = inventory.kindOf(row).power
  if (role !== undefined && unitRoles.has(role)) {
    const [terminal] = terminalsOf(chain, row)
    return terminal === undefined ? undefined : groupAt(survey, terminal, role)
  }
  if (role === 'breaker') {
    const [terminal] = terminalsOf(chain, row)
    const [unit] = feedersOf(chain, row)
    const kind = unit === undefined ? undefined : inventory.kindOf(unit).power
    return terminal !== undefined && kind && unitRoles.has(kind)
      ? groupAt(survey, terminal, kind)
      : undefined
  }
  if (role !== 'bus' && role !== 'transfer') return undefined
  for (const wanted of roleOrder) {
    const found = groupAt(survey, row, wanted)
    if (found) return found
  }
  return undefined
}

/** What one unit counts for, in kW; or what is not stated. */
export const unitCapacity = (
  survey: Survey,
  row: number,
  parameters: Parameters,
): number | { readonly missing: string } => {
  const { inventory, nameOf } = survey
  const kw = survey.ratingKw(row)
  if (Number.isNaN(kw)) return { missing: `the rating of ${nameOf(row)} is not stated.` }
  if (inventory.kindOf(row).power !== 'generator') return kw
  switch (inventory.textOf(row, 'ratingClass')) {
    case 'COP':
    case 'DCC':
      return kw * parameters(continuousGeneratorCredit)
    case 'PRP':
    case 'ESP':
      return kw * parameters(standbyGeneratorCredit)
    default:
      return { missing: `the rating class of ${nameOf(row)} is not stated.` }
  }
}

/** What a group has to carry in the worst state; of standby units, what they take over. */
export const groupLoadKw = ({ chain, inventory }: Survey, book: LoadBook, group: Group): number => {
  const { terminal, units } = group
  const isStandby = units.every((row) => inventory.kindOf(row).power === 'generator')
  const own = book.worstKw(terminal)
  if (!isStandby) return own
  const below = (row: number, depth: number): number =>
    chain.outOf(row).reduce((sum, { to }) => {
      const role = inventory.kindOf(to).power
      if (role === 'transfer') return sum + book.worstKw(to)
      return role === 'breaker' && depth < deepest ? sum + below(to, depth + 1) : sum
    }, 0)
  return Math.max(own, below(terminal, 0))
}

/**
 * A unit with what is its own: breakers in series with it and batteries behind it. What it shares
 * with others is not among it.
 */
export const withOwnGear = ({ chain, inventory }: Survey, unit: number): number[] => {
  const own = new Set([unit])
  for (const row of own) {
    for (const { from, to } of [...chain.into(row), ...chain.outOf(row)]) {
      const other = from === row ? to : from
      const role = inventory.kindOf(other).power
      const isOwnStore = role === 'store' && chain.outOf(other).every((link) => own.has(link.to))
      if (role === 'breaker' || isOwnStore) own.add(other)
    }
  }
  return [...own]
}
