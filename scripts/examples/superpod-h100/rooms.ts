import { type Sheet, stated } from '../sheet'
import { feeds } from './plan'

export const addProducts = (sheet: Sheet): void => {
  sheet.facility.products.push(
    {
      id: 'assumed-chiller-500',
      kind: 'chiller',
      maker: 'Assumed',
      model: 'Air-cooled chiller 500 kW',
      source: { grade: 'estimate' },
      values: {
        capacityKw: 500,
        cop: stated(3, { document: 'HewlettPackard dc-rl, chiller default', grade: 'primary' }),
        supplyC: 18,
        ratedAmbientC: 40,
        widthM: 2.2,
        depthM: 4.5,
        heightM: 2.4,
      },
    },
    {
      id: 'assumed-ups-500',
      kind: 'ups',
      maker: 'Assumed',
      model: 'UPS 500 kW',
      source: { grade: 'estimate' },
      values: {
        ratingKw: 500,
        ratingKva: 500,
        efficiency: stated(0.975, {
          document: 'Schneider Electric Galaxy VXL',
          via: 'unnamed public source',
          grade: 'secondary',
        }),
        batteryMin: 5,
        massKg: 1200,
        voltageV: 415,
        widthM: 1.2,
        depthM: 1,
        heightM: 2,
      },
    },
    {
      id: 'assumed-transformer-1000',
      kind: 'transformer',
      maker: 'Assumed',
      model: 'Transformer 1,000 kVA 22/0.415 kV',
      source: { grade: 'estimate' },
      values: { ratingKva: 1000, primaryV: 22_000, secondaryV: 415, efficiency: 0.99 },
    },
  )
}

export const addRooms = (sheet: Sheet): void => {
  sheet.room('hall', 'SuperPOD hall', 'ai-training', [0, 0, 14, 12], {
    heightM: 4.5,
    fireCompartment: 'hall',
    supplyAirC: 22,
    relativeHumidity: 0.5,
    slabLimitKpa: 20,
    containments: [
      {
        id: 'HA-1',
        name: 'Hot aisle',
        aisle: 'hot',
        complete: true,
        polygon: [
          { x: 2.4, y: 3.4 },
          { x: 5.8, y: 3.4 },
          { x: 5.8, y: 7.2 },
          { x: 2.4, y: 7.2 },
        ],
      },
    ],
  })
  for (const [i, feed] of feeds.entries()) {
    sheet.room(`ups-${feed}`, `UPS room ${feed}`, 'electrical', [i * 9, 14, 8.5, 7], {
      heightM: 4,
      fireCompartment: `ups-${feed}`,
      supplyAirC: 22,
      slabLimitKpa: 20,
    })
  }
  sheet.room('yard', 'Yard', 'yard', [-4, 24, 54, 36], { open: true })
}
