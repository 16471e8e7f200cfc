import { defineParameter, type Parameter, type ParameterSource } from '../define'

// Depth of the working space in front of live parts, by voltage to ground and by what is opposite:
// condition 1 nothing live or grounded, 2 grounded parts (concrete, brick and tile count), 3 live
// parts. Feet in the documents; metres here, rounded to the centimetre as OSHA prints them.

const osha: ParameterSource = {
  document: 'OSHA 29 CFR 1910.303, Table S-1',
  via: 'WAC 296-24-95703',
  grade: 'primary',
}
const nec: ParameterSource = {
  document: 'NEC',
  clause: '110.34(A)',
  via: 'unnamed public source',
  grade: 'secondary',
}
const judged: ParameterSource = { grade: 'estimate' }

const depth = (
  band: string,
  label: string,
  condition: 1 | 2 | 3,
  value: number,
  source: ParameterSource,
): Parameter =>
  defineParameter({
    id: `space.working-depth-${band}-${condition}`,
    label: `Working space, ${label} to ground, condition ${condition}`,
    unit: 'm',
    value,
    min: 0.3,
    max: 10,
    source,
  })

export const depthTo150V1 = depth('to-150-v', 'up to 150 V', 1, 0.91, osha)
export const depthTo150V2 = depth('to-150-v', 'up to 150 V', 2, 0.91, osha)
export const depthTo150V3 = depth('to-150-v', 'up to 150 V', 3, 0.91, osha)
export const depthTo600V1 = depth('to-600-v', '151 to 600 V', 1, 0.91, osha)
export const depthTo600V2 = depth('to-600-v', '151 to 600 V', 2, 1.07, osha)
export const depthTo600V3 = depth('to-600-v', '151 to 600 V', 3, 1.22, osha)
export const depthTo1000V1 = depth('to-1000-v', '601 to 1,000 V', 1, 0.91, judged)
export const depthTo1000V2 = depth('to-1000-v', '601 to 1,000 V', 2, 1.22, judged)
export const depthTo1000V3 = depth('to-1000-v', '601 to 1,000 V', 3, 1.52, judged)
export const depthTo2500V1 = depth('to-2500-v', '1,001 to 2,500 V', 1, 0.91, judged)
export const depthTo2500V2 = depth('to-2500-v', '1,001 to 2,500 V', 2, 1.22, judged)
export const depthTo2500V3 = depth('to-2500-v', '1,001 to 2,500 V', 3, 1.52, judged)
export const depthTo9000V1 = depth('to-9000-v', '2,501 to 9,000 V', 1, 1.22, judged)
export const depthTo9000V2 = depth('to-9000-v', '2,501 to 9,000 V', 2, 1.52, judged)
export const depthTo9000V3 = depth('to-9000-v', '2,501 to 9,000 V', 3, 1.83, judged)
export const depthTo25kV1 = depth('to-25-kv', '9,001 to 25,000 V', 1, 1.52, nec)
export const depthTo25kV2 = depth('to-25-kv', '9,001 to 25,000 V', 2, 1.83, nec)
export const depthTo25kV3 = depth('to-25-kv', '9,001 to 25,000 V', 3, 2.74, nec)
export const depthTo75kV1 = depth('to-75-kv', '25,001 V to 75 kV', 1, 1.83, judged)
export const depthTo75kV2 = depth('to-75-kv', '25,001 V to 75 kV', 2, 2.44, judged)
export const depthTo75kV3 = depth('to-75-kv', '25,001 V to 75 kV', 3, 3.05, judged)
export const depthAbove75kV1 = depth('above-75-kv', 'above 75 kV', 1, 2.44, judged)
export const depthAbove75kV2 = depth('above-75-kv', 'above 75 kV', 2, 3.05, judged)
export const depthAbove75kV3 = depth('above-75-kv', 'above 75 kV', 3, 3.66, judged)
