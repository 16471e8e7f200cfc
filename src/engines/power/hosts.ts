import type { Inventory } from '#model'

/** Nothing real nests deeper; files may nest in circles. */
const deepestNest = 8

/** The rows that a row is mounted in, the nearest first. */
export const hostsOf = ({ hostRow }: Pick<Inventory, 'hostRow'>, row: number): number[] => {
  const hosts: number[] = []
  for (let at = hostRow[row] as number; at >= 0 && hosts.length < deepestNest; ) {
    hosts.push(at)
    at = hostRow[at] as number
  }
  return hosts
}
