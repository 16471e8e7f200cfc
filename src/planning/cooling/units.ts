import type { Ids } from '#base'
import { blankEquipment, createTagger, type Equipment, type Product, type Room } from '#model'
import { coolerFrontM, coolerSideM, outdoorGapM, wallGapM } from '#standards'
import type { Body } from './shapes'
import type { Site } from './site'
import type { Unit } from './walls'

/** The level that things of a room stand on: as its equipment does, else its floor. */
const levelOf = (site: Site, room: Room, roomRow: number): number => {
  const highest = room.floorZ + (room.raisedFloorM ?? 0) + 0.01
  const standing = site
    .rowsIn(roomRow)
    .map((row) => site.inventory.equipment[row]?.z ?? room.floorZ)
    .filter((z) => z >= room.floorZ && z <= highest)
  return standing.length > 0 ? Math.max(...standing) : room.floorZ
}

/** A unit of a product as it stands in a room: its size, and the free floor that it asks for. */
export const unitOf = (site: Site, product: Product, room: Room, roomRow: number): Unit => {
  const { library } = site.inventory
  const stated = (field: string): number | undefined => {
    const value = library.productValue(product.kind, product.id, field)?.value
    return typeof value === 'number' ? value : undefined
  }
  const isOutdoors = room.open
  const figure = (own: string, indoors: Parameters<typeof site.parameters>[0]) =>
    stated(own) ?? site.parameters(isOutdoors ? outdoorGapM : indoors)
  const side = figure('clearSideM', coolerSideM)
  return {
    widthM: stated('widthM') ?? 1,
    depthM: stated('depthM') ?? 1,
    heightM: stated('heightM') ?? 2,
    z: levelOf(site, room, roomRow),
    stance: {
      clear: {
        frontM: figure('clearFrontM', coolerFrontM),
        rearM: stated('clearRearM') ?? (isOutdoors ? site.parameters(outdoorGapM) : 0),
        sideM: stated('clearSideM') ?? 0,
      },
    },
    gapM: side,
    rearM: stated('clearRearM') ?? site.parameters(wallGapM),
  }
}

/** The unit whose tags new ones continue: of the same product and room before others of the kind. */
const modelFor = (site: Site, product: Product, roomRow: number): Equipment | undefined => {
  const { inventory } = site
  const rank = (row: number): number =>
    (inventory.equipment[row]?.product === product.id ? 0 : 1) +
    (inventory.roomRow[row] === roomRow ? 0 : 2)
  const [best] = [...inventory.rowsOf(product.kind)].sort(
    (a, b) => rank(a) - rank(b) || (site.idOf(a) < site.idOf(b) ? -1 : 1),
  )
  return best === undefined ? undefined : inventory.equipment[best]
}

/** New units at places, tagged in the manner of the facility. */
export const makeUnits = (
  site: Site,
  product: Product,
  roomRow: number,
  places: readonly (Body & { readonly inside?: string })[],
  ids: Ids,
): readonly Equipment[] => {
  const { facility, library } = site.inventory
  const tagger = createTagger(facility.equipment)
  const kind = library.kind(product.kind)
  const model = modelFor(site, product, roomRow)
  return places.map(({ x, y, z, rotationDeg, inside }) => ({
    ...blankEquipment,
    id: ids(),
    tag: model ? tagger.nextLike(model, kind) : tagger.next(kind),
    kind: product.kind,
    product: product.id,
    x,
    y,
    z,
    rotationDeg,
    ...(inside === undefined ? {} : { inside: { equipment: inside } }),
  }))
}
