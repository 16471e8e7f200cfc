const number = (value: number): string => value.toLocaleString('en-US')
const things = (value: number, single: string, many: string): string =>
  `${number(value)} ${value === 1 ? single : many}`

export const survives = {
  cause: 'How it is lost',
  causes: { fault: 'Fault', work: 'Planned work' },
  causeHelp: {
    fault: 'It breaks: only automatic devices act.',
    work: 'It is taken out for work: people move manual devices as well.',
  },
  type: 'What is lost',
  types: {
    all: 'Anything',
    component: 'Component',
    zone: 'Bus zone',
    compartment: 'Fire compartment',
    path: 'Path',
    utility: 'Utility',
    selection: 'Selection',
  },
  search: 'Search losses by tag, kind or path',
  searchShort: 'Search',
  grid: 'Losses, the gravest first',
  columns: {
    lost: 'Lost',
    what: 'What',
    path: 'Path',
    dropped: 'Dark',
    droppedMining: 'Blast radius',
    droppedHelp: 'What goes dark with it, as far as its draw is stated.',
    droppedIt: 'IT dark',
    droppedItHelp: 'The IT part of it, at the input of the IT equipment.',
    droppedCount: 'Loads dark',
    interruptedCount: 'Interrupted',
    interruptedHelp: 'Loads that stay fed but see a break longer than they ride through.',
    unprotectedCount: 'Unprotected',
    unprotectedHelp: 'Loads that stay lit without a UPS, although they had one.',
    unknownCount: 'Cannot be said',
    unknownHelp:
      'Loads of which nobody stated how many cords they need, or how long they ride through.',
    overloadCount: 'Overloaded',
    overloadHelp: 'Components beyond their rating after the loss.',
    worst: 'Worst load',
    worstHelp: 'The load of the most overloaded component, of its rating.',
  },
  utility: 'Utility',
  utilityAnd: (tag: string) => `Utility and ${tag}`,
  pathName: (name: string) => `Path ${name}`,
  none: 'Any one component can be lost',
  noneHelp: (tried: number) =>
    `${things(tried, 'component was', 'components were')} taken out one by one: nothing goes dark, loses its protection or is overloaded.`,
  nothing: 'Nothing to lose yet',
  nothingHelp: 'Place a power chain and connect it: every component is then taken out, one by one.',
  summary: (harmful: number, tried: number) =>
    `${number(harmful)} of ${things(tried, 'component', 'components')} do harm when lost`,
} as const
