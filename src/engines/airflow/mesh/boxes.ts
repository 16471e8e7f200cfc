import { boundsOf, cornersOf } from '#base'
import type { Inventory, KindId } from '#model'
import type { Triple } from '../case'
import { toMm } from './grid'
import type { AirReading } from './read'
import type { AirBox, AirQuestion, BoxAir, BoxFace } from './survey'

/** Where boxes are looked for. */
interface Where {
  readonly roomRow: number
  readonly raised: boolean
  readonly originMm: Triple
  readonly sizeMm: Triple
  readonly isCut: boolean
}

/** Which sides coolers draw in and blow out by; the rest take their air in front, as racks do. */
const coolerFaces: Partial<Record<KindId, { intake: BoxFace; exhaust: BoxFace }>> = {
  crah: { intake: 'top', exhaust: 'foot' },
  'fan-wall': { intake: 'rear', exhaust: 'front' },
  'in-row-cooler': { intake: 'rear', exhaust: 'front' },
  'rear-door-cooler': { intake: 'front', exhaust: 'rear' },
}

/** Things on which nobody states a size that the air would feel, or that stand in nobody's way. */
const bodiless: ReadonlySet<KindId> = new Set(['entrance', 'tray'])

const rearDoors = (inventory: Inventory): ReadonlyMap<number, readonly number[]> => {
  const doors = new Map<number, number[]>()
  for (const row of inventory.rowsOf('rear-door-cooler')) {
    const host = inventory.hostRow[row] as number
    if (host >= 0) doors.set(host, [...(doors.get(host) ?? []), row])
  }
  return doors
}

type Ask = (...questions: readonly AirQuestion[]) => void

const loadAir = (
  reading: AirReading,
  row: number,
  doors: readonly number[],
  ask: Ask,
): BoxAir | undefined => {
  const airKw = reading.airHeatKw[row] as number
  const flow = reading.airflowM3PerH[row] as number
  const subject = reading.inventory.equipment[row]?.id ?? ''
  if (Number.isNaN(airKw)) {
    const missing = reading.heatQuestions(row)
    ask(...(missing.length > 0 ? missing : [{ subject, field: 'loadKw' }]))
    return undefined
  }
  if (airKw === 0 && !(flow > 0)) return undefined
  if (!(flow > 0)) {
    ask({ subject, field: 'airflowM3PerH' })
    return undefined
  }
  const taken = doors.reduce((sum, door) => sum + (reading.coolingLoadKw[door] as number), 0)
  if (Number.isNaN(taken)) {
    for (const door of doors) {
      if (Number.isNaN(reading.coolingLoadKw[door])) {
        const id = reading.inventory.equipment[door]?.id ?? ''
        ask({ subject: id, field: 'netSensibleKw' })
      }
    }
    return undefined
  }
  return {
    role: 'rack',
    flowM3PerH: flow,
    heatKw: airKw - taken,
    intake: 'front',
    exhaust: 'rear',
  }
}

const coolerAir = (
  reading: AirReading,
  row: number,
  { roomRow, raised }: Where,
  ask: Ask,
): BoxAir | undefined => {
  const { inventory } = reading
  const subject = inventory.equipment[row]?.id ?? ''
  const flow = reading.airflowM3PerH[row] as number
  const fan = reading.ventilates(row)
  const supplyC = fan ? inventory.facility.site.designDryBulbC : reading.supplyC(row, roomRow)
  const before = inventory.facility.rooms[roomRow]?.id ?? ''
  if (Number.isNaN(flow)) ask({ subject, field: 'airflowM3PerH' })
  if (supplyC === undefined) {
    ask(
      fan ? { subject: 'site', field: 'designDryBulbC' } : { subject: before, field: 'supplyAirC' },
    )
  }
  if (!(flow > 0) || supplyC === undefined) return undefined
  const faces = coolerFaces[inventory.kindOf(row).id] ?? { intake: 'rear', exhaust: 'front' }
  if (fan) return { role: 'fan', flowM3PerH: flow, heatKw: 0, supplyC, exhaust: faces.exhaust }
  const capacityKw = reading.coolingCapacityKw[row] as number
  const blowsUnder = raised && inventory.kindOf(row).id === 'crah'
  return {
    role: 'cooler',
    flowM3PerH: flow,
    heatKw: 0,
    supplyC,
    ...(Number.isNaN(capacityKw) ? {} : { capacityKw }),
    intake: faces.intake,
    ...(blowsUnder ? {} : { exhaust: faces.exhaust }),
  }
}

const placed = (inventory: Inventory, row: number, originMm: Triple): Omit<AirBox, 'air'> => {
  const { x, y, z, widthM, depthM, heightM, rotationDeg } = inventory.placeOf(row)
  const bottomMm = toMm(z) - originMm[2]
  return {
    id: inventory.equipment[row]?.id ?? '',
    tag: inventory.tagOf(row),
    xMm: toMm(x) - originMm[0],
    yMm: toMm(y) - originMm[1],
    widthMm: toMm(widthM),
    depthMm: toMm(depthM),
    rotationDeg,
    bottomMm,
    topMm: bottomMm + toMm(heightM),
  }
}

/** Whether it stands in the part that is looked at: wholly for what moves air, at all for the rest. */
const isWithin = (box: AirBox, { sizeMm, isCut }: Where, wholly: boolean): boolean => {
  if (!isCut) return true
  const { xMm: x, yMm: y, widthMm: widthM, depthMm: depthM, rotationDeg } = box
  const { minX, minY, maxX, maxY } = boundsOf(cornersOf({ x, y, widthM, depthM, rotationDeg }))
  return wholly
    ? minX >= 0 && minY >= 0 && maxX <= sizeMm[0] && maxY <= sizeMm[1]
    : maxX > 0 && maxY > 0 && minX < sizeMm[0] && minY < sizeMm[1]
}

/** Everything that stands in a room, with what it does to the air; asks for what is not stated. */
export const boxesOf = (
  reading: AirReading,
  where: Where,
  questions: AirQuestion[],
): readonly AirBox[] => {
  const { inventory } = reading
  const doors = rearDoors(inventory)
  const boxes: AirBox[] = []
  const ask: Ask = (...more) => questions.push(...more)
  for (let row = 0; row < inventory.count; row++) {
    if (inventory.roomRow[row] !== where.roomRow || (inventory.hostRow[row] as number) >= 0)
      continue
    const kind = inventory.kindOf(row)
    if (bodiless.has(kind.id)) continue
    const body = placed(inventory, row, where.originMm)
    if (Number.isNaN(body.widthMm + body.depthMm + body.topMm)) continue
    const moves = kind.it || kind.cooling === 'air-cooler'
    if (!isWithin(body, where, moves === true)) continue
    const air = kind.it
      ? loadAir(reading, row, doors.get(row) ?? [], ask)
      : kind.cooling === 'air-cooler'
        ? coolerAir(reading, row, where, ask)
        : undefined
    const lossKw = reading.lossKw[row] as number
    boxes.push({
      ...body,
      ...(air ? { air } : {}),
      ...(lossKw > 0 && !kind.it ? { lossKw } : {}),
    })
  }
  return boxes
}
