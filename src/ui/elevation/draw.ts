import type { Elevation, Placed } from './read'

/** A port of a device, as the port map has it. */
export interface FacePort {
  readonly position: number
  readonly label: string
  /** The fabric of its link; undefined where none is known. */
  readonly fabric: string | undefined
  /** The connection that takes it; undefined while it is free. */
  readonly connection: string | undefined
  /** What it is and where it leads, in a sentence. */
  readonly spoken: string
}

export type Side = 'front' | 'rear'

/** Ports of a device by the side that they are on. */
export type PortsOn = (id: string, side: Side) => readonly FacePort[]

/** A port as a square on the face of its device. */
export interface DrawnPort extends FacePort {
  readonly x: number
  readonly y: number
  readonly size: number
}

/** A device as a box on the face of the rack. Pixels from the top left corner of the drawing. */
export interface DrawnDevice extends Placed {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly ports: readonly DrawnPort[]
}

/** One side of a rack as a drawing. */
export interface DrawnRack {
  readonly width: number
  readonly height: number
  /** The opening between the rails. */
  readonly opening: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
  readonly unitPx: number
  readonly units: readonly { readonly unit: number; readonly y: number }[]
  /** From the top downwards. */
  readonly devices: readonly DrawnDevice[]
}

/** How large it is drawn. */
export interface DrawSize {
  readonly widthPx: number
  readonly unitPx: number
}

const railPx = 22
const framePx = 6
const insetPx = 1
/** The part of a face that its name may take. */
const nameShare = 0.24
const mostPortPx = 9
const gapPx = 1.5

/**
 * Ports of a face in columns of as many rows as its height gives room for: 1 stands over 2, 3 over 4,
 * as on most switches.
 */
const portsOn = (
  ports: readonly FacePort[],
  box: { x: number; y: number; width: number; height: number; unitPx: number },
): readonly DrawnPort[] => {
  if (ports.length === 0) return []
  const left = box.x + box.width * nameShare
  const room = box.width * (1 - nameShare) - 6
  const most = Math.max(1, Math.floor((box.height - 2) / (box.unitPx / 2.15)))
  const rows = ports.length === 1 ? 1 : Math.min(most, Math.max(2, Math.ceil(ports.length / 40)))
  const columns = Math.ceil(ports.length / rows)
  const pitch = Math.min(mostPortPx + gapPx, room / columns, (box.height - 2) / rows)
  const size = Math.max(1, pitch - Math.min(gapPx, pitch * 0.25))
  const top = box.y + (box.height - rows * pitch) / 2
  const right = left + room
  return ports.map((port, n) => ({
    ...port,
    x: right - (columns - Math.floor(n / rows)) * pitch,
    y: top + (n % rows) * pitch,
    size,
  }))
}

/** Lays out one side of a rack to scale: units from the floor upwards, ports on the faces. */
export const drawRack = (
  { shownU, placed }: Elevation,
  portsFor: PortsOn,
  side: Side,
  { widthPx, unitPx }: DrawSize,
): DrawnRack => {
  const opening = {
    x: railPx + framePx,
    y: framePx,
    width: widthPx - 2 * (railPx + framePx),
    height: shownU * unitPx,
  }
  const topOf = (unit: number): number => opening.y + (shownU - unit) * unitPx
  const devices = placed.map((device): DrawnDevice => {
    const x = opening.x + insetPx
    const y = topOf(device.fromU + device.heightU - 1) + insetPx / 2
    const width = opening.width - 2 * insetPx
    const height = device.heightU * unitPx - insetPx
    const ports = portsOn(portsFor(device.id, side), { x, y, width, height, unitPx })
    return { ...device, x, y, width, height, ports }
  })
  return {
    width: widthPx,
    height: opening.height + 2 * framePx,
    opening,
    unitPx,
    units: Array.from({ length: shownU }, (_, n) => ({
      unit: n + 1,
      y: topOf(n + 1) + unitPx / 2,
    })),
    devices: devices.reverse(),
  }
}
