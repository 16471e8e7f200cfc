import { defineProducts, estimated, rated, unnamed } from '#model'
import { primary } from './define'

export default defineProducts([
  {
    id: 'submer-smartpodx',
    kind: 'immersion-tank',
    maker: 'Submer',
    model: 'SmartPodX',
    source: unnamed,
    values: {
      heatCapacityKw: 50,
      fluidL: 576,
      widthM: 1.2,
      depthM: 0.9,
      heightM: 1.19,
      massKg: 411,
      // Full of fluid, without servers.
      wetMassKg: 872,
    },
  },
  {
    id: 'submer-smartpod-xl',
    kind: 'immersion-tank',
    maker: 'Submer',
    model: 'SmartPod XL',
    source: unnamed,
    values: { heatCapacityKw: 100 },
  },
  {
    id: 'asperitas-aic24',
    kind: 'immersion-tank',
    maker: 'Asperitas',
    model: 'AIC24',
    source: unnamed,
    values: {
      // Published as 32 to 60 kW, and its water as 0.5 to 1.6 L/s.
      heatCapacityKw: 60,
      coolantLPerMin: 96,
      serviceHeightM: 2.46,
      widthM: 1.5,
      depthM: 0.714,
      heightM: 1.6,
      massKg: 1080,
      wetMassKg: 1680,
    },
  },
  {
    id: 'grc-iceraq-184',
    kind: 'immersion-tank',
    maker: 'GRC',
    model: 'ICEraQ, 184 kW',
    source: unnamed,
    values: { heatCapacityKw: 184 },
  },
  {
    id: 'grc-iceraq-368',
    kind: 'immersion-tank',
    maker: 'GRC',
    model: 'ICEraQ, 368 kW',
    source: unnamed,
    values: { heatCapacityKw: 368 },
  },
  {
    id: 'grc-carnotjet',
    kind: 'immersion-tank',
    maker: 'GRC',
    model: 'CarnotJet rack',
    source: primary('grcooling.com, frequently asked questions'),
    values: {
      wetMassKg: rated(1497, primary('grcooling.com, frequently asked questions', '3,300 lb')),
      // Only the footprint is published: 13 ft².
      widthM: estimated(1.5),
      depthM: estimated(0.805),
    },
  },
  {
    id: 'liquidstack-datatank-48u',
    kind: 'immersion-tank',
    maker: 'LiquidStack',
    model: 'DataTank 48U, two-phase',
    source: unnamed,
    // Two-phase fluids are of the PFAS family, whose supply is at risk.
    values: { heatCapacityKw: 252, pfas: true },
  },
  {
    id: 'liquidstack-single-phase',
    kind: 'immersion-tank',
    maker: 'LiquidStack',
    model: 'DataTank, single-phase',
    source: unnamed,
    // Published as more than 110 kW, with facility water of class W32.
    values: { heatCapacityKw: 110 },
  },
  // A range of 60 to 300 kW, of which only the ends are published.
  ...[60, 300].map((heatCapacityKw) => ({
    id: `edarat-${heatCapacityKw}`,
    kind: 'immersion-tank' as const,
    maker: 'Edarat',
    model: `Immersion tank, ${heatCapacityKw} kW`,
    source: unnamed,
    values: { heatCapacityKw },
  })),
  {
    id: 'generic-industrial-tank',
    kind: 'immersion-tank',
    maker: 'Generic',
    model: 'Industrial tank for 12 to 20 miners',
    source: unnamed,
    values: {
      miners: 20,
      // Published as 800 to 1,500 L; a bund has to hold the larger.
      fluidL: 1500,
      widthM: 2.4,
      depthM: 1,
      heightM: 0.6,
    },
  },
  {
    id: 'fog-hashing-c6',
    kind: 'immersion-tank',
    maker: 'Fog Hashing',
    model: 'C6',
    source: unnamed,
    values: { heatCapacityKw: 120 },
  },
])
