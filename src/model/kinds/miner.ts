import { box, dataPort, defineKind, liquidPort, powerPort, type Size, type Solid } from '../define'
import {
  airflowM3PerH,
  ambientMaxC,
  coolantDropKpa,
  coolantLPerMin,
  hashrateThPerS,
  heatAnswer,
  loadKw,
  minerCooling,
  piping,
  taking,
} from '../shared/fields'
import { minerPort } from '../shared/network'
import { fanOn, skinM } from '../shared/shapes'

/** A finned case with two fans in front and two behind, and the supply on top. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  const fan = Math.min(w * 0.9, h * 0.38)
  const long = d - 2 * skinM(size)
  return [
    box('aluminium', [0, 0, 0], [w, long, h * 0.78]),
    box('graphite', [0, d * 0.02, h * 0.78], [w * 0.8, long * 0.9, h * 0.22]),
    ...([-1, 1] as const).flatMap((face) =>
      [0.2, 0.58].flatMap((z) => fanOn(size, face, [0, h * z], fan)),
    ),
    box('black', [w * 0.2, -d * 0.4, h * 0.88], [w * 0.24, d * 0.06, h * 0.08], true),
    box('green', [-w * 0.3, -d * 0.43, h * 0.8], [w * 0.06, d * 0.02, h * 0.04], true),
  ]
}

export default defineKind({
  id: 'miner',
  name: 'Miner',
  discipline: 'mining',
  tag: 'MIN',
  size: { widthM: 0.195, depthM: 0.4, heightM: 0.29 },
  fields: {
    loadKw,
    hashrateThPerS,
    cooling: minerCooling,
    airflowM3PerH,
    coolantLPerMin,
    coolantDropKpa,
    ...piping,
    ambientMaxC,
    ...heatAnswer,
    ...taking,
    ...minerPort,
  },
  ports: [
    powerPort('cord', 'in', 'Cord', { many: true, voltageField: 'voltageV' }),
    liquidPort('coolant', 'Coolant', 'load'),
    dataPort('data', 'Network link'),
  ],
  power: 'load',
  cooling: 'heat-load',
  it: true,
  solids,
})
