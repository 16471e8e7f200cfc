import { defineProducts, estimated, rated, unnamed } from '#model'
import { derived, primary, secondary } from './define'

const rackUnit = derived('netbox-community/devicetype-library', '1U of 44.45 mm')

export default defineProducts([
  {
    id: 'vertiv-360ai-row-pdu-600',
    kind: 'pdu',
    maker: 'Vertiv',
    model: '360AI row PDU, 600 kVA',
    source: unnamed,
    values: { ratingKva: 600 },
  },
  {
    id: 'generic-pdu-300-legacy',
    kind: 'pdu',
    maker: 'Generic',
    model: 'Floor PDU with transformer, 300 kVA',
    source: primary('Al-Harbi, IEEE paper on a Saudi Aramco data center', 'Table II'),
    values: {
      ratingKva: 300,
      efficiency: rated(0.97, primary('Facebook Engineering, Prineville data center', 'PDU 3 %')),
    },
  },
  {
    id: 'generic-rpp-415',
    kind: 'rpp',
    maker: 'Generic',
    model: 'Remote power panel, 415/240 V',
    source: unnamed,
    values: {
      voltageV: 415,
      widthM: 0.61,
      depthM: 0.61,
      heightM: estimated(2),
      massKg: estimated(300),
    },
  },
  {
    id: 'starline-1200t5',
    kind: 'busway',
    maker: 'Starline',
    model: 'Track Busway 1200T5, 3 m section',
    source: unnamed,
    values: { ratingA: 1200, widthM: estimated(3), massKg: estimated(120) },
  },
  {
    id: 'schneider-canalis-ks-800',
    kind: 'busway',
    maker: 'Schneider Electric',
    model: 'Canalis KS 800 A',
    source: secondary('Schneider Electric Reference Design 108', 'unnamed public source'),
    values: { ratingA: 800 },
  },
  {
    id: 'vertiv-360ai-busway-400',
    kind: 'busway',
    maker: 'Vertiv',
    model: '360AI busway 400 A',
    source: secondary('Vertiv 360AI reference design 026'),
    values: { ratingA: 400 },
  },
  {
    id: 'vertiv-mnu5m1r6',
    kind: 'rack-pdu',
    maker: 'Vertiv',
    model: 'MNU5M1R6-12CF18-3TL6A0H10-S',
    source: primary('netbox-community/devicetype-library, Vertiv VP7N31A1.yaml'),
    values: {
      ratingKw: 4.9,
      ratingA: 30,
      voltageV: 208,
      phases: 1,
      massKg: 6.35,
      widthM: estimated(0.44),
      depthM: estimated(0.23),
      heightM: rated(0.0445, rackUnit),
    },
  },
  {
    id: 'vertiv-vp9571a',
    kind: 'rack-pdu',
    maker: 'Vertiv',
    model: 'VP9571A',
    source: primary('netbox-community/devicetype-library, Vertiv VP9571A.yaml'),
    values: {
      ratingKw: 4.9,
      ratingA: 30,
      voltageV: 208,
      phases: 1,
      massKg: 3.63,
      widthM: estimated(0.44),
      depthM: estimated(0.23),
      heightM: rated(0.0445, rackUnit),
    },
  },
])
