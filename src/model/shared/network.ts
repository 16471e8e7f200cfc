import { cageIds } from '#base'
import { choice, type Field, quantity } from '../define'

const speed = (label: string) => quantity(label, 'Gb/s', 0, 100_000)
const some = (label: string) => quantity(label, 'count', 0, 100_000)

const outOfBand = {
  document: 'NVIDIA DGX SuperPOD H100 reference architecture RA-11333-001',
  clause: 'out-of-band network: one copper port of 1 Gb/s for each machine',
  grade: 'primary',
} as const

/** The port through which a machine is managed, apart from its traffic. */
const management = {
  managementPorts: { ...some('Management ports'), default: 1, source: outOfBand },
  managementCage: { ...choice('Management cage', cageIds, 'rj45'), source: outOfBand },
  managementGbps: { ...speed('Management port speed'), default: 1, source: outOfBand },
} satisfies Record<string, Field>

/** Cages and speed of the links that a machine is there for. */
export const linkPorts = {
  cage: choice('Cages', cageIds),
  portsPerCage: quantity('Links per cage', 'count', 1, 8),
} satisfies Record<string, Field>

/** Ports of a switch beside those counted by `ports` and `portGbps`. */
export const switchPorts = {
  ...linkPorts,
  uplinkPorts: some('Uplinks with cages of their own'),
  uplinkCage: choice('Uplink cages', cageIds),
  uplinkGbps: speed('Uplink speed'),
  ...management,
} satisfies Record<string, Field>

/** Ports of a machine: for the compute fabric, for storage, in-band, and for its management. */
export const nodePorts = {
  ...linkPorts,
  portGbps: speed('Compute port speed'),
  storagePorts: some('Storage ports'),
  storageCage: choice('Storage cages', cageIds),
  storageGbps: speed('Storage port speed'),
  frontPorts: some('In-band ports'),
  frontCage: choice('In-band cages', cageIds),
  frontGbps: speed('In-band port speed'),
  ...management,
} satisfies Record<string, Field>

/** The one copper port of a miner, as its controller has it. */
export const minerPort = {
  cage: choice('Network port', cageIds, 'rj45'),
  portGbps: { ...speed('Network port speed'), default: 0.1 },
} satisfies Record<string, Field>
