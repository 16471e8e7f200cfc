import type { Tier } from './layers'

/** Two pieces with links between them. */
export interface Joint {
  readonly a: string
  readonly b: string
  readonly count: number
}

const fixed: Readonly<Record<Exclude<Tier, 'panel' | 'unknown'>, number>> = {
  entrance: 0,
  core: 2,
  spine: 3,
  leaf: 4,
  management: 5,
  load: 10,
}

/** Pieces by who is linked to them. */
const besideOf = (joints: readonly Joint[]): ReadonlyMap<string, readonly string[]> => {
  const beside = new Map<string, string[]>()
  const join = (one: string, other: string) => {
    const list = beside.get(one)
    if (list) list.push(other)
    else beside.set(one, [other])
  }
  for (const { a, b } of joints) {
    join(a, b)
    join(b, a)
  }
  return beside
}

const stepDown = 0.1

/**
 * How high each piece stands: by its tier, and panels and switches of unknown role just below the
 * highest that they are linked to, however far away. What nothing is linked to stands with the leaves.
 */
export const levelsOf = (
  tiers: ReadonlyMap<string, Tier>,
  joints: readonly Joint[],
): ReadonlyMap<string, number> => {
  const levels = new Map<string, number>()
  for (const [id, tier] of tiers) {
    if (tier !== 'panel' && tier !== 'unknown') levels.set(id, fixed[tier])
  }
  const beside = besideOf(joints)
  // From the top, tier by tier: each wave reaches what is left below it before the next tier starts.
  const starts = [...new Set(levels.values())].sort((a, b) => a - b)
  for (const start of starts) {
    const wave = [...levels].filter(([, level]) => level === start).map(([id]) => id)
    for (const id of wave) {
      for (const next of beside.get(id) ?? []) {
        if (levels.has(next)) continue
        levels.set(next, (levels.get(id) ?? start) + stepDown)
        wave.push(next)
      }
    }
  }
  for (const id of tiers.keys()) if (!levels.has(id)) levels.set(id, fixed.leaf)
  return levels
}

/** Groups pieces that joints hold together, by one of each group. */
export const groupsOf = (
  ids: Iterable<string>,
  joints: Iterable<Pick<Joint, 'a' | 'b'>>,
): ((id: string) => string) => {
  const root = new Map([...ids].map((id) => [id, id]))
  const find = (id: string): string => {
    let at = id
    for (let up = root.get(at) ?? at; up !== at; up = root.get(at) ?? at) {
      root.set(at, root.get(up) ?? up)
      at = up
    }
    return at
  }
  for (const { a, b } of joints) {
    const [one, other] = [find(a), find(b)].sort()
    if (one !== undefined && other !== undefined) root.set(other, one)
  }
  return find
}
