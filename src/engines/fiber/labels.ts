/** Ports that the cables of one record take at one end. */
export interface PortRun {
  /** Places counted from 1, in the order of the cables; empty where they are not known. */
  readonly positions: readonly number[]
  /** What stands beside each on the device: cage and lane, `3/2`. */
  readonly labels: readonly string[]
}

const unknownPort = '?'

/** Ports as a list reads them: `3/2`, `1/1–4/2`, `1/1, 2/1`; `?` where they are not known. */
export const portsText = ({ positions, labels }: PortRun): string => {
  if (labels.length === 0) return unknownPort
  const runs: string[] = []
  let first = 0
  for (let n = 1; n <= labels.length; n++) {
    if (n < labels.length && positions[n] === (positions[n - 1] as number) + 1) continue
    const last = n - 1
    runs.push(first === last ? `${labels[first]}` : `${labels[first]}–${labels[last]}`)
    first = n
  }
  return runs.join(', ')
}

/** The end of a cable as its label names it: `DGX-01:3/2`. */
const endText = (tag: string, ports: PortRun): string => `${tag}:${portsText(ports)}`

/**
 * The label of a cable, or of a bundle of like cables, from what it joins alone, so that nobody has
 * to keep a list of numbers: `DGX-01:3/2 – LEAF-05:1/1`. The same label stands at both its ends.
 */
export const cableLabel = (
  fromTag: string,
  fromPorts: PortRun,
  toTag: string,
  toPorts: PortRun,
): string => `${endText(fromTag, fromPorts)} – ${endText(toTag, toPorts)}`

/**
 * The ports of one of so many cables, counted from 0: a twin-port cable has two of them at each end,
 * a record of fewer cables than ports shares them out in order.
 */
export const portAt = ({ positions, labels }: PortRun, cable: number, cables: number): PortRun => {
  const start = Math.floor((cable * positions.length) / cables)
  const end = Math.floor(((cable + 1) * positions.length) / cables)
  return { positions: positions.slice(start, end), labels: labels.slice(start, end) }
}
