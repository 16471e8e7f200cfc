const number = (value: number): string => value.toLocaleString('en-US')

/** Words of routes: panels that speak them are loaded when they are first wanted. */
export const routes = {
  height: 'Height',
  heightOpen: 'by the room',
  heightHelp:
    'Left open: 2.8 m, or 0.4 m under a lower ceiling. Page Up and Down change it on the way.',
  pathway: 'Pathway',
  pathways: { tray: 'Tray', ladder: 'Ladder', conduit: 'Conduit', duct: 'Duct' },
  width: 'Inside width',
  depth: 'Usable depth',
  loadLimit: 'Load limit',
  bendRadius: 'Bend radius',
  path: 'Path',
  pathHelp: 'Links of another path keep out of it.',
  noPath: 'open to all',
  many: (count: number) => `${number(count)} routes`,
  points: 'Points',
  axes: { x: 'East', y: 'North', z: 'Up' },
  point: (index: number) => `Point ${number(index)}`,
  pointActions: 'Add and remove',
  addAfter: (name: string) => `Add a point after ${name.toLowerCase()}`,
  remove: (name: string) => `Remove ${name.toLowerCase()}`,
  run: (from: number, to: number) => `Run ${number(from)}–${number(to)}`,
  riser: 'Riser',
  load: 'What lies in it',
  notSolved: 'Nothing is solved for it yet.',
  notData: 'It carries no data cables.',
  cables: 'Cables, fullest section',
  area: 'Their cross section',
  fill: 'Fill',
  atLeast: (value: string) => `at least ${value}`,
  unknownCables: (count: number) =>
    count === 1
      ? '1 cable of unknown cross section or mass is not counted.'
      : `${number(count)} cables of unknown cross section or mass are not counted.`,
  fillUnknown: 'Its width and usable depth have to be stated.',
  mass: 'Cables weigh',
  ofLimit: 'Of the load limit',
  bendNeeded: 'Radius its cables need',
  bendTight: 'Its corners are tighter than that.',
  worst: 'Fullest section at',
  cableCount: (count: number) => (count === 1 ? '1 cable' : `${number(count)} cables`),
  penetrations: 'Goes through',
  barrier: 'a fire barrier',
  outdoors: 'outdoors',
  limits: (initial: string, planned: string, limit: string) =>
    `New ${initial}, planned up to ${planned}, limit ${limit}.`,
  worstOf: (name: string) => `The fullest is ${name}.`,
} as const
