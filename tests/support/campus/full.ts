import { blankEquipment, blankFacility, type Equipment, type Facility, type Library } from '#model'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { hydroYard } from '../../../scripts/examples/hydro-yard/index'
import { computeHall } from './compute-hall'
import { immersionHall } from './immersion-hall'
import { addLot, type Lot, lotM, lotsPerDistrict } from './lots'
import { minerShed } from './shed'
import { addSubstation } from './substation'
import { products } from './substitutes'

/** How many lots of each the whole campus has: about 100,000 pieces and 500 MW of IT load. */
const whole = { compute: 38, shed: 34, hall: 13, yard: 8, immersion: 10 }
const wholeItems = 100_000
const shedMiners = 600

type PartName = keyof typeof whole

const partsOf = (): Readonly<Record<PartName, Facility>> => ({
  compute: computeHall(),
  shed: minerShed(shedMiners),
  hall: gb300Hall(),
  yard: hydroYard(),
  immersion: immersionHall(),
})

/** The lots of a campus, kinds mixed evenly, as far as they are due by each lot. */
const sequence = (): PartName[] => {
  const names = Object.keys(whole) as PartName[]
  const total = names.reduce((sum, name) => sum + whole[name], 0)
  const laid = Object.fromEntries(names.map((name) => [name, 0])) as Record<PartName, number>
  return Array.from({ length: total }, (_, n) => {
    const due = (name: PartName) => ((n + 1) * whole[name]) / total - laid[name]
    const next = names.reduce((best, name) => (due(name) > due(best) ? name : best))
    laid[next] += 1
    return next
  })
}

/** Spare battery cabinets fill up what whole buildings leave, to the very count. */
const addStore = (campus: Facility, items: number, { x, y }: Lot): void => {
  for (let n = 0; campus.equipment.length < items; n++) {
    const id = `STORE-${n + 1}`
    campus.equipment.push({
      id,
      tag: id,
      kind: 'battery',
      product: 'generic-battery-rack-26kwh',
      ...blankEquipment,
      x: x + (n % 80),
      y: y + Math.floor(n / 80) * 2,
    })
  }
}

/**
 * The campus that a full-size figure is held against: 500 MW of IT load in 100,000 placed pieces,
 * with a million devices inside them by count. Hydro yards, immersion halls, sheds of air-cooled
 * miners, GB300 halls and halls of one-unit nodes, each with its transformers, generators or coolers, on
 * shared substations. Fewer items are the first lots of the same campus.
 */
export const fullCampus = (items = wholeItems): Facility => {
  const campus: Facility = {
    ...blankFacility('full-campus', 'Campus of 500 MW'),
    site: {
      elevationM: 50,
      designDryBulbC: 30,
      designWetBulbC: 22,
      frequencyHz: 50,
      utilityVoltageV: 138_000,
      lowVoltageSystem: '415/240',
    },
    products: [...products],
  }
  const parts = partsOf()
  const order = sequence()
  const across = Math.ceil(Math.sqrt((order.length * items) / wholeItems))
  const lotOf = (index: number): Lot => ({
    index,
    prefix: `L${index + 1}`,
    x: (index % across) * lotM,
    y: Math.floor(index / across) * lotM,
    asTheyAre: true,
  })
  for (const [index, name] of order.entries()) {
    const isFull = campus.equipment.length + parts[name].equipment.length + 4 > items
    if (isFull) {
      addStore(campus, items, lotOf(index))
      return campus
    }
    if (index % lotsPerDistrict === 0) addSubstation(campus, index / lotsPerDistrict, lotOf(index))
    addLot(campus, parts[name], lotOf(index))
  }
  addStore(campus, items, lotOf(order.length))
  return campus
}

/** Machines that a piece stands for without placing them: miners of a container or tank, trays of a rack. */
export const devicesIn = (item: Equipment, library: Library): number => {
  const count = (field: string): number => {
    const value = library.valueOf(item, field)?.value
    return typeof value === 'number' ? value : 0
  }
  if (item.kind === 'rack' || item.kind === 'storage-rack') return count('slotsU')
  return count('miners') || count('slots')
}
