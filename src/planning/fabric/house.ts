import { boundsOf, type Ids, type Point } from '#base'
import { blankEquipment, type Connection, createTagger, type Equipment, type Product } from '#model'
import type { Ground } from '../cooling/ground'
import type { Body } from '../cooling/shapes'
import type { Site } from '../cooling/site'
import { counted } from '../words'
import { type Arranged, arrange, type Bin, type Tie } from './arrange'
import { bundlesOf, type NewSwitch, type SwitchBundle } from './bundles'
import { highestRun, type RackSite, rackPlaces, standingRacks } from './racks'
import { standOf } from './systems'
import type { Ways } from './ways'

/** Where switches are to stand, and in what. */
export interface Housing {
  readonly roomRow: number
  readonly rack: Product
  readonly owner: Equipment['owner']
}

/** What one link costs: it comes to its length in metres, more with every step of its medium. */
export interface LinkCosts {
  /** Which sort of link a connection is. */
  sortOf(connection: Connection): number
  costOf(sort: number, lengthM: number): number
}

/** One arrangement as it comes out: each switch in its rack. */
export interface Housed {
  readonly racks: readonly Equipment[]
  readonly inside: ReadonlyMap<string, { readonly equipment: string; readonly slotU: number }>
}

export interface HousedBoth {
  readonly naive: Housed
  readonly found: Housed
  readonly isBetter: boolean
  readonly unstated: readonly string[]
}

/** With fewer racks that stand there, new ones are looked for as well. */
const fewRacks = 4

/** More candidates than new racks, so that there is something to choose. */
const choices = (racks: number): number => Math.ceil(1.25 * racks) + 6

const tiesOf = (
  site: Site,
  bundles: readonly SwitchBundle[],
  connections: readonly Connection[],
  costs: LinkCosts,
  placeOf: (row: number) => number,
): readonly Tie[] => {
  const bundleOf = new Map(
    bundles.flatMap(({ switches }, at) => switches.map(({ id }) => [id, at] as const)),
  )
  const ties = new Map<string, Tie>()
  for (const connection of connections) {
    const { from, to, count } = connection
    const [a, b] = [bundleOf.get(from.equipment), bundleOf.get(to.equipment)]
    const bundle = a ?? b
    if (bundle === undefined) continue
    const sort = costs.sortOf(connection)
    const far = a === undefined ? from.equipment : to.equipment
    const other = a === undefined ? a : b
    const row = site.inventory.rowOf.get(far)
    if (other === undefined && row === undefined) continue
    const end =
      other === undefined
        ? { place: placeOf(standOf(site.inventory, row as number)) }
        : { bundle: other }
    const key = JSON.stringify([bundle, end, sort])
    const known = ties.get(key)
    ties.set(key, { bundle, to: end, sort, links: count + (known?.links ?? 0) })
  }
  return [...ties.values()]
}

/** The same lengths, each worked out once. */
const tabled = (ways: Ways, places: number): Ways => {
  const rows: (Float64Array | undefined)[] = []
  return {
    lengthM: (from, to) => {
      let row = rows[from]
      if (!row) {
        row = new Float64Array(places)
        for (let place = 0; place < places; place++) row[place] = ways.lengthM(from, place)
        rows[from] = row
      }
      return row[to] as number
    },
  }
}

/** Mounts what an arrangement says: from the top of each rack down, in order. */
const mounted = (
  site: Site,
  { binOf, at }: Arranged,
  bundles: readonly SwitchBundle[],
  sites: readonly RackSite[],
  housing: Housing,
  rackIds: (candidate: number) => string,
): Housed => {
  const used = new Map<number, Set<number>>()
  const inside = new Map<string, { readonly equipment: string; readonly slotU: number }>()
  bundles.forEach(({ switches }, bundle) => {
    const candidate = at[binOf[bundle] as number] as number
    const place = sites[candidate] as RackSite
    const free = used.get(candidate) ?? new Set(place.freeU)
    used.set(candidate, free)
    for (const { id, heightU } of switches) {
      const slotU = highestRun(free, heightU)
      if (slotU === undefined) continue
      for (let unit = slotU; unit < slotU + heightU; unit++) free.delete(unit)
      inside.set(id, { equipment: place.id ?? rackIds(candidate), slotU })
    }
  })
  const tagger = createTagger(site.inventory.facility.equipment)
  const kind = site.inventory.library.kind('rack')
  const racks = [...used.keys()]
    .sort((a, b) => a - b)
    .filter((candidate) => sites[candidate]?.id === undefined)
    .map((candidate): Equipment => {
      const { x, y, z, rotationDeg } = (sites[candidate] as RackSite).body
      return {
        ...blankEquipment,
        id: rackIds(candidate),
        tag: tagger.next({ ...kind, tag: 'NR' }),
        kind: 'rack',
        product: housing.rack.id,
        owner: housing.owner,
        x,
        y,
        z,
        rotationDeg,
      }
    })
  return { racks, inside }
}

const nearOf = (site: Site, roomRow: number): Point => {
  const { minX, minY, maxX, maxY } = boundsOf(site.rooms[roomRow]?.polygon ?? [])
  return { x: (minX + maxX) / 2, y: (minY + maxY) / 2 }
}

const lacking = (site: Site, housing: Housing, needU: number, found: number, rackU: number) => {
  const room = site.rooms[housing.roomRow]?.name
  const racks = Math.max(1, Math.ceil(needU / Math.max(1, rackU)) - found)
  return `The switches take ${counted(needU, 'rack unit')}; ${counted(racks, 'rack')} for them ${racks === 1 ? 'finds' : 'find'} no place in ${room} with its clear spaces, and no rack there has the units free.`
}

/**
 * Finds a rack and units for every new switch: racks that stand there first, then new ones. Answers
 * the naive arrangement beside the one that costs least, or why there is no room.
 */
export function* house(
  site: Site,
  ground: Ground,
  housing: Housing,
  switches: readonly NewSwitch[],
  connections: readonly Connection[],
  costs: LinkCosts,
  waysOf: (bodies: readonly Body[], candidates: number) => Ways,
  ids: Ids,
): Generator<undefined, HousedBoth | string, undefined> {
  const bundles = bundlesOf(switches)
  const standing = standingRacks(site.inventory, new Set([housing.roomRow]), site.parameters)
  const needU = bundles.reduce((sum, { heightU }) => sum + heightU, 0)
  const spareU = standing.racks.reduce((sum, { mostU }) => sum + mostU, 0)
  const near = nearOf(site, housing.roomRow)
  const most = Math.max(2, Math.ceil(needU / 12) + 2)
  const isTight = spareU < 2 * needU || standing.racks.length < fewRacks
  const places = isTight
    ? rackPlaces(site, ground, housing.roomRow, housing.rack, choices(most), near)
    : []
  yield
  const sites = [...standing.racks, ...places]
  const bodies: Body[] = sites.map(({ body }) => body)
  const placeAt = new Map<number, number>()
  const placeOf = (row: number): number => {
    const known = placeAt.get(row)
    if (known !== undefined) return known
    placeAt.set(row, bodies.length)
    bodies.push(site.inventory.placeOf(row))
    return bodies.length - 1
  }
  const ties = tiesOf(site, bundles, connections, costs, placeOf)
  const ways = tabled(waysOf(bodies, sites.length), bodies.length)
  const bins: Bin[] = standing.racks.map(({ mostU }, candidate) => ({ mostU, candidate }))
  const rackU = places[0]?.mostU ?? 0
  const least = rackU === 0 ? 0 : Math.ceil(Math.max(0, needU - spareU) / rackU)
  const first = Math.min(places.length, least)
  for (let at = 0; at < first; at++) bins.push({ mostU: rackU, candidate: undefined })
  for (let added = first; ; added++) {
    const task = {
      bundles,
      bins,
      candidateCount: sites.length,
      ties,
      costOf: (sort: number, from: number, to: number) =>
        costs.costOf(sort, ways.lengthM(from, to)),
    }
    const result = yield* arrange(task)
    if (result) {
      const names = new Map<number, string>()
      const rackIds = (candidate: number) => {
        const id = names.get(candidate) ?? ids()
        names.set(candidate, id)
        return id
      }
      const as = (one: Arranged) => mounted(site, one, bundles, sites, housing, rackIds)
      const found = as(result.found)
      return {
        naive: as(result.naive),
        found,
        isBetter: result.found.cost < result.naive.cost - 1e-6,
        unstated: standing.unstated,
      }
    }
    if (added >= places.length) return lacking(site, housing, needU, added, rackU)
    bins.push({ mostU: rackU, candidate: undefined })
  }
}
