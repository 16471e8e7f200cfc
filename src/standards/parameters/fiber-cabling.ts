import { defineParameter } from '../define'

export const traySearchM = defineParameter({
  id: 'fiber.tray-search',
  label: 'How far beside a rack its tray may run',
  unit: 'm',
  value: 1.83,
  min: 0,
  max: 50,
  source: {
    document: 'EE-Twister/CableTrayRoute',
    clause: 'proximity of 72 in',
    grade: 'secondary',
  },
})

export const trayAboveM = defineParameter({
  id: 'fiber.tray-above',
  label: 'How far above equipment its tray may run',
  unit: 'm',
  value: 4,
  min: 0,
  max: 50,
  source: { grade: 'estimate' },
})

export const trayBelowM = defineParameter({
  id: 'fiber.tray-below',
  label: 'How far below equipment its tray may run',
  unit: 'm',
  value: 1.5,
  min: 0,
  max: 50,
  source: { grade: 'estimate' },
})

export const trayJoinM = defineParameter({
  id: 'fiber.tray-join',
  label: 'Gap over which trays still join',
  unit: 'm',
  value: 0.05,
  min: 0,
  max: 2,
  source: { grade: 'estimate' },
})

export const trayDropM = defineParameter({
  id: 'fiber.tray-drop',
  label: 'Difference in height over which cables drop from tray to tray',
  unit: 'm',
  value: 0.1,
  min: 0,
  max: 5,
  source: { grade: 'estimate' },
})

export const slackShare = defineParameter({
  id: 'fiber.slack-share',
  label: 'Slack, share of the way',
  unit: 'ratio',
  value: 0.1,
  min: 0,
  max: 1,
  source: { grade: 'estimate' },
})

export const serviceLoopM = defineParameter({
  id: 'fiber.service-loop',
  label: 'Service loop at each end',
  unit: 'm',
  value: 1.5,
  min: 0,
  max: 20,
  source: { grade: 'estimate' },
})

export const inRackM = defineParameter({
  id: 'fiber.in-rack',
  label: 'From a port to the side of its rack',
  unit: 'm',
  value: 0.3,
  min: 0,
  max: 10,
  source: { grade: 'estimate' },
})

export const inRackLoopM = defineParameter({
  id: 'fiber.in-rack-loop',
  label: 'Slack of a link within one rack',
  unit: 'm',
  value: 0.2,
  min: 0,
  max: 5,
  source: { grade: 'estimate' },
})

export const portHeightShare = defineParameter({
  id: 'fiber.port-height',
  label: 'Height of the ports of standing equipment, share of its own',
  unit: 'ratio',
  value: 0.5,
  min: 0,
  max: 1,
  source: { grade: 'estimate' },
})

export const trayFillInitial = defineParameter({
  id: 'fiber.tray-fill-initial',
  label: 'Fill of a new tray',
  unit: 'ratio',
  value: 0.25,
  min: 0,
  max: 1,
  source: { document: 'TIA-569', via: 'bonetcabletray, Corning text', grade: 'secondary' },
})

export const trayFillPlanned = defineParameter({
  id: 'fiber.tray-fill-planned',
  label: 'Fill of a tray that planning goes up to',
  unit: 'ratio',
  value: 0.4,
  min: 0,
  max: 1,
  source: { document: 'EE-Twister/CableTrayRoute', clause: 'fillLimit of 0.4', grade: 'secondary' },
})

export const trayFillLimit = defineParameter({
  id: 'fiber.tray-fill-limit',
  label: 'Fill at which a tray is physically full',
  unit: 'ratio',
  value: 0.5,
  min: 0,
  max: 1,
  source: { document: 'TIA-569', via: 'bonetcabletray, Corning text', grade: 'secondary' },
})

export const rerouteRounds = defineParameter({
  id: 'fiber.reroute-rounds',
  label: 'Rounds of leading cables around full trays; 0 leads each the shortest way',
  unit: 'count',
  value: 20,
  min: 0,
  max: 20,
  source: { grade: 'estimate' },
})

export const reroutePenalty = defineParameter({
  id: 'fiber.reroute-penalty',
  label: 'What a full tray adds to its length, per unit of fill above the planned',
  unit: 'factor',
  value: 10,
  min: 0,
  max: 1000,
  source: { grade: 'estimate' },
})
