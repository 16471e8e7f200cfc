import { defineProducts, estimate, estimated, rated } from '#model'
import { primary, secondary } from './define'

const linkx = primary('NVIDIA LinkX 100G-PAM4 product line overview')
const xdrList = primary('NVIDIA 800Gb/s XDR twin-port OSFP part list')
const gb300 = primary('NVIDIA Enterprise Reference Architecture GB300 NVL72')

/** Two links in each cage, as LinkX says of switches of 100 Gb/s lanes. */
const twinPort = { cage: rated('osfp', linkx), portsPerCage: rated(2, linkx) }

const h100 = primary('NVIDIA DGX SuperPOD H100 reference architecture RA-11333-001', 'Table 7')

/** Height, mass and power supplies as the NetBox device library has them. */
const chassis = (model: string, units: number, massKg: number, cords: number) => {
  const source = secondary(`netbox-community/devicetype-library, Nvidia ${model}.yaml`)
  return {
    heightU: rated(units, source),
    heightM: rated(Math.round(units * 444.5) / 10_000, source),
    massKg: rated(massKg, source),
    cords: rated(cords, source),
  }
}

// Ports are counted in links of the stated speed: a twin-port cage holds two.
export default defineProducts([
  {
    id: 'nvidia-qm9700',
    kind: 'switch',
    maker: 'NVIDIA',
    model: 'Quantum-2 QM9700',
    source: h100,
    values: {
      ports: 64,
      radix: 64,
      portGbps: 400,
      ...twinPort,
      ...chassis('QM9700', 1, 14.8, 2),
    },
  },
  {
    id: 'nvidia-sn4600c',
    kind: 'switch',
    maker: 'NVIDIA',
    model: 'Spectrum-3 SN4600C',
    source: h100,
    values: {
      ports: 64,
      radix: 64,
      portGbps: 100,
      cage: 'qsfp28',
      portsPerCage: 1,
      heightU: estimated(2),
      heightM: estimated(0.089),
    },
  },
  {
    id: 'nvidia-sn2201',
    kind: 'switch',
    maker: 'NVIDIA',
    model: 'Spectrum SN2201',
    // 48 copper ports and four uplinks of 100 Gb/s.
    source: h100,
    values: {
      ports: 52,
      radix: 48,
      portGbps: 1,
      cage: 'rj45',
      portsPerCage: 1,
      uplinkPorts: 4,
      uplinkGbps: 100,
      uplinkCage: rated(
        'qsfp28',
        secondary('netbox-community/devicetype-library, Nvidia SN2201.yaml'),
      ),
      ...chassis('SN2201', 1, 7.41, 2),
    },
  },
  {
    id: 'nvidia-sn5600',
    kind: 'switch',
    maker: 'NVIDIA',
    model: 'Spectrum-4 SN5600',
    source: primary('NVIDIA DGX SuperPOD B300 reference architecture RA-11337-001', 'Table 3'),
    values: {
      ports: 128,
      radix: 128,
      portGbps: 400,
      ...twinPort,
      ...chassis('SN5600', 2, 23.5, 2),
    },
  },
  {
    id: 'nvidia-sn5610',
    kind: 'switch',
    maker: 'NVIDIA',
    model: 'Spectrum-4 SN5610',
    source: gb300,
    values: { ports: 128, radix: 128, portGbps: 400, ...twinPort },
  },
  {
    id: 'nvidia-q3400',
    kind: 'switch',
    maker: 'NVIDIA',
    model: 'Quantum-X800 Q3400',
    source: primary('NVIDIA DGX SuperPOD B300 XDR reference architecture RA-11339-001', 'Table 3'),
    values: {
      ports: 144,
      radix: 144,
      portGbps: 800,
      cage: rated('osfp224', xdrList),
      portsPerCage: rated(2, xdrList),
      ...chassis('Q3400-RA', 4, 60, 8),
    },
  },
  {
    id: 'generic-tray-300',
    kind: 'tray',
    maker: 'Generic',
    model: 'Cable tray 300 × 100 mm',
    source: estimate,
    values: { innerWidthM: 0.3, usableDepthM: 0.1, widthM: 3, depthM: 0.3, heightM: 0.1 },
  },
  {
    id: 'generic-fibre-entrance',
    kind: 'entrance',
    maker: 'Generic',
    model: 'Fibre entrance',
    source: estimate,
    values: { medium: 'fibre' },
  },
])
