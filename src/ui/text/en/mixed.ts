export const mixed = {
  title: 'Selected',
  rooms: 'Rooms',
  connections: 'Connections',
  only: 'Only',
  without: 'Without',
  onlyThese: (name: string) => `Select only: ${name}`,
  withoutThese: (name: string) => `Leave out: ${name}`,
} as const
