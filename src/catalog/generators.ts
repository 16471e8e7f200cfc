import { defineProducts, estimated, rated, unnamed } from '#model'
import { derived, primary, secondary } from './define'

const cat3516e = secondary('Caterpillar 3516E data sheet LEHE1351-09', 'unnamed public source')

export default defineProducts([
  {
    id: 'caterpillar-3516e',
    kind: 'generator',
    maker: 'Caterpillar',
    model: '3516E, 2,750 ekW standby, 60 Hz',
    source: cat3516e,
    values: {
      ratingKw: 2750,
      // A standby rating is what ISO 8528-1 calls emergency standby power.
      ratingClass: rated('ESP', derived('Caterpillar 3516E data sheet LEHE1351-09', 'standby')),
      fuelLPerHAtRated: 563.8,
      widthM: 7.5,
      depthM: 2.2,
      heightM: 3.4,
      massKg: 19_800,
    },
  },
  {
    id: 'mtu-20v4000-ds3000',
    kind: 'generator',
    maker: 'mtu',
    model: '20V4000 DS3000',
    source: unnamed,
    values: {
      ratingKw: 3000,
      // Published as 690 to 720 L/h; the upper end, so that no tank lasts too long.
      fuelLPerHAtRated: 720,
      widthM: 7.7,
      depthM: 2.3,
      heightM: 3.6,
      massKg: 21_500,
    },
  },
  {
    id: 'cummins-qsk60-g23',
    kind: 'generator',
    maker: 'Cummins',
    model: 'QSK60-G23',
    source: unnamed,
    values: {
      ratingKw: 2500,
      fuelLPerHAtRated: 535,
      widthM: 8,
      depthM: 2.3,
      heightM: 3.7,
      massKg: 23_000,
    },
  },
  {
    id: 'caterpillar-c175-16',
    kind: 'generator',
    maker: 'Caterpillar',
    model: 'C175-16, 3,000 ekW standby, 60 Hz',
    source: unnamed,
    values: {
      ratingKw: 3000,
      ratingClass: rated('ESP', derived('unnamed public source', 'standby')),
      widthM: estimated(7.6),
      depthM: estimated(2.6),
      heightM: estimated(3.4),
      massKg: estimated(24_000),
    },
  },
  {
    id: 'caterpillar-c175-16-prime',
    kind: 'generator',
    maker: 'Caterpillar',
    model: 'C175-16, 2,725 ekW prime, 60 Hz',
    source: unnamed,
    values: {
      ratingKw: 2725,
      ratingClass: rated('PRP', derived('unnamed public source', 'prime')),
      widthM: estimated(7.6),
      depthM: estimated(2.6),
      heightM: estimated(3.4),
      massKg: estimated(24_000),
    },
  },
  {
    id: 'cummins-c2250d5-dcc',
    kind: 'generator',
    maker: 'Cummins',
    model: 'C2250D5, Data Center Continuous, 50 Hz',
    source: primary('Cummins C2250D5 Data Center Continuous specification'),
    values: { ratingKw: 1800, ratingClass: 'DCC' },
  },
  {
    id: 'generic-fuel-tank-8000-gal',
    kind: 'fuel-tank',
    maker: 'Generic',
    model: 'Fuel tank, 8,000 US gal',
    source: primary('Herakles data center, published site description'),
    values: { volumeL: rated(30_283, derived('Herakles data center', '8,000 US gal')) },
  },
])
