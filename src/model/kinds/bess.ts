import { box, choice, defineKind, powerPort, quantity, type Size, type Solid } from '../define'
import { ratingKw, voltageV } from '../shared/fields'
import { doors, fanUp, grille, onFront, partsIn, skinM, spread } from '../shared/shapes'

/** A container-like enclosure of battery doors, with a thermal unit on its end and fans on the roof. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  const body = h * 0.92
  const bays = partsIn(w * 0.84, 0.75, 4, 11)
  const fan = Math.min(d * 0.6, w * 0.12)
  return [
    box('graphite', [0, 0, 0], [w, d * 0.94, h * 0.06]),
    box('white', [0, 0, h * 0.06], [w, d - 2 * skinM(size), body - h * 0.06]),
    ...doors({ widthM: w * 0.84, depthM: d, heightM: body }, 'white', bays).map((part) => ({
      ...part,
      x: part.x - w * 0.08,
    })),
    ...grille(size, [w * 0.42, h * 0.2], [w * 0.14, h * 0.55], 6),
    onFront(size, 'green', [w * 0.42, h * 0.82], [w * 0.05, h * 0.02]),
    ...spread(4, w * 0.8).flatMap((x) => fanUp(x, 0, [body, h], fan)),
  ]
}

export default defineKind({
  id: 'bess',
  name: 'Battery energy storage',
  discipline: 'power',
  tag: 'BESS',
  size: { widthM: 8.8, depthM: 1.65, heightM: 2.8 },
  fields: {
    ratingKw,
    energyKwh: quantity('Energy', 'kWh', 0, 1e7),
    voltageV,
    takeoverMs: quantity('Takes over alone after', 'ms', 0, 600_000),
    chemistry: choice('Chemistry', ['lithium-ion', 'lead-acid', 'other']),
  },
  ports: [powerPort('out', 'out', 'Output', { many: true, voltageField: 'voltageV' })],
  power: 'store',
  solids,
})
