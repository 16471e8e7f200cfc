/** Words of the panel that plans networks: loaded with it. */
export const networkPlan = {
  room: 'Room',
  about: {
    cluster:
      'Switches in racks, every link by the counting rule, trays over the rows. What is wired stays and is completed.',
    mine: 'Switches beside the miners, their links, and the way to the entrances.',
  },
  nothing: 'No GPU systems or miners stand in this room.',
  noRoom: 'Draw a room first.',
  networks: 'Networks',
  roles: {
    compute: 'Compute',
    storage: 'Storage',
    'in-band': 'In-band',
    'out-of-band': 'Out-of-band',
  },
  switchFor: (role: string) => `${role} switch`,
  access: 'Beside the miners',
  mineCore: 'Where they meet',
  planes: 'Planes',
  blocking: 'Oversubscription',
  customary: 'As published',
  ratio: (value: string) => `${value} : 1`,
  gpusPerNode: 'GPUs per node',
  nodesPerUnit: 'Nodes per unit',
  rack: 'New switch racks',
  into: 'Where they stand',
  same: 'In the same room',
  trays: 'Plan trays where none are drawn',
  medium: 'Links over',
  media: { 'by-reach': 'What reaches', optics: 'Optics alone' },
  more: 'More choices',
} as const
