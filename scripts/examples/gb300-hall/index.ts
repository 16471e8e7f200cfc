import type { Facility } from '#model'
import { assumed, Sheet } from '../sheet'
import { addBuilding } from './building'
import { addAirCooling, addLiquidCooling } from './cooling'
import { blocks, rd110, whips } from './plan'
import { addMediumVoltage, addSupply, addUpsBlock } from './power'
import { addRacks } from './racks'
import { addProducts, addRooms } from './rooms'

const addEntrances = (sheet: Sheet): void => {
  for (const [i, side] of ['west', 'east'].entries()) {
    sheet.place('entrance', `ENT-${i + 1}`, undefined, {
      x: 1 + i * 25.5,
      y: 0.4,
      rotationDeg: 180,
      values: {
        carrier: assumed(`Carrier ${i + 1}`),
        routeId: assumed(`Route ${side}`),
        capacityGbps: assumed(200),
        handOffs: assumed(2),
        handOffGbps: assumed(100),
        cage: assumed('qsfp28'),
        medium: assumed('fibre'),
        massKg: assumed(150),
      },
    })
  }
}

const addAssumptions = (sheet: Sheet): void => {
  sheet.assume(
    'totals',
    '48 AI racks of 142 kW and 48 network racks of 15 kW; 87 % of the AI racks’ heat goes into liquid; 3+1 distributed-redundant UPS blocks, N+1 CDUs, four chillers of 2,075 kW as N+1, 2N cooling power.',
    rd110,
  )
  sheet.assume(
    'masses',
    'What the slab carries, and the masses of fan walls, CRAH units, CDUs, boards and breakers, are assumed: their data sheets were not at hand.',
  )
  sheet.assume(
    'pumps',
    'Three pumps on each water loop, two of which are enough, are assumed; so are the pipes, what coils, chillers and exchangers take of their pressure, the fluid in them, and a fill pressure of 150 kPa.',
  )
  sheet.assume(
    'air-plant',
    'The source does not name the plant that carries the 1,606 kW of air heat. Assumed: six fan walls and three air-cooled chillers of 1,250 kW on a chilled-water loop of their own, and air of 24 °C at 50 % of humidity.',
  )
  sheet.assume(
    'cdu',
    'The source asks for N+1 CDUs and names none. Assumed: four CoolIT CHx2000 on one header, coolant supplied at 35 °C, 1,900 kg each when filled, with leak ropes.',
  )
  sheet.assume(
    'blocks',
    'Size and make of the UPS blocks are assumed: each a system of 3,000 kW (two Galaxy VX of 1,500 kW in parallel), battery for 5 minutes.',
  )
  sheet.assume(
    'whips',
    'Each AI rack has eight whips, two from each block, of which six must live.',
    whips,
  )
  sheet.assume(
    'network-racks',
    'Each network rack has two cords, one of which is enough, on two of the four blocks; the six pairs take turns.',
  )
  sheet.assume(
    'generators',
    'Number, make and class of the standby sets are assumed: two of 1,800 kW, rated Data Center Continuous, per block and per mechanical board.',
  )
  sheet.assume(
    'voltages',
    'Voltages of 22 kV and 415 V, transformer sizes, breakers and board ratings are assumed.',
  )
  sheet.assume(
    'site',
    'Design ambient 35 °C at sea level is assumed; the source is not tied to a place.',
  )
  sheet.assume(
    'network',
    'Two entrances by two carriers with two hand-offs of 100 Gb/s each are assumed. What stands inside the network racks is not modelled.',
  )
}

/** The GB300 hall of Schneider RD110/RD111: what the source gives, and what had to be assumed. */
export const gb300Hall = (): Facility => {
  const sheet = new Sheet({
    id: 'gb300-hall',
    name: 'GB300 hall',
    description:
      '48 GB300 racks of 142 kW and 48 network racks on four distributed-redundant UPS blocks, with direct-to-chip cooling. After Schneider Electric RD110/RD111; what the source does not give is listed as an assumption.',
    site: {
      elevationM: 0,
      designDryBulbC: 35,
      designWetBulbC: 24,
      frequencyHz: 50,
      utilityVoltageV: 22_000,
      lowVoltageSystem: '415/240',
    },
    goals: { ai: 'concurrently-maintainable' },
  })
  addProducts(sheet)
  addRooms(sheet)
  addMediumVoltage(sheet)
  addSupply(sheet, 'MA', 'A', 4, [52, 24])
  addSupply(sheet, 'MB', 'B', 5, [61, 24])
  for (const [index, block] of blocks.entries()) addUpsBlock(sheet, block, index)
  addRacks(sheet)
  addLiquidCooling(sheet)
  addAirCooling(sheet)
  sheet.place('fuel-tank', 'FUEL-1', undefined, {
    x: 85,
    y: 50,
    values: { volumeL: assumed(60_000), usableRatio: assumed(0.9) },
  })
  sheet.place('fuel-tank', 'FUEL-2', undefined, {
    x: 85,
    y: 55,
    values: { volumeL: assumed(60_000), usableRatio: assumed(0.9) },
  })
  addEntrances(sheet)
  addBuilding(sheet)
  addAssumptions(sheet)
  return sheet.facility
}
