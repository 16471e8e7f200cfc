import type { Inventory } from '#model'
import type { FireCompartment } from './solution'

interface Draft {
  readonly name: string | undefined
  readonly rooms: Set<number>
  readonly batteryRows: number[]
  readonly undeclaredRows: number[]
  readonly unknownEnergyRows: number[]
  lithium: { value: number; unknownCount: number }
  undeclared: { value: number; unknownCount: number }
}

const draftFor = (name: string | undefined): Draft => ({
  name,
  rooms: new Set(),
  batteryRows: [],
  undeclaredRows: [],
  unknownEnergyRows: [],
  lithium: { value: 0, unknownCount: 0 },
  undeclared: { value: 0, unknownCount: 0 },
})

const addBattery = (draft: Draft, inventory: Inventory, row: number): void => {
  draft.batteryRows.push(row)
  const chemistry = inventory.textOf(row, 'chemistry')
  if (chemistry !== undefined && chemistry !== 'lithium-ion') return
  if (chemistry === undefined) draft.undeclaredRows.push(row)
  const sum = chemistry === undefined ? draft.undeclared : draft.lithium
  const energyKwh = inventory.numberOf(row, 'energyKwh')
  if (energyKwh === undefined) {
    sum.unknownCount += 1
    draft.unknownEnergyRows.push(row)
  } else sum.value += energyKwh
}

/** Adds up the batteries of every fire compartment indoors. A room that names none stands alone. */
export const fireCompartments = (inventory: Inventory): FireCompartment[] => {
  const { rooms } = inventory.facility
  const drafts = new Map<string, Draft>()
  const batteries = [...inventory.rowsOf('battery'), ...inventory.rowsOf('bess')]
  for (const row of batteries.sort((a, b) => a - b)) {
    const roomRow = inventory.roomRow[row] as number
    const room = rooms[roomRow]
    if (!room || room.open) continue
    const key =
      room.fireCompartment === undefined ? `room ${room.id}` : `is ${room.fireCompartment}`
    const draft = drafts.get(key) ?? draftFor(room.fireCompartment)
    drafts.set(key, draft)
    draft.rooms.add(roomRow)
    addBattery(draft, inventory, row)
  }
  return [...drafts.values()].map(({ rooms: members, lithium, undeclared, ...rest }) => ({
    ...rest,
    roomRows: [...members].sort((a, b) => a - b),
    lithiumKwh: lithium,
    undeclaredKwh: undeclared,
  }))
}
