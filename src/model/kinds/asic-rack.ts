import { box, dataPort, defineKind, liquidPort, powerPort, type Size, type Solid } from '../define'
import {
  airflowM3PerH,
  ambientMaxC,
  coolantDropKpa,
  coolantLPerMin,
  cords,
  hashrateThPerS,
  heatAnswer,
  loadKw,
  minerCooling,
  miners,
  piping,
} from '../shared/fields'
import { minerPort } from '../shared/network'
import { partsIn, spread } from '../shared/shapes'

/** An open shelf of miners: four posts, decks, and a machine with a dark fan on every place. */
const solids = ({ widthM: w, depthM: d, heightM: h }: Size): readonly Solid[] => {
  const post = Math.min(0.05, w * 0.04)
  const decks = partsIn(h, 0.55, 2, 4)
  const places = partsIn(w, 0.3, 2, 5)
  const deckM = h / decks
  const level = spread(decks, h).map((z) => h / 2 + z - deckM / 2)
  return [
    ...[-1, 1].flatMap((sx) =>
      [-1, 1].map((sy) =>
        box('steel', [(sx * (w - post)) / 2, (sy * (d - post)) / 2, 0], [post, post, h]),
      ),
    ),
    ...level.map((z) => box('steel', [0, 0, z], [w - 2 * post, d * 0.96, deckM * 0.05])),
    ...level.flatMap((z) =>
      spread(places, w - 2 * post).flatMap((x) => [
        box('aluminium', [x, 0, z + deckM * 0.06], [(w / places) * 0.7, d * 0.8, deckM * 0.6]),
        box(
          'black',
          [x, -d * 0.41, z + deckM * 0.1],
          [(w / places) * 0.56, d * 0.02, deckM * 0.5],
          true,
        ),
      ]),
    ),
  ]
}

export default defineKind({
  id: 'asic-rack',
  name: 'ASIC rack',
  discipline: 'mining',
  tag: 'AR',
  size: { widthM: 1.2, depthM: 0.6, heightM: 2.2 },
  fields: {
    loadKw,
    miners,
    hashrateThPerS,
    cooling: minerCooling,
    airflowM3PerH,
    coolantLPerMin,
    coolantDropKpa,
    ...piping,
    ambientMaxC,
    ...heatAnswer,
    ...cords,
    ...minerPort,
  },
  ports: [
    powerPort('cord', 'in', 'Cords', { many: true, voltageField: 'voltageV' }),
    liquidPort('coolant', 'Coolant', 'load'),
    dataPort('data', 'Network links'),
  ],
  power: 'load',
  cooling: 'heat-load',
  it: true,
  solids,
})
