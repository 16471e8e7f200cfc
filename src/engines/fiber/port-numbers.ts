import type { PortGroup } from './ends'
import type { PortRange } from './port-types'

const prefixes: Readonly<Record<PortGroup, string>> = {
  main: '',
  uplink: '',
  storage: 'S',
  front: 'F',
  management: 'M',
}

const rangeOf = (ranges: readonly PortRange[], position: number): PortRange | undefined =>
  ranges.findLast(({ first }) => first <= position)

/** The cage of a port: counted from 1 in its group, uplinks on from the ports before. */
export const cageAt = (ranges: readonly PortRange[], position: number): number => {
  const range = rangeOf(ranges, position)
  return range ? Math.ceil((position - range.first + 1) / range.portsPerCage) : position
}

/** What stands beside a port: cage and lane, with the share of a port that two links share. */
export const labelAt = (ranges: readonly PortRange[], position: number, share: number): string => {
  const range = rangeOf(ranges, position)
  if (!range) return String(position)
  const { group, first, portsPerCage } = range
  const part = share > 0 ? `/${share}` : ''
  if (group === 'uplink') return `${position}${part}`
  const lane = portsPerCage > 1 ? `/${((position - first) % portsPerCage) + 1}` : ''
  return `${prefixes[group]}${cageAt(ranges, position)}${lane}${part}`
}
