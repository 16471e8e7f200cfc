import { box, defineKind, powerPort, type Size, type Solid } from '../define'
import { currentRating, ratingKw } from '../shared/fields'
import { partsIn, spread } from '../shared/shapes'

/** A strip of outlets along its longer side, with a breaker, a display and a cord. */
const solids = ({ widthM: w, depthM: d, heightM: h }: Size): readonly Solid[] => {
  const upright = h > w
  const long = upright ? h : w
  const outlets = partsIn(long * 0.8, 0.09, 4, 18)
  const at = (along: number, wide: number, thick: number, color: 'grey' | 'red' | 'blue'): Solid =>
    upright
      ? box(color, [0, -d * 0.45, h / 2 + along - thick / 2], [w * wide, d * 0.1, thick], true)
      : box(color, [along, -d * 0.45, h * (0.5 - wide / 2)], [thick, d * 0.1, h * wide], true)
  return [
    box('black', [0, d * 0.05, 0], [w, d * 0.9, h]),
    ...spread(outlets, long * 0.72).map((along) => at(along, 0.6, (long * 0.5) / outlets, 'grey')),
    at(long * 0.42, 0.7, long * 0.06, 'blue'),
    at(-long * 0.42, 0.7, long * 0.05, 'red'),
  ]
}

export default defineKind({
  id: 'rack-pdu',
  name: 'Rack PDU',
  discipline: 'power',
  tag: 'RPDU',
  size: { widthM: 0.06, depthM: 0.07, heightM: 1.8 },
  fields: { ratingKw, ...currentRating },
  ports: [
    powerPort('in', 'in', 'Cord', { many: true, voltageField: 'voltageV' }),
    powerPort('out', 'out', 'Outlets', { many: true, voltageField: 'voltageV' }),
  ],
  power: 'bus',
  solids,
})
