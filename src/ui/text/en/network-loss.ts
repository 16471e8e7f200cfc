const number = (value: number): string => value.toLocaleString('en-US')
const things = (value: number, single: string, many: string): string =>
  `${number(value)} ${value === 1 ? single : many}`

export const networkLoss = {
  action: 'Take out of the network',
  title: (name: string) => `Network without ${name}`,
  working: 'Following every link…',
  roles: {
    compute: 'Compute',
    storage: 'Storage',
    'in-band': 'In-band',
    'out-of-band': 'Out-of-band',
  },
  fabric: (role: string, cluster: string) => (cluster === '' ? role : `${role}, ${cluster}`),
  sentence: {
    none: 'Nothing on the network is missing it.',
    left: (role: string, percent: string) => `${percent} of the ${role} bisection is left`,
    unknown: (role: string) => `the ${role} bisection is not known`,
    nodes: (nodes: number, gpus: number) =>
      `${things(nodes, 'node', 'nodes')}${gpus > 0 ? ` with ${number(gpus)} GPUs` : ''} ${
        nodes === 1 ? 'goes' : 'go'
      } off the network`,
    degraded: (nodes: number) =>
      `${things(nodes, 'node keeps', 'nodes keep')} some of ${nodes === 1 ? 'its' : 'their'} links`,
    storage: (racks: number) => `${things(racks, 'storage rack is', 'storage racks are')} off it`,
    cutOff: (nodes: number) =>
      `${things(nodes, 'node reaches', 'nodes reach')} no entrance any more`,
    miners: (miners: number) => `${things(miners, 'miner goes', 'miners go')} offline`,
    unmanaged: (count: number) =>
      `management no longer reaches ${things(count, 'piece', 'pieces')} of equipment`,
    entrances: (left: number) =>
      left === 0 ? 'no entrance is left' : `${things(left, 'entrance is', 'entrances are')} left`,
    unsaid: (links: number) =>
      `Of ${things(links, 'link', 'links')} nobody knows the way: ${
        links === 1 ? 'it' : 'they'
      } may pass here as well.`,
    minersUnsaid: (pieces: number) =>
      `${things(pieces, 'piece does', 'pieces do')} not say how many miners ${
        pieces === 1 ? 'it holds' : 'they hold'
      }.`,
  },
  fabrics: 'Fabrics',
  figures: 'What is lost and what is left',
  affected: 'Equipment that it touches',
  columns: {
    fabric: 'Fabric',
    left: 'Left',
    lost: 'Nodes off',
    partly: 'In part',
    what: 'What',
    before: 'Before',
    after: 'After',
    item: 'Equipment',
    state: 'State',
    linksBefore: 'Links',
    linksAfter: 'Left',
  },
  columnHelp: {
    left: 'Bisection: the most links that the leaves can send up to the top tier at once, of those that they can with nothing lost.',
    lost: 'Nodes that are lost themselves or have no link left to this fabric.',
    partly: 'Nodes with some of their links left.',
  },
  kinds: {
    nodes: 'Nodes on their fabric',
    racks: 'Racks of nodes lost',
    gpus: 'GPUs lost',
    read: 'Storage read lost, GB/s',
    write: 'Storage write lost, GB/s',
    links: 'Links lost',
    unmanaged: 'Out of management’s reach',
    entrances: 'Entrances',
    carriers: 'Carriers',
    capacity: 'To the outside, Gb/s',
    cutOff: 'Nodes cut off from every entrance',
    miners: 'Miners online',
    containers: 'Containers, tanks and racks offline',
  },
  states: {
    lost: 'Lost',
    off: 'Off the network',
    cutOff: 'No entrance',
    partly: 'In part',
    unmanaged: 'Unmanaged',
  },
  note: 'Bisection left: the most links’ worth that all leaves can send up to the top tier at once over live links, divided by the same with nothing lost. A leaf sends what its links to live nodes bring; one with fewer links to nodes than uplinks counts as full. Planes and pods add up. A rack is lost when all its nodes are.',
  survey: {
    grid: 'What the loss of each part of the network takes away, the gravest first',
    types: {
      all: 'Anything',
      switch: 'Switch',
      panel: 'Patch panel',
      entrance: 'Entrance',
      tray: 'Tray',
      room: 'Room',
      compartment: 'Fire compartment',
    },
    type: 'What is lost',
    columns: {
      lost: 'Lost',
      kind: 'Kind',
      like: 'Like it',
      left: 'Bisection left',
      nodes: 'Nodes off',
      racks: 'Racks lost',
      gpus: 'GPUs lost',
      degraded: 'Nodes in part',
      miners: 'Miners offline',
      cutOff: 'Nodes cut off',
      storage: 'Storage off',
      other: 'Other fabrics left',
      otherRole: 'Of them the worst',
      unmanaged: 'Unmanaged',
      entrances: 'Entrances left',
      carriers: 'Carriers left',
      capacity: 'To the outside',
      links: 'Links lost',
      unsaid: 'Links of unknown way',
    },
    columnHelp: {
      like: 'Parts that do the same when they are lost, this one included.',
      left: 'Of the worst compute fabric: the most links that its leaves can send up to the top tier at once, of those that they can with nothing lost.',
      nodes: 'Nodes that are lost themselves or have no link left.',
      racks: 'Racks of which every node is lost.',
      degraded: 'Nodes that keep some of their links.',
      cutOff: 'Nodes that reached an entrance before and reach none now.',
      other: 'The same share for storage and in-band, of the one that loses most.',
      unmanaged: 'Equipment that no out-of-band switch reaches any more.',
      unsaid: 'Links whose way nobody knows: they may lie in it as well.',
    },
    summary: (harmful: number, tried: number) =>
      `${number(harmful)} of ${things(tried, 'part takes', 'parts take')} something away when lost`,
    unsaid: (links: number) =>
      `of ${things(links, 'link', 'links')} nobody knows the way, so trays and rooms may take more`,
    brief: 'The network is large: one of each class of like parts stands for all',
    none: 'Nothing to lose yet',
    noneHelp: 'Switches, panels, trays, entrances and rooms appear here once they are placed.',
  },
} as const
