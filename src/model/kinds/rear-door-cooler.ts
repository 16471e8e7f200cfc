import { box, defineKind, flag, liquidPort, powerPort, type Size, type Solid } from '../define'
import { airCooler } from '../shared/fields'
import { fanOn, onFront, partsIn, pipePair, skinM, spread } from '../shared/shapes'

/** A door with a coil, a column of fans on its outside, hoses and a hinge. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  const fans = partsIn(h, 0.45, 3, 6)
  return [
    box('graphite', [w * 0.01, 0, 0], [w * 0.98, d - 2 * skinM(size), h * 0.96]),
    onFront(size, 'aluminium', [0, h * 0.04], [w * 0.86, h * 0.9], 0),
    ...spread(fans, h * 0.9).flatMap((z) =>
      fanOn(size, 1, [0, h / 2 + z], Math.min(w * 0.7, (h / fans) * 0.84)),
    ),
    ...[0.15, 0.5, 0.85].map((z) =>
      box('steel', [-w * 0.485, -d * 0.3, h * z], [w * 0.03, d * 0.3, h * 0.05], true),
    ),
    ...pipePair('z', [w * 0.38, 0, h * 0.98], h * 0.04, Math.min(w * 0.07, d * 0.3), w * 0.12),
  ]
}

export default defineKind({
  id: 'rear-door-cooler',
  name: 'Rear-door cooler',
  discipline: 'cooling',
  tag: 'RDHX',
  size: { widthM: 0.6, depthM: 0.25, heightM: 2 },
  fields: { ...airCooler, active: flag('Has fans of its own') },
  ports: [
    liquidPort('coolant', 'Chilled water', 'load'),
    powerPort('cord', 'in', 'Supply', { many: true, voltageField: 'voltageV' }),
  ],
  power: 'load',
  cooling: 'air-cooler',
  solids,
})
