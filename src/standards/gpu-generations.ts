import type { ParameterSource } from './define'
import type { FabricFigures, GpuGeneration } from './generation-types'

const primary = (document: string, clause?: string): ParameterSource => ({
  document,
  ...(clause === undefined ? {} : { clause }),
  grade: 'primary',
})

const h100 = primary('NVIDIA DGX SuperPOD H100 reference architecture RA-11333-001', 'Tables 3–8')
const b200 = primary('NVIDIA DGX SuperPOD B200 reference architecture RA-11334-001', 'Table 3')
const b300 = primary('NVIDIA DGX SuperPOD B300 reference architecture RA-11337-001', 'Table 3')
const b300Xdr = primary(
  'NVIDIA DGX SuperPOD B300 XDR reference architecture RA-11339-001',
  'Table 3',
)
const gb200 = primary('NVIDIA DGX SuperPOD GB200 reference architecture RA-11338-001', 'Table 4.1')
const gb300 = primary('NVIDIA Enterprise Reference Architecture GB300 NVL72 with Spectrum-X')
const rubin = primary('NVIDIA DGX SuperPOD Rubin NVL8 reference architecture, network fabrics')

const derived = (from: ParameterSource): ParameterSource => ({ ...from, grade: 'derived' })
const secondary = (document: string, via: string): ParameterSource => ({
  document,
  via,
  grade: 'secondary',
})

/** Twin-port multimode modules of Table 8, in switches and in the systems. */
const ndr = {
  radix: 64,
  linkGbps: 400,
  switchProduct: 'nvidia-qm9700',
  switchOptics: 'mma4z00-ns',
} as const

/** Rail r of every node to leaf r of its unit, 32 links down and 32 up. */
const ndrCompute: Omit<FabricFigures, 'source'> = {
  role: 'compute',
  ...ndr,
  rails: 8,
  downPerLeaf: 32,
  managementLinks: 4,
  nodeOptics: 'mma4z00-ns-flt',
}

/** Two links of every node, 32 down to 24 up, an even number of spines. */
const ndrStorage: Omit<FabricFigures, 'source'> = {
  role: 'storage',
  ...ndr,
  rails: 2,
  downPerLeaf: 32,
  upPerLeaf: 24,
  evenSpines: true,
}

/** A copper port for every node, switch and manager; dual uplinks of 100 Gb/s. */
const management = (
  links: number,
  linksPerUnit: number,
  source: ParameterSource,
): FabricFigures => ({
  role: 'out-of-band',
  rails: 1,
  radix: 48,
  linkGbps: 1,
  switchProduct: 'nvidia-sn2201',
  switchOptics: 'none',
  managementLinks: links,
  managementLinksPerUnit: linksPerUnit,
  managesSwitches: true,
  uplinks: 2,
  source,
})

/** Two bonded links of every node to a pair of leaves; storage shares the Ethernet. */
const sharedEthernet = (
  linkGbps: number,
  perPort: number,
  source: ParameterSource,
): FabricFigures => ({
  role: 'in-band',
  rails: 2,
  radix: 128,
  linkGbps,
  ...(perPort > 1 ? { nodeLinksPerPort: perPort } : {}),
  switchProduct: 'nvidia-sn5600',
  spansUnits: true,
  railsApart: true,
  evenSpines: true,
  source,
})

const storage = (
  standardRead: number,
  standardWrite: number,
  enhancedRead: number,
  enhancedWrite: number,
  source: ParameterSource,
): NonNullable<GpuGeneration['storage']> => ({
  standard: { readGBytesPerS: standardRead, writeGBytesPerS: standardWrite },
  enhanced: { readGBytesPerS: enhancedRead, writeGBytesPerS: enhancedWrite },
  source,
})

const h100Fabrics: readonly FabricFigures[] = [
  { ...ndrCompute, source: h100 },
  { ...ndrStorage, source: h100 },
  {
    // Eight managers and eight links of file servers share it; four links up to each pair of spines.
    role: 'in-band',
    rails: 2,
    radix: 64,
    linkGbps: 100,
    switchProduct: 'nvidia-sn4600c',
    upPerLeaf: 4,
    peerLinks: 2,
    managementLinks: 16,
    uplinks: 2,
    spansUnits: true,
    railsApart: true,
    evenSpines: true,
    source: derived(h100),
  },
  // 96 PDUs in compute racks and 12 in management racks at four units, four UFM, five managers.
  management(21, 24, derived(h100)),
]

const h100Storage = storage(40, 20, 125, 62, { ...h100, clause: 'Table 6, better and best' })

/**
 * GPU generations as their reference architectures publish them. What one leaves open is left out;
 * what follows from its counts by arithmetic is marked as derived.
 */
export const gpuGenerations: readonly GpuGeneration[] = [
  {
    id: 'dgx-h100',
    name: 'DGX H100',
    nodesPerUnit: 32,
    gpusPerNode: 8,
    reservedNodes: 1,
    system: 'nvidia-dgx-h100',
    storage: h100Storage,
    fabrics: h100Fabrics,
    source: h100,
  },
  {
    id: 'dgx-h200',
    name: 'DGX H200',
    nodesPerUnit: 32,
    gpusPerNode: 8,
    reservedNodes: 1,
    storage: h100Storage,
    fabrics: h100Fabrics,
    source: secondary(
      'NVIDIA DGX SuperPOD H200 reference architecture RA-11336-001, the fabric of H100',
      'Rackula research notes',
    ),
  },
  {
    id: 'dgx-b200',
    name: 'DGX B200',
    nodesPerUnit: 32,
    gpusPerNode: 8,
    reservedNodes: 1,
    system: 'nvidia-dgx-b200',
    fabrics: [
      { ...ndrCompute, source: b200 },
      { ...ndrStorage, source: derived(b200) },
      sharedEthernet(
        200,
        2,
        secondary('NVIDIA DGX SuperPOD B200 RA-11334-001, Figure 3.2', 'Rackula research notes'),
      ),
      management(11, 0, derived(b200)),
    ],
    source: b200,
  },
  {
    id: 'dgx-b300-ethernet',
    name: 'DGX B300 Ethernet',
    nodesPerUnit: 64,
    gpusPerNode: 8,
    reservedNodes: 0,
    system: 'nvidia-dgx-b300',
    storage: storage(
      80,
      40,
      250,
      124,
      secondary('NVIDIA DGX SuperPOD B300 reference architecture', 'unnamed public source'),
    ),
    fabrics: [
      {
        role: 'compute',
        rails: 8,
        planes: 2,
        radix: 128,
        linkGbps: 400,
        switchProduct: 'nvidia-sn5600',
        source: b300,
      },
      sharedEthernet(400, 1, derived(b300)),
      management(0, 0, derived(b300)),
    ],
    source: b300,
  },
  {
    id: 'dgx-b300-xdr',
    name: 'DGX B300 XDR',
    nodesPerUnit: 72,
    gpusPerNode: 8,
    reservedNodes: 0,
    system: 'nvidia-dgx-b300',
    fabrics: [
      {
        role: 'compute',
        rails: 8,
        radix: 144,
        linkGbps: 800,
        switchProduct: 'nvidia-q3400',
        switchOptics: 'xdr-2xdr4',
        source: b300Xdr,
      },
      sharedEthernet(400, 1, derived(b300Xdr)),
      // Three PDUs of 2U in each rack of four systems: 18 racks in a unit.
      management(0, 54, derived(b300Xdr)),
    ],
    source: b300Xdr,
  },
  {
    id: 'dgx-gb200',
    name: 'DGX GB200 NVL72',
    nodesPerUnit: 144,
    gpusPerNode: 4,
    reservedNodes: 0,
    system: 'nvidia-gb200-nvl72',
    nodesPerSystem: 18,
    storage: storage(40, 20, 125, 62, { ...gb200, clause: 'Table 5.2' }),
    fabrics: [
      {
        // Four spine-leaf groups in a unit, one for each rail: 8 leaves of 18 trays, 6 spines.
        role: 'compute',
        ...ndr,
        rails: 4,
        downPerLeaf: 18,
        tiers: 3,
        nodesPerPod: 144,
        railsPerPod: 1,
        source: gb200,
      },
      {
        // Four links of 200 Gb/s from every tray, a leaf for each; two spines in a unit with 28 ports
        // of 800 Gb/s upwards, 28 downwards and eight for storage; super-spines once there are several.
        role: 'in-band',
        rails: 4,
        radix: 64,
        linkGbps: 200,
        nodeLinksPerPort: 4,
        switchProduct: 'nvidia-sn5600',
        downPerLeaf: 144,
        upPerLeaf: 14,
        spinesPerPod: 2,
        joinsUnits: { tiers: 3, nodesPerPod: 144, upPerSpine: 28 },
        railsApart: true,
        source: derived(gb200),
      },
      management(0, 0, derived(gb200)),
    ],
    source: gb200,
  },
  {
    id: 'gb300-nvl72-enterprise',
    name: 'GB300 NVL72',
    nodesPerUnit: 18,
    gpusPerNode: 4,
    reservedNodes: 0,
    system: 'nvidia-gb300-nvl72',
    nodesPerSystem: 18,
    fabrics: [
      {
        // A leaf pair, one for each plane, serves two racks on every rail.
        role: 'compute',
        rails: 4,
        planes: 2,
        radix: 128,
        linkGbps: 400,
        switchProduct: 'nvidia-sn5600',
        nodesPerGroup: 36,
        downPerLeaf: 36,
        evenSpines: true,
        source: gb300,
      },
      sharedEthernet(400, 1, derived(gb300)),
      management(0, 0, derived(gb300)),
    ],
    source: gb300,
  },
  {
    id: 'dgx-rubin-nvl8',
    name: 'DGX Rubin NVL8',
    nodesPerUnit: 72,
    gpusPerNode: 8,
    reservedNodes: 0,
    fabrics: [
      {
        role: 'compute',
        rails: 8,
        radix: 144,
        linkGbps: 800,
        switchProduct: 'nvidia-q3400',
        switchOptics: 'xdr-2xdr4',
        source: derived(rubin),
      },
      sharedEthernet(400, 1, derived(rubin)),
      management(0, 0, derived(rubin)),
    ],
    source: rubin,
  },
]
