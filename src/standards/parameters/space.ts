import { defineParameter, type ParameterSource } from '../define'

const aisles: ParameterSource = {
  document: 'TIA-942-A',
  via: 'server-racks.com/aisle-pitch',
  grade: 'secondary',
}

export const overlapToleranceM = defineParameter({
  id: 'space.overlap-tolerance',
  label: 'Overlap that is taken for rounding',
  unit: 'm',
  value: 0.005,
  min: 0,
  max: 0.1,
  source: { grade: 'estimate' },
})

export const wallCondition = defineParameter({
  id: 'space.wall-condition',
  label: 'Working-space condition of a wall (1 insulated, 2 grounded: concrete, brick, tile)',
  unit: 'count',
  value: 2,
  min: 1,
  max: 2,
  source: {
    document: 'OSHA 29 CFR 1910.303, Table S-1',
    via: 'WAC 296-24-95703',
    grade: 'primary',
  },
})

export const workingWidthM = defineParameter({
  id: 'space.working-width',
  label: 'Least width of the working space',
  unit: 'm',
  value: 0.76,
  min: 0,
  max: 3,
  source: { document: 'OSHA interpretation letter 1999-05-28', grade: 'primary' },
})

export const workingHeightM = defineParameter({
  id: 'space.working-height',
  label: 'Least height of the working space',
  unit: 'm',
  value: 1.98,
  min: 0,
  max: 5,
  source: { document: 'unnamed public source', grade: 'secondary' },
})

export const wayInClearanceM = defineParameter({
  id: 'space.way-in-clearance',
  label: 'Kept clear on each side of what is brought in, and above it',
  unit: 'm',
  value: 0.05,
  min: 0,
  max: 1,
  source: { grade: 'estimate' },
})

export const wayInRampSlope = defineParameter({
  id: 'space.way-in-ramp-slope',
  label: 'Steepest ramp that equipment is moved over, up per metre ahead',
  unit: 'ratio',
  value: 0.09,
  min: 0,
  max: 1,
  source: {
    document: 'Oracle SPARC M8 and SPARC M7 Servers Installation Guide',
    clause: 'Move Server Up or Down a Ramp',
    grade: 'estimate',
  },
})

export const cduFrontM = defineParameter({
  id: 'space.cdu-front',
  label: 'Clear space in front of a CDU whose maker states none',
  unit: 'm',
  value: 0.9,
  min: 0,
  max: 3,
  source: { grade: 'estimate' },
})

export const coldAisleM = defineParameter({
  id: 'space.cold-aisle',
  label: 'Width of a cold aisle',
  unit: 'm',
  value: 1.2,
  min: 0.5,
  max: 5,
  source: aisles,
})

export const hotAisleM = defineParameter({
  id: 'space.hot-aisle',
  label: 'Width of a hot aisle',
  unit: 'm',
  value: 0.9,
  min: 0.5,
  max: 5,
  source: aisles,
})

export const racksPerRow = defineParameter({
  id: 'space.racks-per-row',
  label: 'Racks in one row',
  unit: 'count',
  value: 20,
  min: 1,
  max: 200,
  source: { document: 'RISA Data Center and Cloud Services Directives', grade: 'primary' },
})

export const rowGapM = defineParameter({
  id: 'space.row-gap',
  label: 'Gap that ends a row of racks',
  unit: 'm',
  value: 0.6,
  min: 0.05,
  max: 3,
  source: { grade: 'estimate' },
})

export const transformerSeparationM = defineParameter({
  id: 'space.transformer-separation',
  label: 'Distance between outdoor transformers of 10 MVA and more',
  unit: 'm',
  value: 8,
  min: 0,
  max: 30,
  source: {
    document: 'navalfacilities.tpub.com aeg_fe0453',
    grade: 'primary',
  },
})

export const largeTransformerKva = defineParameter({
  id: 'space.large-transformer',
  label: 'Rating from which transformers stand far apart',
  unit: 'kVA',
  value: 10_000,
  min: 0,
  max: 1e6,
  source: {
    document: 'navalfacilities.tpub.com aeg_fe0453',
    grade: 'primary',
  },
})

export const smallTransformerSeparationM = defineParameter({
  id: 'space.small-transformer-separation',
  label: 'Distance between smaller outdoor transformers',
  unit: 'm',
  value: 1.5,
  min: 0,
  max: 30,
  source: { grade: 'estimate' },
})

export const generatorSeparationM = defineParameter({
  id: 'space.generator-separation',
  label: 'Distance between generator sets',
  unit: 'm',
  value: 2,
  min: 0,
  max: 30,
  source: { grade: 'estimate' },
})

export const lithiumPerCompartmentKwh = defineParameter({
  id: 'space.lithium-per-compartment',
  label: 'Lithium-ion energy in one fire compartment',
  unit: 'kWh',
  value: 600,
  min: 0,
  max: 1e6,
  source: {
    document: 'NFPA 855:2023',
    clause: '11.1',
    via: 'unnamed public source',
    grade: 'secondary',
  },
})
