import {
  box,
  defineKind,
  flag,
  liquidPort,
  powerPort,
  quantity,
  type Size,
  type Solid,
} from '../define'
import {
  coolantAgreed,
  cords,
  fluidL,
  leakDetection,
  piping,
  pumpCurve,
  restartS,
} from '../shared/fields'
import { cabinetBody, doors, lamps, onFront, partsIn, pipePair } from '../shared/shapes'

/** A cabinet with a large display and two pairs of flanged pipe stubs on top. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  const top = h * 0.92
  const body = { ...size, heightM: top }
  const pipe = Math.min(w * 0.1, d * 0.12, 0.16)
  const stub = (x: number): Solid[] => [
    ...pipePair('z', [x, d * 0.2, (top + h) / 2], h - top, pipe, pipe * 1.7),
    ...pipePair(
      'z',
      [x, d * 0.2, h - (h - top) * 0.2],
      (h - top) * 0.3,
      pipe * 1.4,
      pipe * 1.7,
    ).map((part) => ({ ...part, color: 'steel' as const, detail: true })),
  ]
  return [
    ...cabinetBody(body, 'graphite', 0.08),
    ...doors(body, 'white', partsIn(w, 0.6, 1, 4), 0.08),
    onFront(size, 'blue', [0, h * 0.6], [Math.min(0.36, w * 0.3), h * 0.1]),
    ...lamps(size, 'green', Math.min(0.36, w * 0.3) * 0.8, [h * 0.6, h * 0.7], 3),
    onFront(size, 'fluid', [0, h * 0.12], [w * 0.9, h * 0.02]),
    ...stub(-w * 0.26),
    ...stub(w * 0.26),
    box('black', [0, -d * 0.25, top], [w * 0.3, d * 0.2, h * 0.02], true),
  ]
}

export default defineKind({
  id: 'cdu',
  name: 'Coolant distribution unit',
  discipline: 'cooling',
  tag: 'CDU',
  size: { widthM: 0.9, depthM: 1.2, heightM: 2.2 },
  fields: {
    capacityKw: quantity('Capacity', 'kW', 0, 100_000),
    approachK: quantity('Approach at capacity', 'K', 0, 60),
    flowLPerMin: quantity('Secondary flow', 'L/min', 0, 1e6),
    headKpa: quantity('External head at that flow', 'kPa', 0, 5000),
    pumpKw: quantity('Pump power', 'kW', 0, 10_000),
    pumpCurve,
    secondaryPumps: quantity('Pumps inside', 'count', 0, 20),
    speedControlled: flag('Its pumps run at the speed that is needed'),
    supplyC: quantity('Set point of the supply', 'C', -60, 100),
    primaryFlowLPerMin: quantity('Facility water flow', 'L/min', 0, 1e6),
    primaryDropKpa: quantity('Facility water pressure drop at that flow', 'kPa', 0, 5000),
    pressureMaxKpa: quantity('Highest pressure', 'kPa', 0, 10_000),
    fluidL,
    filterUm: quantity('Filter', 'um', 0, 5000),
    restartS,
    ...piping,
    leakDetection,
    coolantAgreed,
    ...cords,
  },
  ports: [
    liquidPort('secondary', 'Rack loop', 'plant'),
    liquidPort('primary', 'Facility water', 'load'),
    powerPort('cord', 'in', 'Supply', { many: true, voltageField: 'voltageV' }),
  ],
  power: 'load',
  cooling: 'exchanger',
  solids,
})
