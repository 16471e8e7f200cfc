import {
  box,
  cylinder,
  defineKind,
  liquidPort,
  powerPort,
  quantity,
  type Size,
  type Solid,
} from '../define'
import { coolantDropKpa, cords, fanKw, fansControlled, piping, restartS } from '../shared/fields'
import { fanUp, partsIn, pipePair, spread } from '../shared/shapes'

/** Banks of coils in a V on legs, headers along the end, two rows of fans on top. */
const solids = ({ widthM: w, depthM: d, heightM: h }: Size): readonly Solid[] => {
  const fans = partsIn(w, 2, 2, 8)
  const rows = partsIn(d, 1.2, 1, 2)
  const legs = h * 0.2
  const deck = h * 0.86
  const coilM = (deck - legs) / 3
  return [
    ...spread(3, w * 0.94).flatMap((x) =>
      [-1, 1].map((side) => box('steel', [x, side * d * 0.46, 0], [w * 0.012, d * 0.06, deck])),
    ),
    // The V is stacked in steps: wide at the deck, narrow at the foot.
    ...[0, 1, 2].flatMap((step) =>
      [-1, 1].map((side) =>
        box(
          'aluminium',
          [0, side * d * (0.12 + step * 0.12), legs + step * coilM],
          [w * 0.94, d * 0.1, coilM],
        ),
      ),
    ),
    box('white', [0, 0, deck], [w, d, h * 0.05]),
    ...spread(fans, w * 0.96).flatMap((x) =>
      spread(rows, d * 0.96).flatMap((y) =>
        fanUp(x, y, [h * 0.91, h], Math.min(w / fans, d / rows) * 0.8),
      ),
    ),
    cylinder(
      'steel',
      'z',
      [-w * 0.485, -d * 0.3, (legs + deck) / 2],
      [w * 0.02, w * 0.02, deck - legs],
    ),
    cylinder(
      'steel',
      'z',
      [-w * 0.485, d * 0.3, (legs + deck) / 2],
      [w * 0.02, w * 0.02, deck - legs],
    ),
    ...pipePair('x', [-w * 0.485, 0, legs * 0.7], w * 0.03, h * 0.06, d * 0.2),
    box('white', [w * 0.465, 0, h * 0.02], [w * 0.06, d * 0.3, h * 0.5]),
  ]
}

export default defineKind({
  id: 'dry-cooler',
  name: 'Dry cooler',
  discipline: 'cooling',
  tag: 'DC',
  size: { widthM: 12, depthM: 2.4, heightM: 2.6 },
  fields: {
    capacityKw: quantity('Capacity', 'kW', 0, 100_000),
    ratedAmbientC: quantity('Ambient of the rating', 'C', -60, 80),
    outletC: quantity('Leaving fluid', 'C', -60, 120),
    inletC: quantity('Entering fluid', 'C', -60, 150),
    approachK: quantity('Approach to ambient', 'K', 0, 60),
    fluidL: quantity('Fluid', 'L', 0, 1e6),
    coolantLPerMin: quantity('Fluid flow of the rating', 'L/min', 0, 1e6),
    coolantDropKpa,
    fanKw,
    fansControlled,
    restartS,
    ...piping,
    ...cords,
  },
  ports: [
    liquidPort('coolant', 'Water circuit', 'plant'),
    powerPort('cord', 'in', 'Supply', { many: true, voltageField: 'voltageV' }),
  ],
  power: 'load',
  cooling: 'rejection',
  solids,
})
