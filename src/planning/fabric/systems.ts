import type { Inventory } from '#model'

/** A machine, or a rack of machines, whose nodes join a fabric. */
export interface NodeHost {
  readonly id: string
  readonly tag: string
  readonly row: number
  /** The row that stands on the floor: the rack around it, or itself. */
  readonly standRow: number
  readonly gpus: number
  readonly cluster: string | undefined
}

const collator = (text: string): readonly (string | number)[] =>
  text.split(/(\d+)/).map((part, at) => (at % 2 === 1 ? Number(part) : part))

/** Orders tags as people count: DGX-2 before DGX-10. Equal tags go by their ids. */
export const byTag = (
  a: { readonly tag: string; readonly id: string },
  b: { readonly tag: string; readonly id: string },
): number => {
  const [left, right] = [collator(a.tag), collator(b.tag)]
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const [own, other] = [left[at] as string | number, right[at] as string | number]
    if (own !== other) return own < other ? -1 : 1
  }
  if (left.length !== right.length) return left.length - right.length
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

const deepest = 8

/** The row that something stands in, outermost. */
export const standOf = ({ hostRow }: Inventory, row: number): number => {
  let at = row
  for (let step = 0; step < deepest && (hostRow[at] as number) >= 0; step++) {
    at = hostRow[at] as number
  }
  return at
}

/** The cluster of a row: its own, or that of what it is mounted in. */
export const clusterAt = (inventory: Inventory, row: number): string | undefined => {
  let at = row
  for (let step = 0; step < deepest && at >= 0; step++) {
    const own = inventory.equipment[at]?.cluster
    if (own !== undefined) return own
    at = inventory.hostRow[at] as number
  }
  return undefined
}

/** Everything with GPUs. A rack that holds such systems does not count beside them. */
export const gpuSystems = (inventory: Inventory): readonly NodeHost[] => {
  const gpus = inventory.numbers('gpus')
  const rows = [...inventory.rowsOf('server'), ...inventory.rowsOf('rack')].filter(
    (row) => (gpus[row] as number) > 0,
  )
  const around = new Set(rows.map((row) => inventory.hostRow[row] as number))
  return rows
    .filter((row) => !around.has(row))
    .map((row) => ({
      id: inventory.equipment[row]?.id ?? '',
      tag: inventory.tagOf(row),
      row,
      standRow: standOf(inventory, row),
      gpus: gpus[row] as number,
      cluster: clusterAt(inventory, row),
    }))
    .sort(byTag)
}
