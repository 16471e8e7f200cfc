import { defineParameter, type Parameter } from '../define'

/** Figures of how cooling stops, starts again and lets loads warm, where equipment states none. */

const restart = (id: string, label: string, value: number): Parameter =>
  defineParameter({
    id: `resilience.restart.${id}`,
    label: `Until ${label} that states no time cools again once its power is back`,
    unit: 's',
    value,
    min: 0,
    max: 7200,
    source: { grade: 'estimate' },
  })

export const chillerRestartS = restart('chiller', 'a chiller', 300)
export const towerRestartS = restart('cooling-tower', 'a cooling tower', 60)
export const dryCoolerRestartS = restart('dry-cooler', 'a dry cooler', 60)
export const cduRestartS = restart('cdu', 'a CDU', 60)
export const pumpRestartS = restart('pump', 'a pump', 20)
export const crahRestartS = restart('crah', 'a CRAH', 30)
export const fanWallRestartS = restart('fan-wall', 'a fan wall', 30)
export const inRowRestartS = restart('in-row-cooler', 'an in-row cooler', 30)
export const rearDoorRestartS = restart('rear-door-cooler', 'a rear door', 15)

const margin = (id: string, label: string, value: number): Parameter =>
  defineParameter({
    id: `resilience.${id}`,
    label,
    unit: 'K',
    value,
    min: 0,
    max: 60,
    source: { grade: 'estimate' },
  })

export const throttleMarginK = margin(
  'throttle-margin',
  'Above its stated limit a load that says nothing else throttles',
  0,
)
/** An air miner of which both are published throttles at 40 °C and stops at 47 °C. */
export const airTripMarginK = margin(
  'trip-margin.air',
  'Above its air limit a load that says nothing else stops',
  7,
)
export const coolantTripMarginK = margin(
  'trip-margin.coolant',
  'Above its coolant or bath limit a load that says nothing else stops',
  5,
)

export const throttledShare = defineParameter({
  id: 'resilience.throttled-share',
  label: 'Power of a load that throttles for heat',
  unit: 'ratio',
  value: 0.5,
  min: 0,
  max: 1,
  source: { grade: 'estimate' },
})

export const noFlowThrottleS = defineParameter({
  id: 'resilience.no-flow.throttle',
  label: 'Until cold plates without flow make a load throttle',
  unit: 's',
  value: 10,
  min: 0,
  max: 600,
  source: { grade: 'estimate' },
})

export const noFlowStopS = defineParameter({
  id: 'resilience.no-flow.stop',
  label: 'Until cold plates without flow make a load stop',
  unit: 's',
  value: 30,
  min: 0,
  max: 600,
  source: { grade: 'estimate' },
})

export const bathLimitC = defineParameter({
  id: 'resilience.bath-limit',
  label: 'Dielectric bath at which miners throttle, where a tank states none',
  unit: 'C',
  value: 55,
  min: 20,
  max: 120,
  source: { grade: 'estimate' },
})

export const electricalLimitC = defineParameter({
  id: 'resilience.electrical-limit',
  label: 'Room air that electrical equipment bears at its full rating',
  unit: 'C',
  value: 40,
  min: 20,
  max: 80,
  source: { grade: 'estimate' },
})

export const electricalTripMarginK = margin(
  'trip-margin.electrical',
  'Above that, electrical equipment goes off',
  10,
)

export const drivingDifferenceK = margin(
  'driving-difference',
  'Warmer water at which a cooler or exchanger that states no temperatures takes no heat any more',
  15,
)

/**
 * Of the five dielectrics whose density and heat capacity are published side by side (DCF-281 1.67,
 * Shell XHVI3 1.64, Castrol DC15 1.80, Valvoline HPC 1.62, Fuchs Renolin 1.82 at 40 °C) the least:
 * it errs on the side of less time.
 */
export const dielectricKjPerLK = defineParameter({
  id: 'resilience.dielectric-heat',
  label: 'Heat that a litre of a dielectric takes for a kelvin, where a tank states none',
  unit: 'factor',
  value: 1.62,
  min: 0.5,
  max: 5,
  source: { document: 'unnamed public source', grade: 'derived' },
})

export const weatherRampS = defineParameter({
  id: 'resilience.weather-ramp',
  label: 'Until another weather has come in full',
  unit: 's',
  value: 14_400,
  min: 1,
  max: 86_400,
  source: { grade: 'estimate' },
})
