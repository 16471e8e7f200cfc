import type { Facility } from '#model'
import { assumed, coil, dualCorded, piped, Sheet, two, wetted } from '../sheet'
import { addNetwork } from './network'
import { architecture, bill, feeds, managementHeat } from './plan'
import { addFeed } from './power'
import { addComputeRacks, addManagementRacks } from './racks'
import { addProducts, addRooms } from './rooms'

const addCooling = (sheet: Sheet): void => {
  sheet.place('pipe-header', 'CHW', undefined, {
    x: 13.4,
    y: 6,
    z: 3.4,
    values: {
      innerDiameterM: assumed(0.15),
      lengthM: assumed(10),
      widthM: assumed(0.3),
      depthM: assumed(10),
      staticPressureKpa: assumed(200),
      loop: 'fws',
      fluid: assumed('water'),
    },
  })
  for (let n = 1; n <= 3; n++) {
    const crah = sheet.place('crah', `CRAH-${two(n)}`, 'vertiv-pw170', {
      x: 12.4,
      y: -0.6 + n * 3.3,
      rotationDeg: 270,
      values: { ...dualCorded, ...coil(40, 60), ...piped(6, 0.0525), massKg: assumed(1000) },
    })
    sheet.pipe([crah, 'coolant'], ['CHW', 'branch'])
    for (const feed of feeds) if (feed !== `R${n}`) sheet.feed(`UO-${feed}`, crah, 'cord')
    const chiller = sheet.place('chiller', `CH-${two(n)}`, 'assumed-chiller-500', {
      x: 38 + (n - 2) * 4,
      y: 30,
      values: { ...dualCorded, ...wetted(120, 400, 60), ...piped(35, 0.0779) },
    })
    sheet.pipe(['CHW', 'branch'], [chiller, 'coolant'])
    const pump = sheet.place('pump', `P-CHW-${n}`, undefined, {
      x: 31 + n * 2,
      y: 37,
      values: {
        ...dualCorded,
        ...piped(5, 0.0779),
        flowLPerMin: assumed(250),
        headKpa: assumed(200),
        powerKw: assumed(2),
      },
    })
    sheet.pipe(['CHW', 'branch'], [pump, 'branch'])
    for (const plant of [chiller, pump]) {
      for (const feed of feeds) if (feed !== `R${n}`) sheet.feed(`LV-${feed}`, plant, 'cord')
    }
  }
  feeds.forEach((feed, i) => {
    const other = feeds[(i + 1) % feeds.length] as string
    sheet.feed(`LV-${feed}`, `CRAH-${feed}`, 'cord')
    sheet.feed(`LV-${other}`, `CRAH-${feed}`, 'cord')
  })
}

const addRest = (sheet: Sheet): void => {
  for (const [i, side] of ['west', 'east'].entries()) {
    sheet.place('entrance', `ENT-${i + 1}`, undefined, {
      x: -3 + i * 50,
      y: 26,
      values: {
        carrier: assumed(`Carrier ${i + 1}`),
        routeId: assumed(`Route ${side}`),
        capacityGbps: assumed(200),
        handOffs: assumed(2),
        handOffGbps: assumed(100),
        cage: assumed('qsfp28'),
        medium: assumed('fibre'),
      },
    })
    sheet.place('fuel-tank', `FUEL-${i + 1}`, undefined, {
      x: 36,
      y: 44 + i * 5,
      values: { volumeL: assumed(5000), usableRatio: assumed(0.9) },
    })
  }
  sheet.assume(
    'unit',
    'One scalable unit: 31 systems, 8 leaf and 4 spine switches, 252 compute and fabric-manager cables, 256 spine-leaf cables.',
    architecture,
  )
  sheet.assume('rack-pdus', 'Three rack PDUs per compute rack, from 96 for 32 compute racks.', bill)
  sheet.assume(
    'racks',
    'Eight racks of up to four systems (40.8 kW); the place of the racks and aisles is assumed.',
    bill,
  )
  sheet.assume(
    'psus',
    'How many of its six power supplies a system needs is not published in what was read; it stays an open question.',
  )
  sheet.assume(
    'feeds',
    'Each rack PDU is on a feed of its own (R1, R2, R3) with transformer, generator and UPS; all of this is assumed.',
  )
  sheet.assume(
    'management',
    'Two management racks of 30 kW hold switches and management nodes; the figure is for a whole rack.',
    managementHeat,
  )
  sheet.assume(
    'cooling',
    'Three CRAH units, three chillers and three pumps as N+1 are assumed, with their pipes and pressure drops; the hot aisle is completely contained. Air is supplied at 22 °C and 50 % of humidity, which is assumed.',
  )
  sheet.assume(
    'storage',
    'Storage of the standard tier (40 GB/s read, 20 GB/s write) is assumed to stand in management rack MR-02; how many racks it takes for one scalable unit is not published, and its fabric is not drawn.',
  )
  sheet.assume(
    'masses',
    'What the slab carries, and the masses of loaded racks, CRAH units, UPS and boards, are assumed.',
  )
  sheet.assume('site', 'Design ambient 35 °C at sea level is assumed.')
}

/** DGX SuperPOD H100, one scalable unit, as its reference architecture counts it. */
export const superpodH100 = (): Facility => {
  const sheet = new Sheet({
    id: 'superpod-h100',
    name: 'DGX SuperPOD H100, one scalable unit',
    description:
      '31 DGX H100 systems in eight racks with their compute fabric, air-cooled in complete containment. After NVIDIA RA-11333-001; what it does not give is listed as an assumption.',
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
  for (const [index, feed] of feeds.entries()) addFeed(sheet, feed, index)
  addComputeRacks(sheet)
  addManagementRacks(sheet)
  addCooling(sheet)
  addRest(sheet)
  addNetwork(sheet)
  return sheet.facility
}
