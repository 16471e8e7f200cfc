import { defineParameter } from '../define'

const yesOrNo = (no: string, yes: string) => [
  { value: 0, label: { en: no }, source: { grade: 'estimate' } as const },
  { value: 1, label: { en: yes }, source: { grade: 'estimate' } as const },
]

/** Whether transceivers come on top of a switch's load that does not say: 1 yes, 0 no. */
export const opticsBesideSwitchLoad = defineParameter({
  id: 'fiber.optics-beside-switch-load',
  label: 'Transceivers come on top of a switch’s stated load (1) or are in it (0)',
  unit: 'count',
  value: 1,
  min: 0,
  max: 1,
  // Makers state what a switch draws and what a module draws apart.
  source: { grade: 'estimate' },
  choices: yesOrNo('in the load', 'on top of it'),
})

/** Whether transceivers come on top of the load of a system or rack that does not say: 1 yes, 0 no. */
export const opticsBesideSystemLoad = defineParameter({
  id: 'fiber.optics-beside-system-load',
  label: 'Transceivers come on top of a system’s or rack’s stated load (1) or are in it (0)',
  unit: 'count',
  value: 0,
  min: 0,
  max: 1,
  // A nameplate is of the machine as it is delivered and rated, cages filled.
  source: { grade: 'estimate' },
  choices: yesOrNo('in the load', 'on top of it'),
})
