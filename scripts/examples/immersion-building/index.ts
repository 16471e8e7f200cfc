import type { Facility } from '#model'
import { assumed, Sheet } from '../sheet'
import { addNetwork } from './network'
import { fluid, halves, lowVoltageV, practice, rowsPerHalf } from './plan'
import { addGrid, addPower, feeder } from './power'
import { addRow } from './tanks'
import { addDryCooler, addHeaders } from './water'

const addRooms = (sheet: Sheet): void => {
  sheet.room('hall', 'Immersion hall', 'mining', [0, 0, 22.4, 18.96], {
    heightM: 4.5,
    fireCompartment: 'hall',
    slabLimitKpa: 25,
    bundL: 4000,
  })
  sheet.room('electrical', 'Electrical room', 'electrical', [22.7, 0, 6.7, 9.3], {
    heightM: 4.5,
    fireCompartment: 'electrical',
    slabLimitKpa: 25,
  })
  sheet.room('pumps', 'Pump room', 'mechanical', [22.7, 9.66, 6.7, 9.3], {
    heightM: 4.5,
    fireCompartment: 'pumps',
    slabLimitKpa: 25,
  })
  sheet.room('yard', 'Yard', 'yard', [30, -4, 24, 27], { open: true })
}

/** Outside air for the hall: what the network racks warm, and the breath of eighty open tanks. */
const addVentilation = (sheet: Sheet): void => {
  const fan = sheet.place('fan-wall', 'FAN-01', undefined, {
    x: 10.5,
    y: 18.66,
    values: {
      airflowM3PerH: assumed(12_000),
      fanKw: assumed(1.5),
      widthM: assumed(3),
      depthM: assumed(0.6),
      heightM: assumed(2.4),
      massKg: assumed(350),
      voltageV: assumed(lowVoltageV),
    },
  })
  sheet.feed(feeder(sheet, 'B', rowsPerHalf + 4, 32), fan, 'cord')
}

const addAssumptions = (sheet: Sheet): void => {
  sheet.assume(
    'units',
    'Eighty Asperitas AIC24 tanks (up to 60 kW, 96 L/min of water, service height 2.46 m), ten Whatsminer M66S of 5.513 kW in each, and two BAC TDFS1238N dry coolers of 2,931 kW at 35 °C. The building itself is not one published site.',
    practice,
  )
  sheet.assume(
    'fluid',
    'Shell S5 X in the tanks, flash point 200 °C. How much of it fills a tank is taken from the published masses, 1,080 kg empty and 1,680 kg full.',
    fluid,
  )
  sheet.assume(
    'floor',
    'Ten miners of 16 kg each are assumed to hang in a tank beside its published mass. The slab of 25 kPa, a bund of 4,000 L behind sills, and rooms of 4.5 m are assumed; the hoist runs along the aisles above the tanks.',
  )
  sheet.assume(
    'ambient',
    'Design ambient 32 °C dry bulb and 24 °C wet bulb at 200 m are assumed. The dry coolers stand on a published approach of 5.55 K; that their fans turn only as fast as it takes to hold 40.55 °C is assumed.',
  )
  sheet.assume(
    'water',
    'Pumps, pipes and a fill pressure of 150 kPa are assumed, and so are the pressure drop of tanks and dry coolers and the size of these, which no record gives.',
  )
  sheet.assume(
    'power',
    'One padmount of 3.75 MVA, 34.5 kV/415 V, for each half of the hall; ratings of boards, breakers and pumps, their masses, and 6 MW of firm capacity are assumed.',
  )
  sheet.assume(
    'network',
    'A fibre of 1 Gb/s, 40 ms from the pool and back, with mobile radio as its backup, twenty switches of 48 ports below two of 24 without power over Ethernet in two racks of 0.6 kW, and trays of 300 × 80 mm whose hangers bear 30 kg/m, are assumed.',
  )
  sheet.assume(
    'air',
    'A fan of 12,000 m³/h brings in outside air. What the tanks lose to the air of the hall is not published and not counted.',
  )
}

/** A mine in oil: eighty published tanks in a hall with hoist aisles, two dry coolers outside. */
export const immersionBuilding = (): Facility => {
  const sheet = new Sheet({
    id: 'immersion-building',
    name: 'Immersion building',
    description:
      'Eighty immersion tanks in rows with hoist aisles, two water loops with a dry cooler each, on two padmount transformers: single path, no UPS, goal N. Not one published site: published units in a building of our own, and what they leave open is listed as an assumption.',
    site: {
      elevationM: 200,
      designDryBulbC: 32,
      designWetBulbC: 24,
      frequencyHz: 60,
      utilityVoltageV: 34_500,
      lowVoltageSystem: '415/240',
      firmCapacityKw: 6000,
    },
    goals: { mining: 'n' },
  })
  addRooms(sheet)
  addGrid(sheet)
  for (const half of halves) {
    addPower(sheet, half)
    addHeaders(sheet, half)
    for (let index = 0; index < rowsPerHalf; index++) addRow(sheet, half, index)
    addDryCooler(sheet, half)
  }
  addVentilation(sheet)
  addNetwork(sheet)
  addAssumptions(sheet)
  return sheet.facility
}
