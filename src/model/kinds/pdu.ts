import { box, defineKind, powerPort, quantity, type Size, type Solid } from '../define'
import { efficiencyCurve, lossCurve, ratingKva, windings } from '../shared/fields'
import { cabinetBody, doors, grille, onFront } from '../shared/shapes'

/** A floor cabinet: transformer behind a grille below, breaker panels above, a meter. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  return [
    ...cabinetBody({ ...size, heightM: h * 0.97 }, 'graphite'),
    ...doors({ ...size, heightM: h * 0.97 }, 'white', 2),
    ...grille(size, [0, h * 0.08], [w * 0.9, h * 0.26], 6),
    onFront(size, 'grey', [-w * 0.24, h * 0.42], [w * 0.26, h * 0.36]),
    onFront(size, 'grey', [w * 0.2, h * 0.42], [w * 0.26, h * 0.36]),
    onFront(size, 'blue', [-w * 0.24, h * 0.84], [w * 0.2, h * 0.06]),
    box('black', [0, 0, h * 0.97], [w * 0.7, d * 0.6, h * 0.03]),
  ]
}

export default defineKind({
  id: 'pdu',
  name: 'Floor PDU',
  discipline: 'power',
  tag: 'PDU',
  size: { widthM: 1.2, depthM: 0.9, heightM: 2 },
  fields: {
    ratingKva,
    ...efficiencyCurve,
    ...lossCurve,
    windings,
    primaryV: quantity('Primary voltage', 'V', 12, 1e6),
    secondaryV: quantity('Secondary voltage', 'V', 12, 1e6),
  },
  ports: [
    powerPort('in', 'in', 'Input', { many: true, voltageField: 'primaryV' }),
    powerPort('out', 'out', 'Branch circuits', { many: true, voltageField: 'secondaryV' }),
  ],
  power: 'converter',
  solids,
})
