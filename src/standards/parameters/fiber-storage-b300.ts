import { defineParameter, type ParameterSource } from '../define'

/** Units of 64 systems, twice as large as those of the generations before. */
const notes: ParameterSource = { document: 'unnamed public source', grade: 'secondary' }

export const b300StandardReadGBytesPerS = defineParameter({
  id: 'fiber.storage-b300-standard-read',
  label: 'Storage read per scalable unit of B300, standard tier',
  unit: 'GB/s',
  value: 80,
  min: 0,
  max: 10_000,
  source: notes,
})

export const b300StandardWriteGBytesPerS = defineParameter({
  id: 'fiber.storage-b300-standard-write',
  label: 'Storage write per scalable unit of B300, standard tier',
  unit: 'GB/s',
  value: 40,
  min: 0,
  max: 10_000,
  source: notes,
})

export const b300EnhancedReadGBytesPerS = defineParameter({
  id: 'fiber.storage-b300-enhanced-read',
  label: 'Storage read per scalable unit of B300, enhanced tier',
  unit: 'GB/s',
  value: 250,
  min: 0,
  max: 10_000,
  source: notes,
})

export const b300EnhancedWriteGBytesPerS = defineParameter({
  id: 'fiber.storage-b300-enhanced-write',
  label: 'Storage write per scalable unit of B300, enhanced tier',
  unit: 'GB/s',
  value: 124,
  min: 0,
  max: 10_000,
  source: notes,
})
