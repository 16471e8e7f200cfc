import type { Sentences } from '../words'
import type { LiquidEnd, Site } from './site'

/** The rack or the like around a row, or the row itself. */
const outermost = ({ inventory }: Site, row: number): number => {
  let at = row
  for (let depth = 0; depth < 8; depth++) {
    const host = inventory.hostRow[at] as number
    if (host < 0 || !inventory.kindOf(host).it) break
    at = host
  }
  return at
}

/** Rows of ids, where a room's id stands for all that is in it; by id, each once. */
export const rowsOfIds = (site: Site, ids: readonly string[]): readonly number[] => {
  const roomRows = new Map(site.rooms.map(({ id }, row) => [id, row]))
  const rows = new Set<number>()
  for (const id of ids) {
    const room = roomRows.get(id)
    if (room !== undefined) for (const row of site.rowsIn(room)) rows.add(row)
    else if (site.rowOf(id) >= 0) rows.add(site.rowOf(id))
  }
  return [...rows].sort((a, b) => (site.idOf(a) < site.idOf(b) ? -1 : 1))
}

/** Heat of a row with its contents into liquids, kW; NaN when it cannot be told. */
export const liquidKwOf = (site: Site, row: number): number =>
  site.figure('liquidHeatKw', row) + site.figure('dielectricHeatKw', row)

const isJoined = (site: Site, row: number): boolean => {
  const { inventory } = site
  const liquid = inventory.kindOf(row).ports.filter(({ medium }) => medium === 'liquid')
  if (liquid.some(({ id }) => site.isPiped(row, id))) return true
  return site.contentsOf(row).some((inner) => isJoined(site, inner))
}

const splitGapsOf = (site: Site, row: number): string[] => {
  const gaps = site.cooling.splitGaps.filter((gap) => outermost(site, gap.row) === row)
  return [
    ...new Set(
      gaps.map((gap) => `${site.fieldLabel(gap.row, gap.field)} of ${site.tagOf(gap.row)}`),
    ),
  ].sort()
}

/** Fans without a coil bring in outside air: no water belongs to them. */
const ventilates = ({ inventory }: Site, row: number): boolean =>
  inventory.kindOf(row).id === 'fan-wall' &&
  ['netSensibleKw', 'grossKw', 'waterLPerMin', 'waterInC'].every(
    (field) => inventory.numberOf(row, field) === undefined,
  )

/** What of a row can be joined to a loop; answers ports that no pipe is joined to yet. */
const openEnds = (site: Site, row: number, isAsked: boolean, refusals: Sentences): LiquidEnd[] => {
  const { inventory } = site
  const { cooling, ports } = inventory.kindOf(row)
  // Whether a chiller is cooled by air or by a condenser loop is for its owner to say.
  const isByWater = inventory.numberOf(row, 'condenserLPerMin') !== undefined
  const takesHeat = (side: string) => cooling !== 'rejection' || side === 'plant' || isByWater
  const liquid = ports.filter(
    ({ medium, side }) => medium === 'liquid' && side !== undefined && takesHeat(side),
  )
  if (cooling === 'heat-load') {
    const port = liquid[0]
    if (!port || isJoined(site, row)) return []
    const kw = liquidKwOf(site, row)
    if (kw === 0 && isAsked) {
      refusals.add(site.tagOf(row), 'as stated it gives no heat to liquid.')
    } else if (Number.isNaN(kw)) {
      const missing = splitGapsOf(site, row).slice(0, 2).join(', ')
      refusals.add(
        site.tagOf(row),
        `how much of its heat goes into liquid is not known${missing ? `: state the ${missing}` : ''}.`,
      )
    }
    return kw > 0 ? [{ row, port: port.id }] : []
  }
  if (cooling === 'air-cooler' && ventilates(site, row)) return []
  return liquid.filter(({ id }) => !site.isPiped(row, id)).map(({ id }) => ({ row, port: id }))
}

/** The open ends of rows: what gives heat to liquid, cools air, exchanges or rejects and is not piped. */
export const endsOf = (
  site: Site,
  rows: readonly number[],
  refusals: Sentences,
  asked: ReadonlySet<number> = new Set(),
): readonly LiquidEnd[] => {
  const roles = new Set(['heat-load', 'air-cooler', 'exchanger', 'rejection'])
  const whole = [...new Set(rows.map((row) => outermost(site, row)))].sort((a, b) =>
    site.idOf(a) < site.idOf(b) ? -1 : 1,
  )
  return whole
    .filter((row) => roles.has(site.inventory.kindOf(row).cooling ?? ''))
    .flatMap((row) => openEnds(site, row, asked.has(row), refusals))
}
