import { box, defineKind, powerPort, quantity, type Size, type Solid } from '../define'
import { efficiencyCurve, inputPowerFactor, phases, ratingKw } from '../shared/fields'
import { onFront, onRear, skinM, spread } from '../shared/shapes'

/** A flat tray of rectifier modules with handles and lamps; bus bar clips and AC inlets behind. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  const modules = 6
  const pitch = (w * 0.94) / modules
  return [
    box('steel', [0, 0, 0], [w, d - 2 * skinM(size), h]),
    ...spread(modules, w * 0.94).flatMap((x) => [
      onFront(size, 'graphite', [x, h * 0.08], [pitch * 0.92, h * 0.84], 0),
      onFront(size, 'aluminium', [x - pitch * 0.28, h * 0.2], [pitch * 0.1, h * 0.6]),
      onFront(size, 'green', [x + pitch * 0.28, h * 0.64], [pitch * 0.08, h * 0.14]),
    ]),
    onRear(size, 'copper', [-w * 0.06, h * 0.15], [w * 0.08, h * 0.7], 1),
    onRear(size, 'copper', [w * 0.06, h * 0.15], [w * 0.08, h * 0.7], 1),
    onRear(size, 'black', [w * 0.36, h * 0.2], [w * 0.16, h * 0.6], 1),
  ]
}

/** Rectifiers that feed the direct-current bus bar of a rack; with battery modules they bridge a gap. */
export default defineKind({
  id: 'power-shelf',
  name: 'Power shelf',
  discipline: 'power',
  tag: 'PS',
  size: { widthM: 0.537, depthM: 0.8, heightM: 0.048 },
  fields: {
    ratingKw,
    modules: quantity('Rectifier modules', 'count', 1, 100),
    modulesNeeded: quantity('Modules needed at rating', 'count', 1, 100),
    ...efficiencyCurve,
    inputPowerFactor,
    primaryV: quantity('Input voltage', 'V', 12, 1e6),
    secondaryV: quantity('Output voltage, direct current', 'V', 12, 1000),
    ...phases,
    batteryMin: quantity('Ride-through at rating', 'min', 0, 1440),
  },
  ports: [
    powerPort('in', 'in', 'Input', { many: true, voltageField: 'primaryV' }),
    powerPort('out', 'out', 'Bus bar', { many: true, voltageField: 'secondaryV' }),
  ],
  power: 'converter',
  solids,
})
