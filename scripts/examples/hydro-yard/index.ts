import type { Facility, Source } from '#model'
import { assumed, Sheet, stated, two } from '../sheet'
import { addNetwork } from './network'
import { containerCount, containerX, switchesPerContainer } from './plan'

const unitData: Source = {
  document: 'Bitmain ANTSPACE HD5 and EC2-DT unit data',
  via: 'unnamed public source',
  grade: 'secondary',
}
const practice: Source = { document: 'unnamed public source', grade: 'secondary' }

const transformerCount = 4

const addPower = (sheet: Sheet): void => {
  sheet.place('utility-feed', 'UTIL-01', undefined, {
    x: 0,
    y: 46,
    values: { capacityKw: assumed(16_000), voltageV: assumed(33_000), frequencyHz: assumed(50) },
  })
  sheet.place('ring-main-unit', 'RMU-01', 'generic-ring-main-unit-33kv', {
    x: 10,
    y: 46,
    values: { ratingA: assumed(630) },
  })
  sheet.chain('UTIL-01', 'RMU-01')
  for (let n = 1; n <= transformerCount; n++) {
    const x = 2 + (n - 1) * 14
    sheet.place('transformer', `TX-${two(n)}`, 'generic-mining-transformer-5mva', {
      x: x + 2,
      y: 36,
    })
    sheet.place('switchgear-bus', `DB-${two(n)}`, undefined, {
      x: x + 2,
      y: 30,
      values: { ratingA: assumed(8000), voltageV: stated(400, practice) },
    })
    sheet.chain('RMU-01', `TX-${two(n)}`, `DB-${two(n)}`)
  }
}

const addContainers = (sheet: Sheet): void => {
  for (let n = 1; n <= containerCount; n++) {
    const board = `DB-${two(Math.ceil(n / 2))}`
    const at = {
      x: containerX(n),
      rotationDeg: 90,
      values: { voltageV: stated(400, practice) },
    }
    const container = sheet.place('miner-container', `HD5-${two(n)}`, 'bitmain-antspace-hd5', {
      ...at,
      y: 18,
      values: { ...at.values, miners: assumed(308) },
    })
    for (let m = 1; m <= switchesPerContainer; m++) {
      sheet.mount('switch', `SW-${two(n)}-${m}`, undefined, container, m, {
        values: {
          ports: assumed(48),
          portGbps: assumed(1),
          cage: assumed('rj45'),
          poe: assumed('off'),
          heightU: assumed(1),
        },
      })
    }
    const cooler = sheet.place('dry-cooler', `DC-${two(n)}`, 'bitmain-ec2-dt', { ...at, y: 2 })
    for (const [i, fed] of [container, cooler].entries()) {
      const breaker = sheet.place('breaker', `CB-${two(n)}-${i + 1}`, undefined, {
        x: 1.5 + (n - 1) * 7 + i * 1.2,
        y: 27,
        values: { ratingA: assumed(i === 0 ? 4000 : 200), voltageV: stated(400, practice) },
      })
      sheet.chain(board, breaker)
      sheet.feed(breaker, fed, 'cord')
    }
    sheet.pipe([container, 'coolant'], [cooler, 'coolant'])
  }
}

const addAssumptions = (sheet: Sheet): void => {
  sheet.assume(
    'totals',
    'Eight containers of 308 slots, 1,512 kW normal and 1,765 kW maximum each, each with a dry cooler of 1,500 kW at 30 °C ambient.',
    unitData,
  )
  sheet.assume(
    'transformers',
    'One transformer of 5 MVA, 33/0.4 kV, for two containers; ring main units on the 33 kV side.',
    practice,
  )
  sheet.assume(
    'ambient',
    'Design ambient 25 °C is assumed. At the maximum of 1,765 kW the dry cooler is too small, and the findings say so.',
  )
  sheet.assume(
    'slots',
    'One hobby configurator gives this container as 355 miners of 5,736 W; that does not fit the unit’s own 308 slots and is not used.',
    practice,
  )
  sheet.assume(
    'utility',
    'Firm capacity of 16 MW and the ratings of ring main unit, boards and breakers are assumed.',
  )
  sheet.assume(
    'network',
    'A fibre of 1 Gb/s, 40 ms from the pool and back, with mobile radio as its backup is assumed, and so are the switch in the first container that all of them meet at, two links from each container to it, and ducts in the ground. Each container holds 308 miners on seven switches of 48 ports, six of them below the seventh, without power over Ethernet; their power is part of the container’s.',
  )
}

/** A hydro-cooled mining yard of published units: eight containers, each with its dry cooler. */
export const hydroYard = (): Facility => {
  const sheet = new Sheet({
    id: 'hydro-yard',
    name: 'Hydro mining yard',
    description:
      'Eight ANTSPACE HD5 containers with EC2-DT dry coolers on four 5 MVA transformers: single path, no UPS, goal N. Published units; the yard itself is not one published site.',
    site: {
      elevationM: 0,
      designDryBulbC: 25,
      frequencyHz: 50,
      utilityVoltageV: 33_000,
      lowVoltageSystem: '400/230',
      firmCapacityKw: 16_000,
    },
    goals: { mining: 'n' },
  })
  sheet.room('yard', 'Container yard', 'mining', [-12, -8, 76, 60], { open: true })
  addPower(sheet)
  addContainers(sheet)
  addNetwork(sheet)
  addAssumptions(sheet)
  return sheet.facility
}
