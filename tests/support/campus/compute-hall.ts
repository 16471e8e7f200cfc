import type { Facility } from '#model'
import { assumed, dualCorded, piped, Sheet, two, wetted } from '../../../scripts/examples/sheet'

/** Rows of racks, in pairs that share a cold aisle. */
const rows = 16
const racksPerRow = 48
const pitchM = 0.6
const pairPitchM = 5.4
/** One-unit nodes in a rack, and what a rack of them draws. */
const nodesPerRack = 34
const rackKw = 5.9
const coolersPerRow = 16
const batteriesPerUps = 15
const feeds = ['A', 'B'] as const

const board = { ratingA: assumed(8000), voltageV: assumed(415) }

/** Each side: transformer, board, three UPS systems with their batteries, and a board behind them. */
const addPower = (sheet: Sheet): void => {
  for (const [i, feed] of feeds.entries()) {
    const x = i * 24
    sheet.place('utility-feed', `UTIL-${feed}`, undefined, {
      x: x + 4,
      y: 112,
      values: { capacityKw: assumed(8000), voltageV: assumed(22_000), frequencyHz: assumed(50) },
    })
    sheet.place('transformer', `TX-${feed}`, undefined, {
      x: x + 4,
      y: 100,
      values: {
        ratingKva: assumed(8000),
        primaryV: assumed(22_000),
        secondaryV: assumed(415),
        efficiency: assumed(0.99),
      },
    })
    sheet.place('switchgear-bus', `LV-${feed}`, undefined, { x: x + 3, y: 72, values: board })
    sheet.place('switchgear-bus', `UO-${feed}`, undefined, { x: x + 8, y: 72, values: board })
    sheet.chain(`UTIL-${feed}`, `TX-${feed}`, `LV-${feed}`)
    for (let n = 1; n <= 3; n++) {
      const set = sheet.place('generator', `GEN-${feed}-${n}`, 'generic-generator-3mw-enclosed', {
        x: x + n * 7 - 3,
        y: 88,
        rotationDeg: 90,
        values: { voltageV: assumed(415) },
      })
      sheet.feed(set, `LV-${feed}`)
      const ups = sheet.place('ups', `UPS-${feed}-${n}`, 'schneider-galaxy-vx-1500', {
        x: x + n * 5 - 2,
        y: 66,
      })
      sheet.chain(`LV-${feed}`, ups, `UO-${feed}`)
      for (let b = 0; b < batteriesPerUps; b++) {
        const tag = sheet.place(
          'battery',
          `BAT-${feed}-${n}-${b + 1}`,
          'generic-battery-rack-26kwh',
          {
            x: x + 1 + b * 0.75,
            y: 55 + n * 2.2,
          },
        )
        sheet.feed(tag, ups, 'store')
      }
    }
  }
}

const addPlant = (sheet: Sheet): void => {
  const header = sheet.place('pipe-header', 'CHW', undefined, {
    x: 35,
    y: 25,
    z: 3.6,
    values: {
      innerDiameterM: assumed(0.4),
      lengthM: assumed(44),
      widthM: assumed(0.5),
      depthM: assumed(44),
      loop: 'fws',
      fluid: assumed('water'),
    },
  })
  for (let n = 1; n <= 5; n++) {
    const chiller = sheet.place('chiller', `CH-${n}`, 'generic-air-cooled-chiller', {
      x: 56 + n * 6,
      y: 20,
      values: {
        ...dualCorded,
        ...wetted(300, 3000, 50),
        ...piped(30, 0.2027),
        capacityKw: assumed(1250),
        supplyC: assumed(7),
        ratedAmbientC: assumed(40),
        widthM: assumed(2.4),
        depthM: assumed(9),
        heightM: assumed(2.6),
      },
    })
    sheet.pipe([header, 'branch'], [chiller, 'coolant'])
    for (const feed of feeds) sheet.feed(`LV-${feed}`, chiller, 'cord')
  }
}

const addRack = (sheet: Sheet, row: number, slot: number, at: { x: number; y: number }): void => {
  const serial = `${two(row)}-${two(slot)}`
  const rotationDeg = row % 2 === 1 ? 180 : 0
  const rack = sheet.place('rack', `R-${serial}`, 'generic-rack-48u', {
    ...at,
    rotationDeg,
    owner: 'tenant',
    values: {
      loadKw: assumed(rackKw),
      slotsU: assumed(nodesPerRack),
      cords: assumed(2),
      cordsNeeded: assumed(1),
      voltageV: assumed(415),
      clearFrontM: assumed(1.2),
      clearRearM: assumed(0.6),
    },
  })
  const top = sheet.facility.equipment.length
  sheet.facility.equipment.push({
    ...(sheet.facility.equipment[top - 1] as (typeof sheet.facility.equipment)[number]),
    id: `SW-${serial}`,
    tag: `SW-${serial}`,
    kind: 'switch',
    product: 'nvidia-sn2201',
    values: { role: 'in-band-leaf' },
    inside: { equipment: rack, slotU: 47 },
  })
  for (const feed of feeds) {
    sheet.feed(`BW-${feed}-${row}`, rack, 'cord')
    sheet.feed(`BW-${feed}-${row}`, `SW-${serial}`, 'cord')
  }
  sheet.link('data', [`SW-${serial}`, 'data'], [`SPINE-${(slot % 2) + 1}`, 'data'])
}

const addRow = (sheet: Sheet, row: number): void => {
  // Fronts of a pair look at each other over the cold aisle; rears over the hot one.
  const y = 3.5 + Math.floor((row - 1) / 2) * pairPitchM + (row % 2 === 1 ? 3 : 0)
  for (const [i, feed] of feeds.entries()) {
    const busway = sheet.place('busway', `BW-${feed}-${row}`, undefined, {
      x: 17,
      y: y + 0.3 * (i * 2 - 1),
      z: 2.7,
      values: {
        ratingA: assumed(800),
        voltageV: assumed(415),
        widthM: assumed(30),
        depthM: assumed(0.2),
        heightM: assumed(0.2),
      },
    })
    sheet.feed(`UO-${feed}`, busway)
  }
  let x = 1.5
  for (let slot = 1; slot <= racksPerRow; slot++) {
    addRack(sheet, row, slot, { x: x + pitchM / 2, y })
    x += pitchM
    if (slot % (racksPerRow / coolersPerRow) !== 0) continue
    const cooler = sheet.place(
      'in-row-cooler',
      `IRC-${two(row)}-${two(slot)}`,
      'generic-in-row-300',
      {
        x: x + 0.15,
        y,
        rotationDeg: row % 2 === 1 ? 180 : 0,
        values: { ...dualCorded, ...piped(12, 0.0525) },
      },
    )
    x += 0.3
    for (const feed of feeds) sheet.feed(`BW-${feed}-${row}`, cooler, 'cord')
    sheet.pipe([cooler, 'coolant'], ['CHW', 'branch'])
  }
}

/**
 * A hall of one-unit nodes behind its own transformers, generators, UPS systems and chillers: 768
 * racks of 5.9 kW on two feeds, each with a switch mounted on top. What it is made of is assumed.
 */
export const computeHall = (): Facility => {
  const sheet = new Sheet({ id: 'compute-hall', name: 'Compute hall' })
  sheet.room('hall', 'Hall', 'ai-inference', [0, 0, 36, 50], { heightM: 4.5 })
  sheet.room('power', 'Power room', 'electrical', [0, 54, 48, 22], { heightM: 4.5 })
  addPower(sheet)
  addPlant(sheet)
  for (const n of [1, 2]) {
    const spine = sheet.place('switch', `SPINE-${n}`, 'nvidia-sn5600', {
      x: 1 + n,
      y: 48,
      values: { role: 'in-band-spine' },
    })
    for (const feed of feeds) sheet.feed(`UO-${feed}`, spine, 'cord')
  }
  for (let row = 1; row <= rows; row++) addRow(sheet, row)
  return sheet.facility
}
