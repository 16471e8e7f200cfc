import { type Sheet, stated } from '../sheet'
import { blocks, rowY } from './plan'

export const addProducts = (sheet: Sheet): void => {
  sheet.facility.products.push(
    {
      id: 'assumed-air-chiller',
      kind: 'chiller',
      maker: 'Assumed',
      model: 'Air-cooled chiller 1,250 kW',
      source: { grade: 'estimate' },
      values: {
        capacityKw: 1250,
        cop: stated(3, { document: 'HewlettPackard dc-rl, chiller default', grade: 'primary' }),
        supplyC: 18,
        ratedAmbientC: 40,
        widthM: 2.4,
        depthM: 7.5,
        heightM: 2.6,
      },
    },
    {
      id: 'assumed-ups-3000',
      kind: 'ups',
      maker: 'Assumed',
      model: 'UPS system 3,000 kW, two Galaxy VX of 1,500 kW in parallel',
      source: { grade: 'estimate' },
      values: {
        ratingKw: 3000,
        efficiency: stated(0.959, {
          document: 'Schneider Electric Galaxy VX',
          via: 'unnamed public source',
          grade: 'secondary',
        }),
        batteryMin: 5,
        voltageV: 415,
        widthM: 8.4,
        depthM: 0.9,
        heightM: 2,
        massKg: 8000,
      },
    },
    {
      id: 'assumed-transformer-3150',
      kind: 'transformer',
      maker: 'Assumed',
      model: 'Transformer 3,150 kVA 22/0.415 kV',
      source: { grade: 'estimate' },
      values: { ratingKva: 3150, primaryV: 22_000, secondaryV: 415, efficiency: 0.99 },
    },
  )
}

export const addRooms = (sheet: Sheet): void => {
  const containments = [0, 1, 2].map((pair) => ({
    id: `HA-${pair + 1}`,
    name: `Hot aisle ${pair + 1}`,
    aisle: 'hot' as const,
    complete: true,
    polygon: [
      { x: 4, y: (rowY[pair * 2] as number) - 0.6 },
      { x: 13.6, y: (rowY[pair * 2] as number) - 0.6 },
      { x: 13.6, y: (rowY[pair * 2 + 1] as number) + 0.6 },
      { x: 4, y: (rowY[pair * 2 + 1] as number) + 0.6 },
    ],
  }))
  sheet.room('hall', 'GB300 hall', 'ai-training', [0, 0, 20, 22], {
    heightM: 5,
    fireCompartment: 'hall',
    supplyAirC: 24,
    relativeHumidity: 0.5,
    slabLimitKpa: 24,
    containments,
  })
  sheet.room('gallery', 'CDU gallery', 'mechanical', [20.5, 0, 7, 22], {
    heightM: 5,
    fireCompartment: 'gallery',
    slabLimitKpa: 24,
  })
  for (const [i, block] of blocks.entries()) {
    sheet.room(`ups-${block}`, `UPS room ${block}`, 'electrical', [i * 13, 24, 12, 12], {
      heightM: 5,
      fireCompartment: `ups-${block}`,
      supplyAirC: 22,
      slabLimitKpa: 24,
    })
  }
  for (const [i, path] of ['A', 'B'].entries()) {
    sheet.room(`mech-${path}`, `Mechanical board ${path}`, 'electrical', [52 + i * 9, 24, 8, 12], {
      heightM: 5,
      fireCompartment: `mech-${path}`,
      slabLimitKpa: 24,
    })
  }
  sheet.room('yard', 'Yard', 'yard', [-10, 40, 100, 60], { open: true })
}
