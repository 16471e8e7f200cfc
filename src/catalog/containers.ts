import { defineProducts, rated, unnamed } from '#model'
import { derived, primary, secondary } from './define'

/** A 40 ft container, which the makers state without repeating its size. */
const fortyFoot = (() => {
  const source = derived('unnamed public source', 'size of a 40 ft container')
  return {
    widthM: rated(12.192, source),
    depthM: rated(2.438, source),
    heightM: rated(2.896, source),
  }
})()

export default defineProducts([
  {
    id: 'bitmain-antspace-hd5',
    kind: 'miner-container',
    maker: 'Bitmain',
    model: 'ANTSPACE HD5',
    source: unnamed,
    values: {
      slots: 308,
      loadKw: 1512,
      maxLoadKw: 1765,
      cooling: 'hydro',
      // Two circuits of 73.9 m³/h, each for 154 slots: 8.0 L/min for each miner.
      coolantLPerMin: rated(2463, derived('unnamed public source', '2 × 73.9 m³/h')),
      widthM: 12.196,
      depthM: 2.438,
      heightM: 2.896,
      massKg: 11_000,
      wetMassKg: 17_200,
    },
  },
  {
    id: 'bitmain-antspace-hk3',
    kind: 'miner-container',
    maker: 'Bitmain',
    model: 'ANTSPACE HK3',
    source: unnamed,
    values: {
      slots: 210,
      // Low trust: another public page says 630 kW.
      loadKw: 1030,
      cooling: 'hydro',
      coolantReturnMinKpa: rated(50, primary('docs.mos.tether.io, ANTSPACE HK3')),
      ...fortyFoot,
    },
  },
  {
    id: 'bitmain-antspace-hw5',
    kind: 'miner-container',
    maker: 'Bitmain',
    model: 'ANTSPACE HW5',
    source: unnamed,
    values: { slots: 210, loadKw: 1200, cooling: 'hydro', ...fortyFoot },
  },
  {
    id: 'uminers-hydro-40ft',
    kind: 'miner-container',
    maker: 'Uminers',
    model: 'Hydro container 40 ft',
    source: secondary('uminers.com, hydro container'),
    values: { slots: 168, loadKw: 1900, cooling: 'hydro', ...fortyFoot },
  },
  {
    id: 'minerbase-immersion-40ft',
    kind: 'miner-container',
    maker: 'Minerbase',
    model: 'Immersion container 40 ft',
    source: primary('minerbase.com, service page'),
    values: {
      maxLoadKw: 720,
      cooling: 'immersion',
      auxiliaryKw: 25,
      ...fortyFoot,
    },
  },
  {
    id: 'generic-air-container-1500',
    kind: 'miner-container',
    maker: 'Generic',
    model: 'Air-cooled container, 1.5 MW',
    source: secondary('yabu.me, plan of a 5 MW site'),
    values: { miners: 357, loadKw: 1250, maxLoadKw: 1500, cooling: 'air', voltageV: 415 },
  },
])
