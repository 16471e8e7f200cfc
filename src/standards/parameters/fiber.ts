import { defineParameter, type ParameterSource } from '../define'

const stratumSizes: ParameterSource = {
  document: 'Stratum V1 and V2 message sizes',
  via: 'sv2-spec 03, 04 and 05; stratum-mining/sv2-apps',
  grade: 'derived',
}

const stratum = (value: number, label: string) => ({
  value,
  label: { en: label },
  source: stratumSizes,
})

export const stratumKbitPerS = defineParameter({
  id: 'fiber.stratum-kbit-per-s',
  label: 'Stratum traffic of one miner',
  unit: 'kb/s',
  value: 1.5,
  min: 0.01,
  max: 2000,
  source: stratumSizes,
  choices: [
    stratum(1.5, 'Stratum V1, 20 shares a minute'),
    stratum(0.7, 'Stratum V1, 6 shares a minute'),
    stratum(0.5, 'Stratum V1, 1 share a minute'),
    stratum(0.38, 'Stratum V2, 20 shares a minute'),
    stratum(0.14, 'Stratum V2, 6 shares a minute'),
    stratum(0.06, 'Stratum V2, 1 share a minute'),
  ],
})

export const stratumHeadroom = defineParameter({
  id: 'fiber.stratum-headroom',
  label: 'Uplink of a mine over its stratum traffic',
  unit: 'ratio',
  value: 4,
  min: 1,
  max: 100,
  source: { grade: 'estimate' },
})

export const leastMiningUplinkGbps = defineParameter({
  id: 'fiber.least-mining-uplink',
  label: 'Least uplink of a mine',
  unit: 'Gb/s',
  value: 0.01,
  min: 0,
  max: 100,
  source: { grade: 'estimate' },
})

export const leastAiUplinkGbps = defineParameter({
  id: 'fiber.least-ai-uplink',
  label: 'Least uplink of an AI facility',
  unit: 'Gb/s',
  value: 200,
  min: 0,
  max: 100_000,
  source: {
    document: 'NVIDIA DGX SuperPOD Reference Architecture GB200, RA-11338-001 V01',
    grade: 'primary',
  },
})

export const leastEntrances = defineParameter({
  id: 'fiber.least-entrances',
  label: 'Entrances on routes of their own',
  unit: 'count',
  value: 2,
  min: 1,
  max: 10,
  source: {
    document: 'ANSI/TIA-942, Rated-3',
    via: 'resistancezero.com',
    grade: 'secondary',
  },
})

export const leastCarriers = defineParameter({
  id: 'fiber.least-carriers',
  label: 'Carriers',
  unit: 'count',
  value: 2,
  min: 1,
  max: 10,
  source: {
    document: 'ANSI/TIA-942, Rated-3',
    via: 'resistancezero.com',
    grade: 'secondary',
  },
})

export const entranceSeparationM = defineParameter({
  id: 'fiber.entrance-separation',
  label: 'Distance between entrances',
  unit: 'm',
  value: 20,
  min: 0,
  max: 1000,
  source: {
    document: 'RISA Data Center and Cloud Services Directives, service providers',
    grade: 'primary',
  },
})

export const singleEntranceMineKw = defineParameter({
  id: 'fiber.single-entrance-mine',
  label: 'IT load up to which a mine does with one entrance',
  unit: 'kW',
  value: 10_000,
  min: 0,
  max: 1e6,
  source: { grade: 'estimate' },
})

export const leastSpines = defineParameter({
  id: 'fiber.least-spines',
  label: 'Spines of a compute fabric',
  unit: 'count',
  value: 4,
  min: 1,
  max: 64,
  source: {
    document: 'Juniper Validated Design, AI DC QPP, IP fabric GPU backend architecture',
    grade: 'primary',
  },
})

const storageTable: ParameterSource = {
  document: 'NVIDIA DGX SuperPOD Reference Architecture GB200, RA-11338-001 V01',
  clause: 'Table 5.2',
  grade: 'primary',
}

const storageTableH100: ParameterSource = {
  document: 'NVIDIA DGX SuperPOD Reference Architecture H100, RA-11333-001 V11',
  clause: 'Table 6',
  grade: 'primary',
}

export const standardReadGBytesPerS = defineParameter({
  id: 'fiber.storage-standard-read',
  label: 'Storage read per scalable unit, standard tier',
  unit: 'GB/s',
  value: 40,
  min: 0,
  max: 10_000,
  source: storageTable,
})

export const standardWriteGBytesPerS = defineParameter({
  id: 'fiber.storage-standard-write',
  label: 'Storage write per scalable unit, standard tier',
  unit: 'GB/s',
  value: 20,
  min: 0,
  max: 10_000,
  source: storageTable,
})

export const enhancedReadGBytesPerS = defineParameter({
  id: 'fiber.storage-enhanced-read',
  label: 'Storage read per scalable unit, enhanced tier',
  unit: 'GB/s',
  value: 125,
  min: 0,
  max: 10_000,
  source: storageTable,
})

/** Four units are published with 250 GB/s, one with 62: whole figures of 62.5 each. */
export const enhancedWriteGBytesPerS = defineParameter({
  id: 'fiber.storage-enhanced-write',
  label: 'Storage write per scalable unit, enhanced tier',
  unit: 'GB/s',
  value: 62.5,
  min: 0,
  max: 10_000,
  source: storageTable,
})

export const goodReadGBytesPerS = defineParameter({
  id: 'fiber.storage-good-read',
  label: 'Storage read per scalable unit, good tier',
  unit: 'GB/s',
  value: 15,
  min: 0,
  max: 10_000,
  source: storageTableH100,
})

/** Four units are published with 30 GB/s, one with 7: whole figures of 7.5 each. */
export const goodWriteGBytesPerS = defineParameter({
  id: 'fiber.storage-good-write',
  label: 'Storage write per scalable unit, good tier',
  unit: 'GB/s',
  value: 7.5,
  min: 0,
  max: 10_000,
  source: storageTableH100,
})
