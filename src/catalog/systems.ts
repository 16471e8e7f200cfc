import { defineProducts, estimated, rated, unnamed } from '#model'
import { derived, primary, secondary } from './define'

const h100Guide = primary('NVIDIA DGX H100/H200 user guide')
const b300Practice = primary('NVIDIA DGX B300 data center best practices')
const feeds = secondary(
  'NVIDIA, 800 VDC Architecture: Industry Alignment and Execution',
  'unnamed public source',
)
const gb200Ra = primary(
  'NVIDIA DGX SuperPOD GB200 reference architecture RA-11338-001',
  'four 200GbE ports in each compute tray, 18 trays',
)
const gb300Ra = primary('NVIDIA Enterprise Reference Architecture GB300 NVL72')
const lp2357 = primary('Lenovo LP2357 GB300 NVL72 product guide')
const rd110 = secondary('Schneider Electric Reference Designs 110 and 111', 'unnamed public source')

const linkx = primary('NVIDIA LinkX 100G-PAM4 product line overview')
const xdrList = primary('NVIDIA 800Gb/s XDR twin-port OSFP part list')
const h100Cables = primary(
  'NVIDIA DGX SuperPOD H100 reference architecture RA-11333-001',
  'Table 8, four OSFP in each system for eight links',
)

/** Four twin-port cages with riding heat sinks for eight links, as the cable table counts them. */
const hopperPorts = {
  cage: rated('osfp-rhs', linkx),
  portsPerCage: rated(2, h100Cables),
  portGbps: rated(400, h100Cables),
  frontCage: rated('qsfp112', linkx),
  frontGbps: rated(200, h100Cables),
  frontPorts: rated(2, h100Cables),
  storageCage: rated('qsfp112', linkx),
  storageGbps: estimated(400),
  storagePorts: estimated(2),
}

/** One cage of 800 Gb/s for each GPU; with 400 Gb/s switches it carries two links. */
const blackwellUltraPorts = {
  cage: rated('osfp224-rhs', xdrList),
  portsPerCage: rated(1, xdrList),
  portGbps: rated(800, xdrList),
  frontCage: estimated('qsfp112'),
  frontGbps: estimated(200),
  storageCage: estimated('qsfp112'),
  storageGbps: estimated(200),
}

export default defineProducts([
  {
    id: 'nvidia-dgx-h100',
    kind: 'server',
    maker: 'NVIDIA',
    model: 'DGX H100',
    source: h100Guide,
    values: {
      loadKw: 10.2,
      liquidFraction: 0,
      // How many of its power supplies it needs is not published in what was read.
      cords: estimated(6),
      airflowM3PerH: 1877,
      airInletMaxC: 30,
      heightU: 8,
      gpus: 8,
      rails: 8,
      ...hopperPorts,
      widthM: 0.4826,
      depthM: 0.8966,
      heightM: 0.3556,
      massKg: estimated(130.45),
    },
  },
  {
    id: 'nvidia-dgx-h200',
    kind: 'server',
    maker: 'NVIDIA',
    model: 'DGX H200',
    source: h100Guide,
    values: {
      loadKw: 10.2,
      liquidFraction: 0,
      cords: estimated(6),
      airInletMaxC: 30,
      heightU: 8,
      gpus: 8,
      rails: 8,
      ...hopperPorts,
      widthM: 0.4826,
      depthM: 0.8966,
      heightM: 0.3556,
      massKg: estimated(130.45),
    },
  },
  {
    id: 'nvidia-ufm-appliance',
    kind: 'server',
    maker: 'NVIDIA',
    model: 'UFM appliance',
    // Which cages its adapters have was not in what was read.
    source: h100Cables,
    values: { portGbps: 200, rails: 1 },
  },
  {
    id: 'nvidia-dgx-b200',
    kind: 'server',
    maker: 'NVIDIA',
    model: 'DGX B200',
    source: primary('NVIDIA DGX B200 user guide'),
    values: {
      loadKw: 14.3,
      liquidFraction: 0,
      cords: 6,
      cordsNeeded: 5,
      airflowM3PerH: rated(2633, unnamed),
      heightU: 10,
      gpus: 8,
      rails: 8,
      ...hopperPorts,
      frontGbps: estimated(200),
      frontPorts: estimated(2),
      widthM: 0.4823,
      depthM: 0.8971,
      heightM: 0.444,
      massKg: 142.4,
    },
  },
  {
    id: 'nvidia-dgx-b300',
    kind: 'server',
    maker: 'NVIDIA',
    model: 'DGX B300',
    source: b300Practice,
    values: {
      // 14.5 to 15 kW in the mean, 19 to 19.7 kW at the peak.
      loadKw: 15,
      maxLoadKw: 19.7,
      liquidFraction: 0,
      gpus: 8,
      rails: 8,
      ...blackwellUltraPorts,
      frontPorts: estimated(2),
      storagePorts: estimated(2),
    },
  },
  {
    id: 'nvidia-gb200-nvl72',
    kind: 'rack',
    maker: 'NVIDIA',
    model: 'GB200 NVL72',
    source: primary('HPE QuickSpecs, NVIDIA GB200 NVL72'),
    values: {
      loadKw: 132,
      liquidFraction: rated(0.871, derived('HPE QuickSpecs, NVIDIA GB200 NVL72', '115 of 132 kW')),
      cords: rated(8, feeds),
      cordsNeeded: rated(6, feeds),
      coolantLPerMin: rated(130, primary('OCP MGX Rack and Trays 1.1', 'section 11')),
      airflowM3PerH: estimated(3380),
      gpus: 72,
      rails: estimated(72),
      cage: estimated('osfp-rhs'),
      portsPerCage: estimated(1),
      portGbps: estimated(400),
      frontCage: rated('qsfp112', gb200Ra),
      frontGbps: rated(200, gb200Ra),
      frontPorts: rated(72, gb200Ra),
      massKg: rated(1360, secondary('techradar.com, GB200 NVL72')),
      widthM: estimated(0.6),
    },
  },
  {
    id: 'nvidia-gb300-nvl72',
    kind: 'rack',
    maker: 'NVIDIA',
    model: 'GB300 NVL72',
    source: gb300Ra,
    values: {
      loadKw: 142,
      maxLoadKw: rated(155, lp2357),
      // Sources say 0.87 to 0.90; the lower share leaves more heat to the air.
      liquidFraction: rated(0.87, rd110),
      // The flow that goes with the warmest supply of the maker's table.
      coolantLPerMin: rated(177, primary('Lenovo LP2357 GB300 NVL72 product guide', 'Table 27')),
      coolantSupplyMaxC: rated(45, primary('Lenovo LP2357 GB300 NVL72 product guide', 'Table 27')),
      // The table's flows hold the return at 54.2 to 54.7 °C whatever the supply.
      coolantReturnC: rated(54.4, derived('Lenovo LP2357 GB300 NVL72 product guide', 'Table 27')),
      // Pressure drops published in psi: 2.3, 3.2, 4.9, 8.5 and 18.4.
      coolantTable: rated(
        '25 59 15.9, 30 71 22.1, 35 89 33.8, 40 119 58.6, 45 177 126.9',
        primary('Lenovo LP2357 GB300 NVL72 product guide', 'Table 27'),
      ),
      coolantTableKw: rated(
        115,
        derived('Lenovo LP2357 GB300 NVL72 product guide', 'Table 27, from flows and return'),
      ),
      cords: rated(8, feeds),
      cordsNeeded: rated(6, feeds),
      gpus: 72,
      rails: estimated(72),
      ...blackwellUltraPorts,
      massKg: rated(1580, unnamed),
      widthM: rated(0.6, unnamed),
    },
  },
  {
    id: 'nvidia-vera-rubin-nvl72',
    kind: 'rack',
    maker: 'NVIDIA',
    model: 'Vera Rubin NVL72, second generation of the 800 VDC plan',
    source: feeds,
    values: { loadKw: 330, gpus: 72 },
  },
  {
    id: 'generic-network-rack-15kw',
    kind: 'rack',
    maker: 'Generic',
    model: 'Network rack, 15 kW',
    source: rd110,
    values: { loadKw: 15, liquidFraction: 0, slotsU: estimated(48) },
  },
  {
    id: 'generic-management-rack-30kw',
    kind: 'rack',
    maker: 'Generic',
    model: 'Management and network rack, 30 kW',
    source: unnamed,
    values: { loadKw: 30, liquidFraction: 0, airflowM3PerH: 6626, slotsU: estimated(48) },
  },
  {
    id: 'generic-rack-48u',
    kind: 'rack',
    maker: 'Generic',
    model: 'Empty rack 48U, 600 × 1,100 mm',
    source: secondary('NVIDIA DGX SuperPOD B200 reference architecture', 'Rackula research notes'),
    values: { slotsU: 48, widthM: 0.6, depthM: 1.1, massKg: estimated(125) },
  },
  {
    id: 'generic-rack-52u',
    kind: 'rack',
    maker: 'Generic',
    model: 'Empty rack 52U, 700 × 1,200 mm',
    source: secondary('NVIDIA DGX SuperPOD B200 reference architecture', 'Rackula research notes'),
    values: { slotsU: 52, widthM: 0.7, depthM: 1.2, massKg: estimated(125) },
  },
  {
    id: 'superpod-storage-standard',
    kind: 'storage-rack',
    maker: 'Generic',
    model: 'SuperPOD storage, standard tier for one unit',
    source: primary('NVIDIA DGX SuperPOD GB200 reference architecture', 'Table 5.2'),
    values: { readGBytesPerS: 40, writeGBytesPerS: 20 },
  },
  {
    id: 'superpod-storage-enhanced',
    kind: 'storage-rack',
    maker: 'Generic',
    model: 'SuperPOD storage, enhanced tier for one unit',
    source: primary('NVIDIA DGX SuperPOD GB200 reference architecture', 'Table 5.2'),
    values: { readGBytesPerS: 125, writeGBytesPerS: 62 },
  },
])
