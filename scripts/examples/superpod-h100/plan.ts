import type { Source } from '#model'

export const architecture: Source = {
  document: 'NVIDIA DGX SuperPOD Reference Architecture H100, RA-11333-001 V11',
  clause: 'Table 4',
  grade: 'primary',
}

export const bill: Source = { ...architecture, clause: 'Table 7' }

export const managementHeat: Source = { document: 'unnamed public source', grade: 'secondary' }

export const feeds = ['R1', 'R2', 'R3'] as const

export const systemCount = 31

export const perRack = 4

export const rackCount = 8

export const leafCount = 8

export const spineCount = 4
