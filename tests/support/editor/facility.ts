import { countingIds, type Ids } from '#base'
import { type CommandContext, type FacilityDocument, type Outcome, openDocument } from '#document'
import {
  blankEquipment,
  blankFacility,
  type Connection,
  createLibrary,
  type Equipment,
  type Facility,
  type KindId,
  kinds,
  type Library,
  type Product,
  type Room,
} from '#model'

const source = { document: 'made up for the test', grade: 'secondary' } as const

const products: readonly Product[] = [
  {
    id: 'test-rack',
    kind: 'rack',
    maker: 'Test',
    model: 'Rack 40',
    source,
    values: {
      widthM: 0.6,
      depthM: 1.2,
      heightM: 2.2,
      loadKw: 40,
      cords: 4,
      cordsNeeded: 2,
      voltageV: 400,
      slotsU: 42,
    },
  },
  {
    id: 'test-pdu',
    kind: 'pdu',
    maker: 'Test',
    model: 'PDU 500',
    source,
    values: { ratingKva: 500, primaryV: 400, secondaryV: 400 },
  },
]

/** The real kinds with a few products of round figures. */
export const library: Library = createLibrary(
  kinds,
  new Map(products.map((product) => [product.id, product])),
)

/** A piece of equipment with everything that is not stated at its default. */
export const item = (id: string, kind: KindId, more: Partial<Equipment> = {}): Equipment => ({
  id,
  tag: id,
  kind,
  x: 0,
  y: 0,
  ...blankEquipment,
  ...more,
})

/** A power connection between two ends written as `equipment.port`. */
export const link = (
  id: string,
  from: string,
  to: string,
  more: Partial<Connection> = {},
): Connection => {
  const end = (text: string) => {
    const [equipment = '', port = ''] = text.split('.')
    return { equipment, port }
  }
  return { id, medium: 'power', from: end(from), to: end(to), count: 1, ...more }
}

/** A rectangular room. */
export const room = (
  id: string,
  [minX, minY, maxX, maxY]: readonly [number, number, number, number],
  more: Partial<Room> = {},
): Room => ({
  id,
  name: id,
  use: 'ai-training',
  polygon: [
    { x: minX, y: minY },
    { x: maxX, y: minY },
    { x: maxX, y: maxY },
    { x: minX, y: maxY },
  ],
  floorZ: 0,
  open: false,
  containments: [],
  ...more,
})

/** A facility that holds the given records and nothing else. */
export const facilityWith = (parts: Partial<Facility>): Facility => ({
  ...blankFacility('facility', 'Test'),
  ...parts,
})

/** An open document with all that commands need. */
export const opened = (
  parts: Partial<Facility> = {},
  ids: Ids = countingIds('new-'),
): { readonly document: FacilityDocument; readonly context: CommandContext } => ({
  document: openDocument(facilityWith(parts)),
  context: { library, ids },
})

/** What a command answered; a refusal fails the test with its reason. */
export const accepted = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.reason.en}`)
  return outcome.value
}

/** Why a command refused; an accepted one fails the test. */
export const reasonOf = (outcome: Outcome<unknown>): string => {
  if (outcome.ok) throw new Error('Expected a refusal')
  return outcome.reason.en
}
