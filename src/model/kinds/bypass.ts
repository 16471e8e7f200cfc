import { box, defineKind, powerPort, type Size, type Solid } from '../define'
import { normally, operation, ratingKw, transferMs, voltageV } from '../shared/fields'
import { cabinetBody, doors, onFront } from '../shared/shapes'

/** A maintenance bypass cabinet: three rotary switches and a mimic line. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  return [
    ...cabinetBody(size, 'graphite'),
    ...doors(size, 'white', 1),
    onFront(size, 'green', [0, h * 0.7], [w * 0.56, h * 0.012]),
    ...[-1, 0, 1].map((at) =>
      onFront(size, 'black', [at * w * 0.24, h * 0.56], [w * 0.13, h * 0.06]),
    ),
    onFront(size, 'yellow', [0, h * 0.82], [w * 0.14, h * 0.05]),
    box('graphite', [0, d * 0.2, h * 0.985], [w * 0.6, d * 0.3, h * 0.015], true),
  ]
}

export default defineKind({
  id: 'bypass',
  name: 'Maintenance bypass',
  discipline: 'power',
  tag: 'BYP',
  size: { widthM: 0.8, depthM: 0.9, heightM: 2 },
  fields: { ratingKw, voltageV, normally: normally('open'), operation, transferMs },
  ports: [
    powerPort('in', 'in', 'Input', { voltageField: 'voltageV' }),
    powerPort('out', 'out', 'Output', { voltageField: 'voltageV' }),
  ],
  power: 'bypass',
  solids,
})
