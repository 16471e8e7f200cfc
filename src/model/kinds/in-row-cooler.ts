import { defineKind, liquidPort, powerPort, type Size, type Solid } from '../define'
import { airCooler } from '../shared/fields'
import { cabinetBody, fanOn, grille, onFront, partsIn, pipePair, spread } from '../shared/shapes'

/** A narrow unit between racks: a column of fans in front, a coil grille behind. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  const fans = partsIn(h * 0.8, w * 1.05, 3, 6)
  const top = h * 0.98
  return [
    ...cabinetBody({ ...size, heightM: top }, 'graphite', 0.06),
    ...spread(fans, h * 0.82).flatMap((z) =>
      fanOn(size, -1, [0, h * 0.47 + z], Math.min(w * 0.84, (h * 0.82) / fans - 0.02 * h)),
    ),
    onFront(size, 'blue', [0, h * 0.9], [w * 0.5, h * 0.04]),
    ...grille(size, [0, h * 0.06], [w * 0.9, h * 0.88], 6).map((part) => ({ ...part, y: -part.y })),
    ...pipePair('z', [0, d * 0.3, h * 0.985], h * 0.03, w * 0.14, w * 0.3),
  ]
}

export default defineKind({
  id: 'in-row-cooler',
  name: 'In-row cooler',
  discipline: 'cooling',
  tag: 'IRC',
  size: { widthM: 0.3, depthM: 1.07, heightM: 2 },
  fields: { ...airCooler },
  ports: [
    liquidPort('coolant', 'Chilled water', 'load'),
    powerPort('cord', 'in', 'Supply', { many: true, voltageField: 'voltageV' }),
  ],
  power: 'load',
  cooling: 'air-cooler',
  solids,
})
