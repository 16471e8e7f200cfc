import { box, defineKind, powerPort, type Size, type Solid } from '../define'
import { currentRating, normally, operation, transferMs } from '../shared/fields'
import { cabinetBody, doors, onFront } from '../shared/shapes'

/** A cabinet with a tie breaker and a bus stub to either side. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  const body = { ...size, widthM: w * 0.8 }
  return [
    ...cabinetBody(body, 'grey', 0.08),
    ...doors(body, 'white', 1, 0.08),
    onFront(size, 'orange', [0, h * 0.42], [w * 0.4, h * 0.2]),
    onFront(size, 'black', [0, h * 0.48], [w * 0.12, h * 0.08], 2),
    box('copper', [-w * 0.45, 0, h * 0.72], [w * 0.1, d * 0.5, h * 0.06]),
    box('copper', [w * 0.45, 0, h * 0.72], [w * 0.1, d * 0.5, h * 0.06]),
  ]
}

export default defineKind({
  id: 'tie',
  name: 'Bus tie',
  discipline: 'power',
  tag: 'TIE',
  size: { widthM: 0.8, depthM: 1.2, heightM: 2.2 },
  fields: { ...currentRating, normally: normally('open'), operation, transferMs },
  ports: [
    powerPort('a', 'both', 'Side A', { voltageField: 'voltageV' }),
    powerPort('b', 'both', 'Side B', { voltageField: 'voltageV' }),
  ],
  power: 'tie',
  solids,
})
