import type { Facility } from '#model'
import { Sheet } from '../../../scripts/examples/sheet'

const models = [
  'bitmain-antminer-s19-pro',
  'bitmain-antminer-s21',
  'bitmain-antminer-t21',
  'bitmain-antminer-s21-pro',
  'bitmain-antminer-s21-xp',
  'bitmain-antminer-s23',
  'microbt-whatsminer-m60s',
] as const

const minersPerBoard = 60
const shelves = 5
const perShelf = 20

/** The parts of a shed besides its miners and their boards. */
const fixedParts = 4

const boardsFor = (miners: number): number => Math.ceil(miners / minersPerBoard)

const addMiners = (sheet: Sheet, miners: number): void => {
  for (let n = 0; n < miners; n++) {
    const board = `RPP-${Math.floor(n / minersPerBoard) + 1}`
    const slot = n % perShelf
    const shelf = Math.floor(n / perShelf) % shelves
    const row = Math.floor(n / perShelf / shelves)
    const tag = sheet.place(
      'miner',
      `M-${n + 1}`,
      models[Math.floor(n / minersPerBoard) % models.length],
      {
        x: 6 + slot * 0.3,
        y: 4 + row * 3,
        z: 0.3 + shelf * 0.45,
        values: { voltageV: 415, cords: 1, cordsNeeded: 1 },
      },
    )
    sheet.feed(board, tag, 'cord')
  }
}

/**
 * A shed of air-cooled miners on shelves: one transformer, a board for each 60, fan walls without
 * coils. `exactly` counts all its parts, so that a campus can be filled up to its last item.
 */
export const minerShed = (count: number, exactly = false): Facility => {
  const sheet = new Sheet({ id: 'shed', name: 'Miner shed' })
  let miners = count
  while (exactly && miners > 0 && miners + boardsFor(miners) + fixedParts > count) miners -= 1
  sheet.room('shed', 'Miner shed', 'mining', [0, 0, 30, 24], {
    heightM: 5,
    fireCompartment: 'shed',
  })
  if (exactly && miners <= 0) {
    for (let n = 0; n < count; n++)
      sheet.place('battery', `B-${n}`, 'vertiv-hpl-p1', { x: n, y: 2 })
    return sheet.facility
  }
  sheet.place('utility-feed', 'UTIL', undefined, {
    x: 2,
    y: 40,
    values: { capacityKw: 4000, voltageV: 34_500, frequencyHz: 60 },
  })
  sheet.place('transformer', 'TX', 'generic-padmount-3750kva', { x: 2, y: 30 })
  sheet.place('switchgear-bus', 'SB', undefined, {
    x: 8,
    y: 30,
    values: { ratingA: 6000, voltageV: 415 },
  })
  sheet.place('fan-wall', 'FAN', undefined, {
    x: 15,
    y: 23.5,
    values: { airflowM3PerH: 180_000, fanKw: 22, voltageV: 415, cords: 1, cordsNeeded: 1 },
  })
  sheet.chain('UTIL', 'TX', 'SB')
  sheet.feed('SB', 'FAN', 'cord')
  const boards = boardsFor(miners)
  for (let board = 1; board <= boards; board++) {
    const tag = sheet.place('rpp', `RPP-${board}`, 'generic-rpp-415', {
      x: 3,
      y: 2 + board,
      values: { ratingA: 400 },
    })
    sheet.feed('SB', tag)
  }
  addMiners(sheet, miners)
  // Nothing but whole miners fit on boards: what is left over stands as spare cabinets.
  const spare = exactly ? count - sheet.facility.equipment.length : 0
  for (let n = 0; n < spare; n++) {
    sheet.place('battery', `B-${n + 1}`, 'vertiv-hpl-p1', { x: 20 + n * 0.7, y: 2 })
  }
  return sheet.facility
}
