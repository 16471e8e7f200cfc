const count = (value: number, single: string, many: string): string =>
  `${value.toLocaleString('en-US')} ${value === 1 ? single : many}`

export const status = {
  label: 'Figures of the facility',
  itLoad: 'IT',
  itLoadHelp: 'IT load at the input of the IT equipment, demand factors included.',
  utility: 'Utility',
  utilityHelp: 'Drawn from the utility feeds with everything in its normal state.',
  pue: 'PUE',
  pueHelp: 'Facility power over IT power at the design point.',
  densest: 'Densest rack',
  densestHelp: 'The rack with the most heat, with what is mounted in it.',
  links: 'Links',
  linksHelp: 'Data links drawn in the facility.',
  findings: 'Findings',
  findingsHelp:
    'Unwaived findings: errors, warnings, remarks, and what cannot be said for want of facts.',
  counts: {
    error: (value: number) => count(value, 'error', 'errors'),
    warning: (value: number) => count(value, 'warning', 'warnings'),
    info: (value: number) => count(value, 'remark', 'remarks'),
    unknown: (value: number) => `${value.toLocaleString('en-US')} cannot be said`,
  },
  questions: 'Open questions',
  stale: 'Recomputing…',
  notComputed: 'Not computed yet',
  broken: (why: string) => `The computation broke, so the figures are old: ${why}`,
  position: 'Pointer position',
  level: (name: string) => `Level: ${name}`,
  levelHelp: 'Tools place and draw on this level. A click changes it.',
  hidden: (value: number) => `${value.toLocaleString('en-US')} hidden`,
  hiddenHelp:
    'Hidden, isolated away or on a layer that is off. It counts in every figure; a click shows it again.',
  selected: (value: number) => `${value.toLocaleString('en-US')} selected`,
} as const
