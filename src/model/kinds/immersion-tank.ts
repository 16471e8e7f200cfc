import {
  box,
  dataPort,
  defineKind,
  flag,
  liquidPort,
  powerPort,
  quantity,
  type Size,
  type Solid,
} from '../define'
import {
  coolantDropKpa,
  coolantLPerMin,
  cords,
  dielectric,
  hashrateThPerS,
  heatAnswer,
  loadKw,
  miners,
  piping,
} from '../shared/fields'
import { minerPort } from '../shared/network'
import { onFront, pipePair, skinM, spread } from '../shared/shapes'

/** A bath with a rim and a two-leaf glazed lid, the fluid showing through, feet, and a pipe pair. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  const rimZ = h * 0.9
  const inner = d - 2 * skinM(size)
  return [
    ...[-1, 1].flatMap((sx) =>
      [-1, 1].map((sy) =>
        box('black', [sx * w * 0.42, sy * inner * 0.42, 0], [w * 0.07, inner * 0.08, h * 0.06]),
      ),
    ),
    box('white', [0, 0, h * 0.06], [w * 0.96, inner, rimZ - h * 0.06]),
    box('steel', [0, 0, rimZ], [w, d, h * 0.03]),
    box('fluid', [0, 0, rimZ + h * 0.03], [w * 0.9, d * 0.84, h * 0.02]),
    ...spread(2, w * 0.94).map((x) =>
      box('glass', [x, -d * 0.02, rimZ + h * 0.055], [w * 0.45, d * 0.88, h * 0.03]),
    ),
    ...spread(2, w * 0.94).map((x) =>
      box('black', [x, -d * 0.44, rimZ + h * 0.07], [w * 0.14, d * 0.03, h * 0.03], true),
    ),
    box('graphite', [0, d * 0.455, rimZ + h * 0.03], [w * 0.96, d * 0.06, h * 0.07]),
    onFront(size, 'graphite', [0, h * 0.14], [w * 0.92, h * 0.18]),
    onFront(size, 'blue', [w * 0.36, h * 0.66], [w * 0.12, h * 0.1]),
    onFront(size, 'green', [w * 0.36, h * 0.58], [w * 0.02, h * 0.02]),
    ...pipePair('y', [0, d / 2 - skinM(size) / 2, h * 0.3], skinM(size), h * 0.08, w * 0.3),
  ]
}

export default defineKind({
  id: 'immersion-tank',
  name: 'Immersion tank',
  discipline: 'cooling',
  tag: 'TANK',
  size: { widthM: 1.5, depthM: 0.8, heightM: 1.3 },
  fields: {
    loadKw,
    heatCapacityKw: quantity('Heat that the tank can give off', 'kW', 0, 10_000),
    fluidL: quantity('Fluid', 'L', 0, 100_000),
    serviceHeightM: quantity('Service height', 'm', 0, 20),
    flashPointC: quantity('Flash point of the fluid', 'C', 0, 500),
    pfas: flag('Fluid with PFAS'),
    miners,
    hashrateThPerS,
    coolantLPerMin,
    coolantDropKpa,
    exchangerApproachK: quantity('Bath above water supply, at that heat', 'K', 0, 60),
    dielectricLPerMin: quantity('Dielectric flow', 'L/min', 0, 1e6),
    ...dielectric,
    ...heatAnswer,
    ...piping,
    ...cords,
    ...minerPort,
  },
  ports: [
    powerPort('cord', 'in', 'Cords', { many: true, voltageField: 'voltageV' }),
    liquidPort('coolant', 'Coolant', 'load'),
    dataPort('data', 'Network links'),
  ],
  power: 'load',
  cooling: 'heat-load',
  it: true,
  solids,
})
