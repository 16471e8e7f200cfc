import { defineKind, liquidPort, powerPort, type Size, type Solid } from '../define'
import { airCooler } from '../shared/fields'
import {
  cabinetBody,
  doors,
  fanUp,
  grille,
  onFront,
  partsIn,
  pipePair,
  spread,
} from '../shared/shapes'

/** Doors above, discharge grilles along the foot, and a deck of fans in the return on top. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  const fans = partsIn(w, 0.9, 2, 4)
  const bays = partsIn(w, 0.85, 2, 4)
  const deck = h * 0.93
  const body = { ...size, heightM: deck }
  return [
    ...cabinetBody(body, 'white', 0.08),
    ...doors(body, 'white', bays, h * 0.3).filter((part) => part.z > h * 0.2),
    ...spread(fans, w).flatMap((x) => grille(size, [x, h * 0.05], [(w / fans) * 0.9, h * 0.2], 4)),
    onFront(size, 'blue', [w * 0.3, h * 0.72], [w * 0.08, h * 0.06]),
    ...spread(fans, w).flatMap((x) =>
      fanUp(x, 0, [deck, h], Math.min(d * 0.72, (w / fans) * 0.84)),
    ),
    ...pipePair(
      'z',
      [-w * 0.45, d * 0.36, deck + h * 0.035],
      h * 0.07,
      Math.min(d * 0.08, w * 0.03),
      w * 0.05,
    ),
  ]
}

export default defineKind({
  id: 'crah',
  name: 'CRAH unit',
  discipline: 'cooling',
  tag: 'CRAH',
  size: { widthM: 2.6, depthM: 0.9, heightM: 2 },
  fields: { ...airCooler },
  ports: [
    liquidPort('coolant', 'Chilled water', 'load'),
    powerPort('cord', 'in', 'Supply', { many: true, voltageField: 'voltageV' }),
  ],
  power: 'load',
  cooling: 'air-cooler',
  solids,
})
