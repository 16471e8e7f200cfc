import {
  box,
  branchPort,
  cylinder,
  defineKind,
  flag,
  powerPort,
  quantity,
  type Size,
  type Solid,
} from '../define'
import { cords, piping, pumpCurve, restartS } from '../shared/fields'

/** A motor and a volute on a base frame, with suction and discharge flanges. */
const solids = ({ widthM: w, depthM: d, heightM: h }: Size): readonly Solid[] => {
  const motor = Math.min(d * 0.6, h * 0.5, w * 0.4)
  const axis = h * 0.12 + motor * 0.56
  return [
    box('graphite', [0, 0, 0], [w, d, h * 0.12]),
    cylinder('blue', 'x', [-w * 0.18, 0, axis], [w * 0.46, motor, motor]),
    cylinder('graphite', 'x', [-w * 0.44, 0, axis], [w * 0.1, motor * 0.9, motor * 0.9]),
    cylinder('steel', 'x', [w * 0.12, 0, axis], [w * 0.16, motor * 0.4, motor * 0.4]),
    cylinder('blue', 'y', [w * 0.3, 0, axis], [motor * 0.95, d * 0.4, motor * 0.95]),
    cylinder('steel', 'z', [w * 0.3, 0, h * 0.83], [motor * 0.45, motor * 0.45, h * 0.34]),
    cylinder('steel', 'x', [w * 0.46, 0, axis], [w * 0.08, motor * 0.6, motor * 0.6]),
    box('graphite', [-w * 0.18, 0, axis + motor * 0.45], [w * 0.16, d * 0.24, h * 0.12]),
  ]
}

export default defineKind({
  id: 'pump',
  name: 'Pump',
  discipline: 'cooling',
  tag: 'PMP',
  size: { widthM: 1.4, depthM: 0.7, heightM: 0.9 },
  fields: {
    flowLPerMin: quantity('Flow', 'L/min', 0, 1e6),
    headKpa: quantity('Head', 'kPa', 0, 5000),
    powerKw: quantity('Power', 'kW', 0, 10_000),
    pumpCurve,
    speedControlled: flag('Runs at the speed that is needed'),
    restartS,
    ...piping,
    ...cords,
  },
  ports: [
    branchPort('branch', 'Suction and discharge'),
    powerPort('cord', 'in', 'Supply', { many: true, voltageField: 'voltageV' }),
  ],
  power: 'load',
  cooling: 'pump',
  solids,
})
