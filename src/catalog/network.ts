import { defineProducts, estimate, estimated, rated } from '#model'
import { primary, secondary } from './define'

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
    values: { ports: 64, radix: 64, portGbps: 400, ...chassis('QM9700', 1, 14.8, 2) },
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
    values: { ports: 52, radix: 48, portGbps: 1, ...chassis('SN2201', 1, 7.41, 2) },
  },
  {
    id: 'nvidia-sn5600',
    kind: 'switch',
    maker: 'NVIDIA',
    model: 'Spectrum-4 SN5600',
    source: primary('NVIDIA DGX SuperPOD B300 reference architecture RA-11337-001', 'Table 3'),
    values: { ports: 128, radix: 128, portGbps: 400, ...chassis('SN5600', 2, 23.5, 2) },
  },
  {
    id: 'nvidia-q3400',
    kind: 'switch',
    maker: 'NVIDIA',
    model: 'Quantum-X800 Q3400',
    source: primary('NVIDIA DGX SuperPOD B300 XDR reference architecture RA-11339-001', 'Table 3'),
    values: { ports: 144, radix: 144, portGbps: 800, ...chassis('Q3400-RA', 4, 60, 8) },
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
