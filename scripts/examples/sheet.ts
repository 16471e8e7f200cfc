import {
  blankEquipment,
  blankFacility,
  type Connection,
  type Equipment,
  type Facility,
  type KindId,
  type Rated,
  type Room,
  type Route,
  type Source,
} from '#model'

/** A value that the source does not give: somebody decided it, and the screen says so. */
export const assumed = (value: number | string | boolean): Rated => ({
  value,
  source: { grade: 'estimate' },
})

/** A value as the named source states it. */
export const stated = (value: number | string | boolean, source: Source): Rated => ({
  value,
  source,
})

/** Two cords at 415 V, either of which is enough: how plant that must go on is fed here. */
export const dualCorded = { cords: assumed(2), cordsNeeded: assumed(1), voltageV: assumed(415) }

/** The pipe pair from a piece of equipment to its loop: how long one way, and how wide. */
export const piped = (lengthM: number, innerDiameterM: number) => ({
  pipeLengthM: assumed(lengthM),
  pipeInnerDiameterM: assumed(innerDiameterM),
})

/** Fluid that a piece of equipment holds, and what a flow through it takes. */
export const wetted = (fluidL: number, coolantLPerMin: number, coolantDropKpa: number) => ({
  fluidL: assumed(fluidL),
  coolantLPerMin: assumed(coolantLPerMin),
  coolantDropKpa: assumed(coolantDropKpa),
})

/** A coil in its air cooler: the drop at the published flow of water. */
export const coil = (fluidL: number, coolantDropKpa: number) => ({
  fluidL: assumed(fluidL),
  coolantDropKpa: assumed(coolantDropKpa),
})

type Place = Partial<Omit<Equipment, 'id' | 'tag' | 'kind'>> & { x: number; y: number }

/** Writes down a facility piece by piece; ids are the tags, so that the file reads well in git. */
export class Sheet {
  readonly facility: Facility

  constructor(head: Pick<Facility, 'id' | 'name'> & Partial<Facility>) {
    this.facility = { ...blankFacility(head.id, head.name), ...head }
  }

  room(
    id: string,
    name: string,
    use: Room['use'],
    [x, y, widthM, depthM]: readonly [number, number, number, number],
    more: Partial<Room> = {},
  ): string {
    this.facility.rooms.push({
      id,
      name,
      use,
      polygon: [
        { x, y },
        { x: x + widthM, y },
        { x: x + widthM, y: y + depthM },
        { x, y: y + depthM },
      ],
      floorZ: 0,
      open: false,
      containments: [],
      ...more,
    })
    return id
  }

  place(kind: KindId, tag: string, product: string | undefined, at: Place): string {
    this.facility.equipment.push({
      id: tag,
      tag,
      kind,
      ...(product === undefined ? {} : { product }),
      ...blankEquipment,
      ...at,
    })
    return tag
  }

  /** Mounts a piece inside another: it stands where its host stands. */
  mount(
    kind: KindId,
    tag: string,
    product: string | undefined,
    host: string,
    slotU: number,
    more: Partial<Equipment> = {},
  ): string {
    const { x, y, z } = this.facility.equipment.find(({ id }) => id === host) ?? {
      x: 0,
      y: 0,
      z: 0,
    }
    return this.place(kind, tag, product, { x, y, z, inside: { equipment: host, slotU }, ...more })
  }

  link(
    medium: Connection['medium'],
    from: readonly [string, string],
    to: readonly [string, string],
    count = 1,
  ): void {
    const serial = this.facility.connections.length + 1
    this.facility.connections.push({
      id: `C-${String(serial).padStart(4, '0')}`,
      medium,
      from: { equipment: from[0], port: from[1] },
      to: { equipment: to[0], port: to[1] },
      count,
    })
  }

  /** A pathway for data cables, through points of x, y and z. */
  tray(
    id: string,
    name: string,
    points: readonly (readonly [number, number, number])[],
    more: Partial<Route> = {},
  ): void {
    this.facility.routes.push({
      id,
      name,
      carries: 'data',
      points: points.map(([x, y, z]) => ({ x, y, z })),
      ...more,
    })
  }

  /** A power connection from a way out to a way in. */
  feed(from: string, to: string, toPort = 'in', count = 1): void {
    this.link('power', [from, 'out'], [to, toPort], count)
  }

  /** Power through a row of pieces, each feeding the next. */
  chain(...tags: readonly string[]): void {
    for (let i = 1; i < tags.length; i++) this.feed(tags[i - 1] as string, tags[i] as string)
  }

  /** A pipe pair from a port that gives heat to one that takes it. */
  pipe(from: readonly [string, string], to: readonly [string, string]): void {
    this.link('liquid', from, to)
  }

  assume(id: string, text: string, source?: Source): void {
    this.facility.assumptions.push({ id, text, ...(source ? { source } : {}) })
  }
}

/** 1 → `01`. */
export const two = (n: number): string => String(n).padStart(2, '0')
