export const assumptions = {
  search: 'Search limits and planning figures',
  onlyChanged: 'Changed',
  resetAll: 'Reset all',
  resetOne: (label: string, value: string) => `Back to ${value}: ${label}`,
  changedFrom: (value: string) => `changed; the default is ${value}`,
  choose: (value: string, why: string) => `Set ${value}: ${why}`,
  none: 'No limits or planning figures',
  noMatch: 'No limit or planning figure fits the search',
  groups: {
    power: 'Power',
    cooling: 'Cooling',
    fiber: 'Fiber',
    network: 'Network',
    space: 'Space',
    other: 'Other',
  },
} as const
