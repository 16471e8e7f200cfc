import { defineParameter, type ParameterSource } from '../define'

const h100: ParameterSource = {
  document: 'NVIDIA DGX SuperPOD Reference Architecture H100, RA-11333-001 V11',
  grade: 'primary',
}

export const inBandLinksPerNode = defineParameter({
  id: 'fiber.in-band-links-per-node',
  label: 'In-band links of a node',
  unit: 'count',
  value: 2,
  min: 1,
  max: 16,
  source: h100,
})

export const outOfBandUplinks = defineParameter({
  id: 'fiber.out-of-band-uplinks',
  label: 'Uplinks of a management switch',
  unit: 'count',
  value: 2,
  min: 1,
  max: 16,
  source: h100,
})
