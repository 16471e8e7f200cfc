import { defineParameter, type ParameterSource } from '../define'

const gb200: ParameterSource = {
  document: 'NVIDIA DGX SuperPOD Reference Architecture GB200, RA-11338-001 V01',
  grade: 'primary',
}

export const leastHandOffs = defineParameter({
  id: 'fiber.least-hand-offs',
  label: 'Fast hand-offs of an AI facility',
  unit: 'count',
  value: 2,
  min: 1,
  max: 1000,
  source: gb200,
})

export const handOffLeastGbps = defineParameter({
  id: 'fiber.hand-off-speed',
  label: 'Speed from which a hand-off counts as fast',
  unit: 'Gb/s',
  value: 100,
  min: 1,
  max: 10_000,
  source: gb200,
})

export const inferenceRttMs = defineParameter({
  id: 'fiber.inference-rtt',
  label: 'Round trip between inference and its users',
  unit: 'ms',
  value: 10,
  min: 0.1,
  max: 1000,
  source: { grade: 'estimate' },
})
