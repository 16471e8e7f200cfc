const number = (value: number): string => value.toLocaleString('en-US')
const things = (value: number, single: string, many: string): string =>
  `${number(value)} ${value === 1 ? single : many}`

/** What is said of the survey through power, cooling and network together. */
export const resilienceSurvey = {
  grids: {
    losses: 'Everything taken out once, the gravest first',
    prevents: 'What cannot be taken out for work, the gravest first',
    pairs: 'Two losses at once that do more than each alone, the gravest first',
  },
  type: 'What is taken out',
  types: {
    all: 'Anything',
    component: 'Component',
    utility: 'Utility',
    entrance: 'Entrance',
    path: 'Path',
    compartment: 'Fire compartment',
    room: 'Room',
    route: 'Tray or duct',
  },
  wholeUtility: 'The whole utility',
  path: (name: string) => `Path ${name}`,
  columns: {
    lost: 'Taken out',
    kind: 'What',
    like: 'Like it',
    kw: 'IT lost',
    racks: 'Racks',
    gpus: 'GPUs',
    hashrate: 'Hashrate',
    loads: 'Loads',
    first: 'First after',
    degraded: 'Degraded',
    unprotected: 'Unprotected',
    unsaid: 'Cannot be said',
    why: 'Why',
    hindrance: 'Because a load',
    first1: 'First',
    second: 'Second',
    more: 'IT lost beyond each',
    moreLoads: 'Loads beyond each',
  },
  columnHelp: {
    like: 'Things whose loss does the same, this one included.',
    kw: 'IT load that stops at any time within the horizon, what is taken out included.',
    loads: 'IT loads that stop, those taken out included.',
    first: 'Seconds until the first of them stops.',
    degraded: 'Loads that throttle, lose links or reach no entrance, but do not stop.',
    unprotected: 'Loads lit on raw utility in the end.',
    unsaid: 'Loads of which it cannot be said, because something is not stated.',
    why: 'Told of the gravest lines; a click follows any of them over time.',
    more: 'What only both together take away.',
    moreLoads: 'Loads that only both together stop.',
  },
  hindrances: {
    stops: 'stops',
    throttles: 'throttles',
    'cut-off': 'is cut off',
    unprotected: 'is unprotected',
    unknown: 'may stop',
  },
  summary: (harmful: number, tried: number) =>
    `${number(harmful)} of ${things(tried, 'thing does', 'things do')} harm when taken out`,
  byClass: (classes: number) => `followed by ${things(classes, 'class', 'classes')} of like things`,
  maintainable: {
    title: 'Concurrently maintainable?',
    yes: (tried: number) =>
      `Yes: each of ${things(tried, 'piece', 'pieces')} can be taken out for work, and every other load carries on as before.`,
    no: (count: number, tried: number) =>
      `No: ${things(count, 'piece', 'pieces')} of ${number(tried)} cannot be taken out for work without harm.`,
    unknown: (count: number, tried: number) =>
      count > 0
        ? `Not known: of ${things(count, 'piece', 'pieces')} of ${number(tried)} it cannot be said.`
        : 'Not known: there is no IT load to keep on.',
    show: 'What prevents it',
    nothing: 'Nothing prevents it',
    nothingHelp:
      'Power, cooling and network were followed for each piece of equipment taken out by itself, with people switching over first. Procedures and access are not looked at.',
  },
  none: 'Nothing does harm when taken out',
  noneHelp: (tried: number) =>
    `${things(tried, 'thing was', 'things were')} taken out one by one, through power, cooling and network: every load carries on.`,
  working: 'Everything is taken out once',
  workingHelp: 'Power, cooling and network are followed together. You may go on working meanwhile.',
  progress: (done: number, of: number) => `${number(done)} of ${number(of)}`,
  cancel: 'Cancel',
  stopped: 'The survey was stopped',
  again: 'Survey again',
  pairs: {
    working: 'Two things are taken out at once',
    summary: (harmful: number, tried: number, stoodFor: number) =>
      `${things(harmful, 'kind of pair does', 'kinds of pairs do')} more than each alone; ${number(tried)} tried stand for ${number(stoodFor)} pairs`,
    capped: (left: number) =>
      `${things(left, 'kind', 'kinds')} of pairs between those that carry least not tried`,
    none: 'No two losses do more than each alone',
    noneHelp: 'Pairs of components appear here that together stop loads that neither stops alone.',
  },
} as const
