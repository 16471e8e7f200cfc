import { blankEquipment, type Connection, type Equipment, type Facility } from '#model'

/** Substations take power at this voltage. */
const highV = 138_000
const feeds = ['A', 'B'] as const

const nameOf = (district: number, what: string): string => `S${district + 1}.${what}`

const link = (from: string, to: string): Connection => ({
  id: `${from}>${to}`,
  medium: 'power',
  from: { equipment: from, port: 'out' },
  to: { equipment: to, port: 'in' },
  count: 1,
})

/** Two feeds at high voltage, each with its bus: what a district of lots hangs on. */
export const addSubstation = (
  campus: Facility,
  district: number,
  { x, y }: { readonly x: number; readonly y: number },
): void => {
  for (const [i, feed] of feeds.entries()) {
    const source = nameOf(district, `UTIL-${feed}`)
    const bus = nameOf(district, `HV-${feed}`)
    const at = { ...blankEquipment, x: x + i * 30, y: y + 112 }
    campus.equipment.push(
      {
        ...at,
        id: source,
        tag: source,
        kind: 'utility-feed',
        values: { capacityKw: 400_000, voltageV: highV, frequencyHz: 50 },
      },
      {
        ...at,
        x: at.x + 10,
        id: bus,
        tag: bus,
        kind: 'switchgear-bus',
        values: { ratingA: 2000, voltageV: highV },
      },
    )
    campus.connections.push(link(source, bus))
  }
}

/** Puts transformers on the district's substation in the place of a lot's own utility feeds. */
export const feedFromSubstation = (
  equipment: Equipment[],
  connections: Connection[],
  district: number,
): void => {
  let feed = 0
  equipment.forEach((item, at) => {
    if (item.kind !== 'utility-feed') return
    const { ratingKva, secondaryV } = {
      ratingKva: item.values?.['capacityKw'] ?? 20_000,
      secondaryV: item.values?.['voltageV'] ?? 22_000,
    }
    equipment[at] = {
      ...item,
      kind: 'transformer',
      values: { ratingKva, primaryV: highV, secondaryV, efficiency: 0.995 },
    }
    connections.push(link(nameOf(district, `HV-${feeds[feed % feeds.length]}`), item.id))
    feed += 1
  })
}
