const number = (value: number): string => value.toLocaleString('en-US')
const things = (value: number, single: string, many: string): string =>
  `${number(value)} ${value === 1 ? single : many}`

export const networkDiagram = {
  title: 'Network',
  graphic: 'Network of the facility',
  empty: 'No network yet',
  emptyHelp: 'Place switches and connect what they serve over their data ports.',
  legend: 'Wires',
  layer: 'What is shown',
  layers: {
    all: 'All of it',
    compute: 'Compute',
    storage: 'Storage',
    'in-band': 'In-band',
    'out-of-band': 'Out-of-band',
  },
  layerHelp: {
    all: 'Every link: carriers, switches of all fabrics, and what they serve.',
    compute: 'The fabric that nodes compute over.',
    storage: 'The fabric to storage.',
    'in-band': 'What nodes are reached over, up to the carriers.',
    'out-of-band': 'What equipment is managed over.',
  },
  left: (fabric: string, share: string) => `${fabric}: ${share} of the bisection left`,
  plane: (at: number) => `Plane ${at}`,
  manner: (layer: string) => `Carriers above, then core, spine and leaf, nodes below. ${layer}.`,
  notes: [
    'Each line stands for as many links as are written at it, with the speed of one in Gb/s.',
    '? = nobody stated it.',
  ],
  wire: (count: number, gbps: number) =>
    Number.isNaN(gbps) ? number(count) : `${number(count)} × ${number(gbps)}`,
  roles: {
    core: 'Core',
    spine: 'Spine',
    leaf: 'Leaf',
    management: 'Management',
    unknown: 'Role ?',
  },
  switch: 'Switch',
  links: (count: string) => `${count} ${count === '1' ? 'link' : 'links'}`,
  ports: (links: string, ports: string) => `${links} of ${ports} ports`,
  noPorts: 'ports ?',
  gbps: (text: string) => `${text} Gb/s`,
  noGbps: '? Gb/s',
  each: (text: string) => `${text} each`,
  peers: (count: number, name: string) => `${things(count, 'link', 'links')} to ${name}`,
  miners: (count: string) => `${count} miners`,
  noMiners: 'miners ?',
  passes: 'passes on',
  lost: 'lost',
  off: 'off the network',
  cutOff: 'no entrance',
  partly: 'in part',
  unmanaged: 'unmanaged',
  some: (count: number, of: number, what: string) => `${number(count)} of ${number(of)} ${what}`,
} as const
