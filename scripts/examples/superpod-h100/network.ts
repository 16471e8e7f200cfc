import { type Sheet, two } from '../sheet'
import { leafCount, spineCount, systemCount } from './plan'

const addCluster = (sheet: Sheet): void => {
  const plain = { planes: 1, oversubscription: 1, managementLinks: 0 }
  sheet.facility.clusters.push({
    id: 'su-1',
    name: 'Scalable unit 1',
    nodes: systemCount,
    gpusPerNode: 8,
    nodesPerUnit: 32,
    storageTier: 'standard',
    fabrics: [
      {
        ...plain,
        role: 'compute',
        rails: 8,
        radix: 64,
        downPerLeaf: 32,
        managementLinks: 4,
        linkGbps: 400,
        // All parts of this network are multimode, also where copper would reach.
        switchOptics: 'mma4z00-ns',
        nodeOptics: 'mma4z00-ns-flt',
      },
      // Two bonded links of every system, one to each switch.
      { ...plain, role: 'in-band', rails: 1, planes: 2, radix: 64, tiers: 1 },
      {
        ...plain,
        role: 'out-of-band',
        rails: 1,
        radix: 48,
        leaves: 2,
        linkGbps: 1,
        switchOptics: 'none',
      },
    ],
  })
}

const addCompute = (sheet: Sheet): void => {
  for (let serial = 1; serial <= systemCount; serial++) {
    for (let rail = 1; rail <= leafCount; rail++)
      sheet.link('data', [`DGX-${two(serial)}`, 'data'], [`LEAF-${two(rail)}`, 'data'])
  }
  for (let n = 1; n <= 4; n++) sheet.link('data', ['UFM-01', 'data'], [`LEAF-${two(n)}`, 'data'])
  for (let leaf = 1; leaf <= leafCount; leaf++) {
    for (let spine = 1; spine <= spineCount; spine++) {
      sheet.link('data', [`LEAF-${two(leaf)}`, 'data'], [`SPINE-${two(spine)}`, 'data'], 8)
    }
  }
}

/** Two switches for each of the two management networks, which meet the carriers on two ways. */
const addManagement = (sheet: Sheet): void => {
  for (let serial = 1; serial <= systemCount; serial++) {
    const system = `DGX-${two(serial)}`
    for (const n of [1, 2]) sheet.link('data', [system, 'data'], [`INB-${two(n)}`, 'data'])
    sheet.link('data', [system, 'data'], [serial % 2 === 0 ? 'OOB-01' : 'OOB-02', 'data'])
  }
  const managed = [
    ...Array.from({ length: leafCount }, (_, n) => `LEAF-${two(n + 1)}`),
    ...Array.from({ length: spineCount }, (_, n) => `SPINE-${two(n + 1)}`),
    'INB-01',
    'INB-02',
    'UFM-01',
  ]
  for (const [n, tag] of managed.entries())
    sheet.link('data', [tag, 'data'], [n % 2 === 0 ? 'OOB-01' : 'OOB-02', 'data'])
  for (const n of [1, 2]) {
    for (const up of [1, 2])
      sheet.link('data', [`OOB-${two(n)}`, 'data'], [`INB-${two(up)}`, 'data'])
    sheet.link('data', [`INB-${two(n)}`, 'data'], [`ENT-${n}`, 'data'], 2)
  }
  sheet.link('data', ['INB-01', 'data'], ['INB-02', 'data'], 2)
}

const ladder = {
  pathway: 'ladder',
  widthM: 0.3,
  usableDepthM: 0.1,
  loadLimitKgPerM: 50,
  bendRadiusM: 0.15,
} as const

const duct = {
  pathway: 'duct',
  widthM: 0.1,
  usableDepthM: 0.1,
  bendRadiusM: 0.3,
} as const

const trayZ = 3.6
const ductZ = -0.8

/** Ladders over both rows and across, above the busways. */
const addTrays = (sheet: Sheet): void => {
  sheet.tray(
    'TR-ROW-1',
    'Row 1',
    [
      [0.6, 4, trayZ],
      [6, 4, trayZ],
    ],
    ladder,
  )
  sheet.tray(
    'TR-ROW-2',
    'Row 2',
    [
      [2.4, 6.6, trayZ],
      [10.4, 6.6, trayZ],
    ],
    ladder,
  )
  sheet.tray(
    'TR-WEST',
    'Cross west',
    [
      [2.4, 4, trayZ],
      [2.4, 6.6, trayZ],
    ],
    ladder,
  )
  sheet.tray(
    'TR-EAST',
    'Cross east',
    [
      [6, 4, trayZ],
      [6, 6.6, trayZ],
    ],
    ladder,
  )
}

/** A duct from each entrance, on opposite sides of the building. */
const addDucts = (sheet: Sheet): void => {
  sheet.tray(
    'TR-ENT-A',
    'Entrance west',
    [
      [-3, 26, 0],
      [-3, 26, ductZ],
      [-3, 2.2, ductZ],
      [0.6, 2.2, ductZ],
      [0.6, 2.2, trayZ],
      [0.6, 4, trayZ],
    ],
    { ...duct, path: 'A' },
  )
  sheet.tray(
    'TR-ENT-B',
    'Entrance east',
    [
      [47, 26, 0],
      [47, 26, ductZ],
      [47, 11.4, ductZ],
      [10.4, 11.4, ductZ],
      [10.4, 11.4, trayZ],
      [10.4, 6.6, trayZ],
    ],
    { ...duct, path: 'B' },
  )
}

const addAssumptions = (sheet: Sheet): void => {
  sheet.assume(
    'trays',
    'Ladders of 300 × 100 mm inside, 3.6 m above the floor, whose hangers bear 50 kg/m, and ducts of 100 mm from two entrances are assumed; the source draws no trays.',
  )
  sheet.assume(
    'management-network',
    'Two in-band and two out-of-band switches, their uplinks, two links between the in-band switches and two of 100 Gb/s to each carrier are assumed for one scalable unit; the published bill is for four.',
  )
}

export const addNetwork = (sheet: Sheet): void => {
  addCluster(sheet)
  addCompute(sheet)
  addManagement(sheet)
  addTrays(sheet)
  addDucts(sheet)
  addAssumptions(sheet)
}
