import { defineProducts, estimate, estimated, rated } from '#model'
import { derived, primary, secondary } from './define'

const orv3 = primary('OCP Open Rack V3 power system, Facebook and Microsoft, 2019')
const feeds = secondary(
  'NVIDIA, 800 VDC Architecture: Industry Alignment and Execution',
  'unnamed public source',
)
const miningPlan = secondary('Hearst Mining Architect project notes', 'unnamed public source')

/** 1 OpenU of an Open Rack is 48 mm high and its bay 537 mm wide; no depth was found. */
const oneOpenU = { widthM: estimated(0.537), depthM: estimated(0.8), heightM: estimated(0.048) }

const orv3Shelf = {
  ratingKw: 15,
  modules: 6,
  modulesNeeded: rated(5, derived('OCP Open Rack V3 power system', '15 kW of 6 × 3 kW')),
  // The peak of 97.5 % stands without the load at which it is reached.
  efficiency: 0.965,
  secondaryV: 50,
  phases: 1,
  ...oneOpenU,
}

/** A whip of a published current for one rack. */
const tapBox = (ratingA: number) => ({
  id: `generic-tap-box-${ratingA}a`,
  kind: 'tap-box' as const,
  maker: 'Generic',
  model: `Tap box with one whip, ${ratingA} A`,
  source: feeds,
  values: { ratingA, whips: 1 },
})

export default defineProducts([
  {
    id: 'ocp-orv3-power-shelf',
    kind: 'power-shelf',
    maker: 'Open Compute Project',
    model: 'Open Rack V3 power shelf, 15 kW',
    source: orv3,
    values: orv3Shelf,
  },
  {
    id: 'ocp-orv3-power-shelf-battery',
    kind: 'power-shelf',
    maker: 'Open Compute Project',
    model: 'Open Rack V3 power shelf, 15 kW, with battery shelf',
    source: orv3,
    values: { ...orv3Shelf, batteryMin: estimated(4), heightM: estimated(0.096) },
  },
  {
    id: 'nvidia-800vdc-power-rack',
    kind: 'power-shelf',
    maker: 'NVIDIA',
    model: '800 VDC power rack, 660 kW',
    source: feeds,
    values: {
      ratingKw: 660,
      secondaryV: 800,
      widthM: estimated(0.6),
      depthM: estimated(1.2),
      heightM: estimated(2.3),
    },
  },
  ...[60, 100].map(tapBox),
  {
    id: 'generic-mining-board',
    kind: 'distribution-board',
    maker: 'Generic',
    model: 'Distribution board behind one mining transformer, 400 V',
    source: miningPlan,
    values: {
      voltageV: 400,
      // No rating was found; this one passes what a transformer of 5 MVA gives at 400 V.
      ratingA: estimated(8000),
    },
  },
  {
    id: 'generic-distribution-board-4000a-415v',
    kind: 'distribution-board',
    maker: 'Generic',
    model: 'Distribution board 4,000 A, 415 V',
    source: estimate,
    values: { ratingA: 4000, voltageV: 415 },
  },
  {
    id: 'generic-breaker-fully-rated',
    kind: 'breaker',
    maker: 'Generic',
    model: 'Circuit breaker rated for continuous load at 100 %',
    source: estimate,
    values: { fullyRated: true },
  },
])
