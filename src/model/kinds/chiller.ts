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
import { chillerCurve, coolantDropKpa, cords, fluidL, piping, restartS } from '../shared/fields'
import { doors, fanUp, partsIn, pipePair, spread } from '../shared/shapes'

/** An air-cooled chiller: V coils under a deck of fans, the barrels below, a control panel in front. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  const fans = partsIn(w, 1.7, 2, 8)
  const rows = partsIn(d, 1.2, 1, 2)
  const deck = h * 0.86
  const panel = { widthM: w * 0.14, depthM: d, heightM: h * 0.7 }
  return [
    box('graphite', [0, 0, 0], [w, d * 0.94, h * 0.07]),
    cylinder('steel', 'x', [w * 0.06, -d * 0.16, h * 0.19], [w * 0.62, h * 0.2, h * 0.2]),
    cylinder('black', 'x', [w * 0.06, d * 0.2, h * 0.17], [w * 0.5, h * 0.16, h * 0.16]),
    box('aluminium', [w * 0.02, 0, h * 0.36], [w * 0.92, d * 0.9, deck - h * 0.36]),
    ...spread(fans + 1, w * 0.92).map((x) =>
      box('grey', [x + w * 0.02, 0, h * 0.07], [w * 0.012, d * 0.92, deck - h * 0.07]),
    ),
    box('white', [0, 0, deck], [w, d * 0.98, h * 0.05]),
    box('white', [-w * 0.42, 0, h * 0.07], [panel.widthM, d * 0.84, h * 0.62]),
    ...doors({ ...panel, depthM: d * 0.94 }, 'grey', 1).map((part) => ({
      ...part,
      x: part.x - w * 0.42,
    })),
    ...spread(fans, w * 0.94).flatMap((x) =>
      spread(rows, d * 0.94).flatMap((y) =>
        fanUp(x, y, [h * 0.91, h], Math.min(w / fans, d / rows) * 0.78),
      ),
    ),
    ...pipePair('x', [w * 0.48, 0, h * 0.2], w * 0.04, h * 0.08, d * 0.24),
  ]
}

export default defineKind({
  id: 'chiller',
  name: 'Chiller',
  discipline: 'cooling',
  tag: 'CH',
  size: { widthM: 10, depthM: 2.3, heightM: 2.6 },
  fields: {
    capacityKw: quantity('Capacity', 'kW', 0, 100_000),
    cop: quantity('Coefficient of performance', 'factor', 0.1, 50),
    supplyC: quantity('Leaving water', 'C', -60, 100),
    ratedAmbientC: quantity('Air or condenser water of the rating', 'C', -60, 80),
    curve: chillerCurve,
    coolantLPerMin: quantity('Water flow of the rating', 'L/min', 0, 1e6),
    coolantDropKpa,
    condenserLPerMin: quantity('Condenser water flow', 'L/min', 0, 1e6),
    condenserDropKpa: quantity('Condenser pressure drop at that flow', 'kPa', 0, 5000),
    fluidL,
    restartS,
    ...piping,
    ...cords,
  },
  ports: [
    liquidPort('coolant', 'Water circuit', 'plant'),
    liquidPort('condenser', 'Condenser water', 'load'),
    powerPort('cord', 'in', 'Supply', { many: true, voltageField: 'voltageV' }),
  ],
  power: 'load',
  cooling: 'rejection',
  solids,
})
