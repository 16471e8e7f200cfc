import { defineParameter, type ParameterSource } from '../define'

/**
 * How often components of the power chain fail and how long repair takes. Kinds without a published
 * figure that could be read have none here: their share is unknown, not nothing.
 */

const rate = (id: string, label: string, value: number, source: ParameterSource) =>
  defineParameter({
    id: `power.reliability.${id}-per-year`,
    label: `${label}: failures per year`,
    unit: 'count',
    value,
    min: 0,
    max: 1000,
    source,
  })

const repair = (id: string, label: string, value: number, source: ParameterSource) =>
  defineParameter({
    id: `power.reliability.${id}-repair`,
    label: `${label}: time to repair`,
    unit: 'h',
    value,
    min: 0,
    max: 8760,
    source,
  })

const estimate: ParameterSource = { grade: 'estimate' }

/** Cites the Gold Book's equipment table by its printed rows; the book itself was not read. */
const wiboonrat: ParameterSource = {
  document: 'IEEE 493',
  via: 'Wiboonrat, Table 2, in an unnamed public source',
  grade: 'secondary',
}

const table34: ParameterSource = {
  document: 'IEEE 493-2007, Table 3-4',
  via: 'unnamed public source',
  grade: 'secondary',
}

const unnamed: ParameterSource = { document: 'unnamed public source', grade: 'secondary' }

const reopt: ParameterSource = {
  document: 'REopt.jl, defaults of backup_reliability.jl',
  grade: 'primary',
}

export const utilityFailuresPerYear = rate('utility', 'Utility feed', 1.956, estimate)
export const utilityRepairH = repair('utility', 'Utility feed', 1.32, estimate)

export const transformerFailuresPerYear = rate('transformer', 'Transformer', 0.0062, table34)
export const transformerRepairH = repair('transformer', 'Transformer', 341.7, table34)

export const breakerFailuresPerYear = rate('breaker', 'Breaker up to 1 kV', 0.0027, unnamed)
export const breakerRepairH = repair('breaker', 'Breaker up to 1 kV', 8, unnamed)

export const mvBreakerFailuresPerYear = rate('mv-breaker', 'Breaker above 1 kV', 0.0027, table34)
export const mvBreakerRepairH = repair('mv-breaker', 'Breaker above 1 kV', 83.1, table34)

export const bypassFailuresPerYear = rate('bypass', 'Bypass (as a disconnect)', 0.0016, unnamed)
export const bypassRepairH = repair('bypass', 'Bypass (as a disconnect)', 4, unnamed)

export const busFailuresPerYear = rate('bus', 'Switchgear bus section', 0.001, unnamed)
export const busRepairH = repair('bus', 'Switchgear bus section', 24, unnamed)

export const buswayFailuresPerYear = rate('busway', 'Busway, a run of 100 ft', 0.0024, table34)
export const buswayRepairH = repair('busway', 'Busway', 35, table34)

export const atsFailuresPerYear = rate('ats', 'Automatic transfer switch', 0.03, wiboonrat)
export const atsRepairH = repair('ats', 'Automatic transfer switch', 1.64, wiboonrat)

export const upsFailuresPerYear = rate('ups', 'UPS', 0.01, wiboonrat)
export const upsRepairH = repair('ups', 'UPS', 2, wiboonrat)

/** The author calls this row illustrative. */
export const pduFailuresPerYear = rate('pdu', 'PDU', 0.02, estimate)
export const pduRepairH = repair('pdu', 'PDU', 3, estimate)

export const generatorAvailability = defineParameter({
  id: 'power.reliability.generator-availability',
  label: 'Standby generator: share of the time in which it is not under repair',
  unit: 'ratio',
  value: 0.995,
  min: 0,
  max: 1,
  source: reopt,
})

export const generatorFailureToStart = defineParameter({
  id: 'power.reliability.generator-failure-to-start',
  label: 'Standby generator: chance that it does not start when called',
  unit: 'ratio',
  value: 0.0094,
  min: 0,
  max: 1,
  source: reopt,
})
