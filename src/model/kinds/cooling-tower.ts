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
import {
  coolantDropKpa,
  cords,
  fanKw,
  fansControlled,
  fluidL,
  piping,
  restartS,
} from '../shared/fields'
import { fanUp, partsIn, pipePair, spread } from '../shared/shapes'

/** A basin, louvred walls, a drift deck, the fan stack, and the hot water inlet. */
const solids = ({ widthM: w, depthM: d, heightM: h }: Size): readonly Solid[] => {
  const cells = partsIn(w / d, 1, 1, 4)
  const deck = h * 0.8
  return [
    box('steel', [0, 0, 0], [w * 0.98, d * 0.98, h * 0.14]),
    box('grey', [0, 0, h * 0.14], [w * 0.9, d * 0.9, deck - h * 0.14]),
    ...spread(6, h * 0.42).flatMap((z) =>
      [-1, 1].map((side) =>
        box(
          'white',
          [0, side * d * 0.475, h * 0.38 + z - h * 0.02],
          [w * 0.84, d * 0.05, h * 0.035],
        ),
      ),
    ),
    box('white', [0, 0, deck], [w, d, h * 0.05]),
    ...spread(cells, w).flatMap((x) => [
      cylinder(
        'grey',
        'z',
        [x, 0, deck + h * 0.11],
        [Math.min(w / cells, d) * 0.86, Math.min(w / cells, d) * 0.86, h * 0.12],
      ),
      ...fanUp(x, 0, [h * 0.95, h], Math.min(w / cells, d) * 0.76),
    ]),
    ...pipePair('y', [w * 0.3, -d * 0.48, h * 0.66], d * 0.04, h * 0.06, w * 0.12),
  ]
}

export default defineKind({
  id: 'cooling-tower',
  name: 'Cooling tower',
  discipline: 'cooling',
  tag: 'CT',
  size: { widthM: 3.6, depthM: 3.6, heightM: 4.5 },
  fields: {
    capacityKw: quantity('Capacity', 'kW', 0, 100_000),
    ratedWetBulbC: quantity('Wet bulb of the rating', 'C', -60, 45),
    approachK: quantity('Approach to wet bulb', 'K', 0, 60),
    rangeK: quantity('Range at the rating', 'K', 0, 60),
    coolantLPerMin: quantity('Water flow of the rating', 'L/min', 0, 1e6),
    coolantDropKpa,
    fluidL,
    fanKw,
    fansControlled,
    restartS,
    ...piping,
    waterStoreL: quantity('Make-up water in store', 'L', 0, 1e9),
    makeupLPerH: quantity('Make-up water', 'L/h', 0, 1e6),
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
