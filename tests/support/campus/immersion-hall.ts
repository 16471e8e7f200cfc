import type { Facility } from '#model'
import { assumed, dualCorded, piped, Sheet, two, wetted } from '../../../scripts/examples/sheet'

const rows = 4
const tanksPerRow = 13
const minersPerTank = 24
/** Miners of 5.0 kW, as immersion models of the catalog draw. */
const tankKw = 120

const addTank = (sheet: Sheet, row: number, slot: number): void => {
  const tank = sheet.place('immersion-tank', `TANK-${row}-${two(slot)}`, 'fog-hashing-c6', {
    x: 2 + slot * 2.2,
    y: 1 + row * 4,
    values: {
      loadKw: assumed(tankKw),
      miners: assumed(minersPerTank),
      fluidL: assumed(1400),
      coolantLPerMin: assumed(170),
      coolantDropKpa: assumed(40),
      voltageV: assumed(415),
      cords: assumed(1),
      cordsNeeded: assumed(1),
      clearFrontM: assumed(1),
      ...piped(6, 0.0525),
    },
  })
  sheet.feed(`RPP-${row}`, tank, 'cord')
  sheet.pipe([tank, 'coolant'], ['HDR', 'branch'])
  sheet.link('data', [tank, 'data'], [`SW-${row}`, 'data'])
}

/** A hall of 52 tanks of 24 miners, with dry coolers outside: 6.2 MW. What it is made of is assumed. */
export const immersionHall = (): Facility => {
  const sheet = new Sheet({ id: 'immersion-hall', name: 'Immersion hall' })
  sheet.room('hall', 'Immersion hall', 'mining', [0, 0, 34, 22], { heightM: 6 })
  sheet.place('utility-feed', 'UTIL', undefined, {
    x: 4,
    y: 60,
    values: { capacityKw: assumed(9000), voltageV: assumed(34_500), frequencyHz: assumed(50) },
  })
  for (let row = 1; row <= rows; row++) {
    const [tx, bus] = [`TX-${row}`, `SB-${row}`]
    sheet.place('transformer', tx, 'generic-padmount-3750kva', { x: row * 8, y: 50 })
    sheet.place('switchgear-bus', bus, undefined, {
      x: row * 8,
      y: 44,
      values: { ratingA: assumed(5000), voltageV: assumed(415) },
    })
    sheet.place('rpp', `RPP-${row}`, 'generic-rpp-415', {
      x: 1.2,
      y: 1 + row * 4,
      values: { ratingA: assumed(4000) },
    })
    sheet.chain('UTIL', tx, bus, `RPP-${row}`)
    sheet.place('switch', `SW-${row}`, 'nvidia-sn2201', {
      x: 33,
      y: 1 + row * 4,
      values: { role: 'in-band-leaf' },
    })
    sheet.feed(`SB-${row}`, `SW-${row}`, 'cord')
  }
  sheet.place('pipe-header', 'HDR', undefined, {
    x: 17,
    y: 20.5,
    z: 4,
    values: {
      innerDiameterM: assumed(0.5),
      lengthM: assumed(30),
      widthM: assumed(30),
      depthM: assumed(0.6),
      loop: 'fws',
      fluid: assumed('water'),
    },
  })
  for (let n = 1; n <= 6; n++) {
    const cooler = sheet.place('dry-cooler', `DC-${n}`, 'bitmain-ec2-dt', {
      x: 48 + (n % 3) * 14,
      y: 6 + Math.floor((n - 1) / 3) * 14,
      values: { ...dualCorded, ...wetted(500, 2500, 60), ...piped(30, 0.2027) },
    })
    sheet.pipe(['HDR', 'branch'], [cooler, 'coolant'])
    for (const row of [1, 3]) sheet.feed(`SB-${row}`, cooler, 'cord')
  }
  for (let row = 1; row <= rows; row++) {
    for (let slot = 1; slot <= tanksPerRow; slot++) addTank(sheet, row, slot)
  }
  return sheet.facility
}
