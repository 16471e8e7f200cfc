import { box, defineKind, liquidPort, powerPort, type Size, type Solid } from '../define'
import { airCooler, fanCurve } from '../shared/fields'
import { fanOn, grille, partsIn, pipePair, skinM, spread } from '../shared/shapes'

/** A wall section: an array of large fans in front, the coil and filters behind. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  const columns = partsIn(w, 1, 2, 4)
  const rows = partsIn(h, 1, 2, 3)
  const pitch = Math.min(w / columns, h / rows)
  return [
    box('white', [-w * 0.01, 0, 0], [w * 0.98, d - 2 * skinM(size), h]),
    ...spread(columns, w).flatMap((x) =>
      spread(rows, h * 0.94).flatMap((z) => fanOn(size, -1, [x, h / 2 + z], pitch * 0.8)),
    ),
    ...grille(size, [0, h * 0.06], [w * 0.94, h * 0.88], 6).map((part) => ({
      ...part,
      y: -part.y,
    })),
    ...pipePair('x', [w * 0.485, d * 0.2, h * 0.15], w * 0.03, d * 0.1, d * 0.2),
  ]
}

export default defineKind({
  id: 'fan-wall',
  name: 'Fan wall unit',
  discipline: 'cooling',
  tag: 'FW',
  size: { widthM: 3, depthM: 1.2, heightM: 3 },
  fields: { ...airCooler, ...fanCurve },
  ports: [
    liquidPort('coolant', 'Chilled water', 'load'),
    powerPort('cord', 'in', 'Supply', { many: true, voltageField: 'voltageV' }),
  ],
  power: 'load',
  cooling: 'air-cooler',
  solids,
})
