import type { Inventory } from '#model'
import type { UtilityEntrances } from './solution'

const fields = ['substationId', 'routeId'] as const

/**
 * The most pairs of a substation and a route that have neither in common: a matching, grown one
 * substation at a time.
 */
const mostApart = (pairs: readonly (readonly [string, string])[]): number => {
  const routesOf = new Map<string, string[]>()
  for (const [substation, route] of pairs) {
    routesOf.set(substation, [...(routesOf.get(substation) ?? []), route])
  }
  const takenBy = new Map<string, string>()
  const place = (substation: string, seen: Set<string>): boolean =>
    (routesOf.get(substation) ?? []).some((route) => {
      if (seen.has(route)) return false
      seen.add(route)
      const holder = takenBy.get(route)
      if (holder !== undefined && !place(holder, seen)) return false
      takenBy.set(route, substation)
      return true
    })
  return [...routesOf.keys()].filter((substation) => place(substation, new Set())).length
}

/** How many utility feeds come from different substations by different routes. */
export const utilityEntrancesOf = (inventory: Inventory): UtilityEntrances => {
  const feedRows = inventory.rowsOf('utility-feed')
  const pairs: [string, string][] = []
  const unstated: { row: number; field: string }[] = []
  for (const row of feedRows) {
    const [substation, route] = fields.map((field) => inventory.textOf(row, field)?.trim() || '')
    if (substation && route) pairs.push([substation, route])
    for (const [i, field] of fields.entries()) {
      if (![substation, route][i]) unstated.push({ row, field })
    }
  }
  return { feedRows: [...feedRows], apart: mostApart(pairs), unstated }
}
