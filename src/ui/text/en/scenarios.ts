/** Breaks that are ready to be looked at. */
export const scenarios = {
  title: 'Ready scenarios',
  about: 'What usually goes wrong, as far as this facility has it. Nothing in the layout changes.',
  none: 'Nothing stands here that could fail.',
  noneHelp: 'Place a utility feed, cooling outdoors, a carrier entrance or a room.',
  groups: {
    utility: 'Utility',
    feed: 'Utility',
    'heat-wave': 'Weather and water',
    water: 'Weather and water',
    carrier: 'Carriers',
    entrance: 'Carriers',
    fire: 'Fire',
    'grid-call': 'Grid',
  },
  start: 'Break',
  startOf: (name: string) => `Break: ${name}`,
  dryBulb: 'Dry bulb of the heat wave',
  heatHelp: (by: string, design: string) =>
    `Begins ${by} above the design day (${design}), a figure of the assumptions.`,
  curtail: 'Load that the grid wants off',
  curtailHelp: 'Begins with all miners. The least efficient go first.',
  waterHelp: 'Cooling towers run on until their store is used up.',
  takes: (count: number) => (count === 1 ? '1 piece of equipment' : `${count} pieces of equipment`),
} as const
