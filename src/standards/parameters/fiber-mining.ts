import { defineParameter } from '../define'

const estimate = { grade: 'estimate' } as const

export const blockIntervalS = defineParameter({
  id: 'fiber.block-interval',
  label: 'Time between two blocks',
  unit: 's',
  value: 600,
  min: 1,
  max: 3600,
  source: { document: 'unnamed public source', grade: 'derived' },
})

export const newBlockJobB = defineParameter({
  id: 'fiber.new-block-job',
  label: 'What a miner fetches at a new block',
  unit: 'B',
  value: 1554,
  min: 1,
  max: 1e6,
  source: {
    document: 'Stratum V1 message sizes',
    via: 'sv2-spec 03, 04 and 05; stratum-mining/sv2-apps',
    grade: 'derived',
  },
})

export const accessSwitchPorts = defineParameter({
  id: 'fiber.access-switch-ports',
  label: 'Ports of an access switch in a container',
  unit: 'count',
  value: 48,
  min: 1,
  max: 1000,
  source: estimate,
})

export const accessSwitchSpare = defineParameter({
  id: 'fiber.access-switch-spare',
  label: 'Ports kept free on an access switch',
  unit: 'count',
  value: 2,
  min: 0,
  max: 999,
  source: estimate,
})

export const containerControllers = defineParameter({
  id: 'fiber.container-controllers',
  label: 'Controllers in a container that need a port',
  unit: 'count',
  value: 1,
  min: 0,
  max: 1000,
  source: estimate,
})

export const containerUplinks = defineParameter({
  id: 'fiber.container-uplinks',
  label: 'Fibre pairs to a container',
  unit: 'count',
  value: 2,
  min: 1,
  max: 100,
  source: estimate,
})

export const burstAdvisedS = defineParameter({
  id: 'fiber.new-block-burst',
  label: 'Time in which all miners have the new block',
  unit: 's',
  value: 1,
  min: 0.01,
  max: 600,
  source: estimate,
})

export const miningRttAdvisedMs = defineParameter({
  id: 'fiber.mining-rtt-advised',
  label: 'Round trip to the pool, advised',
  unit: 'ms',
  value: 100,
  min: 1,
  max: 10_000,
  source: { document: 'EMCD, Internet for bitcoin mining', via: 'emcd.io', grade: 'secondary' },
})

export const miningRttMostMs = defineParameter({
  id: 'fiber.mining-rtt-most',
  label: 'Round trip to the pool, at most',
  unit: 'ms',
  value: 300,
  min: 1,
  max: 10_000,
  source: estimate,
})

export const staleShareTold = defineParameter({
  id: 'fiber.stale-share',
  label: 'Share of work that comes too late, from which it is told',
  unit: 'ratio',
  value: 0.001,
  min: 0,
  max: 1,
  source: estimate,
})

export const radioPrimaryMostKw = defineParameter({
  id: 'fiber.radio-primary-mine',
  label: 'IT load up to which mobile radio or a satellite may be the only way out',
  unit: 'kW',
  value: 1000,
  min: 0,
  max: 1e6,
  source: estimate,
})
