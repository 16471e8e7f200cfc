import { boundsOf, type Point, type Polygon, type Text } from '#base'
import type { Containment, Inventory, Room } from '#model'
import type { Triple } from '../case'
import { boxesOf } from './boxes'
import { toMm } from './grid'
import type { AirAisle, AirBox, AirQuestion, AirSurvey, AirTarget } from './survey'

/** What a survey is made from: columns by row, NaN where nobody knows. */
export interface AirReading {
  readonly inventory: Inventory
  /** Heat into air of racks and the like with what is mounted in them, kW. */
  readonly airHeatKw: Float64Array
  /** Air that equipment draws or moves, m³/h. */
  readonly airflowM3PerH: Float64Array
  /** Electrical losses, kW. */
  readonly lossKw: Float64Array
  /** What rear doors take from their racks, kW. */
  readonly coolingLoadKw: Float64Array
  readonly coolingCapacityKw: Float64Array
  /** Supply air of a cooler, else of its room. */
  supplyC(row: number, roomRow: number): number | undefined
  /** Values that the heat of a rack or of its contents waits for. */
  heatQuestions(row: number): readonly AirQuestion[]
  /** Whether it brings in outside air and has no coil. */
  ventilates(row: number): boolean
  /** Share of the coolers' air that arrives through a raised floor. */
  readonly tileShare: number
  readonly densityKgPerM3: number
}

const inMm = (polygon: Polygon, [x, y]: Triple): readonly Point[] =>
  polygon.map((point) => ({ x: toMm(point.x) - x, y: toMm(point.y) - y }))

/** How far around a containment the air is looked at, m: the aisles that its racks draw from. */
const aroundM = 1.8

interface Extent {
  readonly originMm: Triple
  readonly sizeMm: Triple
  readonly isCut: boolean
}

/** The part of the room that is looked at; a cut never reaches beyond the room. */
const extentOf = (room: Room, around: Containment | undefined, heightM: number): Extent => {
  const whole = boundsOf(room.polygon)
  const own = around ? boundsOf(around.polygon) : whole
  const marginM = around ? aroundM : 0
  const minX = Math.max(whole.minX, own.minX - marginM)
  const minY = Math.max(whole.minY, own.minY - marginM)
  const maxX = Math.min(whole.maxX, own.maxX + marginM)
  const maxY = Math.min(whole.maxY, own.maxY + marginM)
  const originMm: Triple = [toMm(minX), toMm(minY), toMm(room.floorZ)]
  return {
    originMm,
    sizeMm: [toMm(maxX) - originMm[0], toMm(maxY) - originMm[1], toMm(heightM)],
    isCut: around !== undefined,
  }
}

const touches = ({ sizeMm }: Extent, { polygonMm }: AirAisle): boolean => {
  const { minX, minY, maxX, maxY } = boundsOf(polygonMm)
  return maxX > 0 && maxY > 0 && minX < sizeMm[0] && minY < sizeMm[1]
}

const say = (en: string): Text => ({ en })

const assumed = (
  survey: Pick<AirSurvey, 'aisles' | 'isCut' | 'tileShare' | 'boxes'>,
): readonly Text[] => {
  const has = (test: (box: AirBox) => boolean) => survey.boxes.some(test)
  const contained = survey.aisles.some(({ complete }) => complete)
  return [
    say('Racks draw their air evenly over the front and blow it out evenly over the rear.'),
    ...(has(({ air }) => air?.role === 'cooler')
      ? [say('Coolers hold their supply temperature, however warm the air comes back.')]
      : []),
    ...(survey.tileShare === undefined
      ? []
      : [
          say(
            `The coolers blow under the raised floor. ${Math.round(survey.tileShare * 100)} % of their air rises through tiles before the racks, the rest leaks from the floor elsewhere.`,
          ),
        ]),
    ...(contained
      ? [
          say(
            'Complete containment is tight and reaches the ceiling. What the racks in it blow out returns to the coolers over the ceiling; what they lack comes in at the top.',
          ),
        ]
      : []),
    ...(survey.aisles.some(({ complete }) => !complete)
      ? [say('Containment with gaps has walls as high as its racks, and no roof.')]
      : []),
    ...(has(({ air }) => air?.role === 'fan')
      ? [say('Fans without a coil bring in outside air; it leaves below the ceiling.')]
      : []),
    ...(survey.isCut
      ? [
          say(
            'The room is cut off around the containment. As much air as its racks draw comes in at supply temperature through the lower half of the cut, and leaves through the upper half.',
          ),
        ]
      : []),
    say('Floor, walls and ceiling take up no heat.'),
  ]
}

const startOf = (boxes: readonly AirBox[], fallbackC: number | undefined): number => {
  const supplied = boxes.flatMap(({ air }) => (air?.supplyC === undefined ? [] : [air.supplyC]))
  return supplied.length > 0 ? Math.min(...supplied) : (fallbackC ?? 22)
}

const roomOf = (inventory: Inventory, target: AirTarget) => {
  const roomRow = inventory.facility.rooms.findIndex(({ id }) => id === target.room)
  const room = inventory.facility.rooms[roomRow]
  if (!room) throw new Error('The room is no longer there.')
  if (room.open) throw new Error('The air view is for closed rooms: a yard has the wind.')
  const around = room.containments.find(({ id }) => id === target.containment)
  if (target.containment !== undefined && !around) {
    throw new Error('The containment is no longer there.')
  }
  return { room, roomRow, around }
}

/**
 * Reads what the air of a room, or around one containment, depends on. Throws an `Error` in plain
 * words where there is no such room or where it is open to the sky.
 */
export const surveyAir = (reading: AirReading, target: AirTarget): AirSurvey => {
  const { inventory } = reading
  const { room, roomRow, around } = roomOf(inventory, target)
  const questions: AirQuestion[] = []
  if (room.heightM === undefined) questions.push({ subject: room.id, field: 'heightM' })
  const extent = extentOf(room, around, room.heightM ?? 3)
  const raised = (room.raisedFloorM ?? 0) > 0
  const boxes = boxesOf(reading, { roomRow, raised, ...extent }, questions)
  const aisles = room.containments
    .map(
      ({ id, aisle, complete, polygon }): AirAisle => ({
        id,
        aisle,
        complete,
        polygonMm: inMm(polygon, extent.originMm),
      }),
    )
    .filter((aisle) => touches(extent, aisle))
  const underFloor = boxes.some(({ air }) => air?.role === 'cooler' && air.exhaust === undefined)
  const about = {
    target,
    ...extent,
    polygonMm: inMm(room.polygon, extent.originMm),
    boxes,
    aisles,
    ...(underFloor ? { tileShare: reading.tileShare } : {}),
    startC: startOf(boxes, reading.supplyC(-1, roomRow)),
    densityKgPerM3: reading.densityKgPerM3,
  }
  return { ...about, questions, assumptions: assumed(about) }
}
