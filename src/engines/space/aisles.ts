import { boxAheadM, stripBefore, stripBounds, wallAheadM } from '#base'
import type { Inventory } from '#model'
import type { Bodies } from './bodies'
import { standsInRow } from './manners'
import { RackRows } from './rack-rows'
import type { Aisle, RackRow } from './solution'
import { type Walls, wallBetween } from './walls'

/** What is farther off than this is not across an aisle. */
const aisleReachM = 4

interface Opposite {
  readonly widthM: number
  /** The rack row opposite, or −1 for a wall. */
  readonly other: number
}

type Side = 'front' | 'rear'

interface RowsAndAisles {
  readonly rackRows: readonly RackRow[]
  readonly aisles: readonly Aisle[]
}

const typeNumber = { cold: 0, hot: 1, mixed: 2 } as const

/** Rows of racks and the aisles between them, kept up to date as racks are moved. */
export class AisleIndex {
  readonly #rows: RackRows
  readonly #bodies: Bodies
  readonly #walls: Walls
  readonly #opposite = new Map<number, Readonly<Record<Side, Opposite | undefined>>>()
  #inventory: Inventory
  #list: RowsAndAisles | undefined

  constructor(inventory: Inventory, bodies: Bodies, walls: Walls, gapM: number) {
    this.#inventory = inventory
    this.#bodies = bodies
    this.#walls = walls
    this.#rows = new RackRows(inventory, bodies, gapM)
    for (const rackRow of this.#rows.members.keys()) this.#look(rackRow)
  }

  /**
   * Follows a move. `place` puts the bodies where they are now; rows that the moved leave are
   * dissolved before, and formed anew after.
   */
  move(moved: readonly number[], inventory: Inventory, place: () => void): void {
    const racks = moved.filter((row) => standsInRow[this.#bodies.kind[row] as number])
    const loose = new Set<number>()
    const stale = new Set<number>()
    this.#inventory = inventory
    if (racks.length > 0) this.#nearRowsOf(racks, stale)
    this.#rows.dissolve(racks, loose)
    place()
    if (racks.length === 0) return
    this.#rows.settle(inventory, racks, loose)
    this.#nearRowsOf([...loose], stale)
    for (const rackRow of this.#rows.dissolved) this.#opposite.delete(rackRow)
    this.#rows.dissolved.clear()
    for (const rackRow of stale) if (this.#rows.members.has(rackRow)) this.#look(rackRow)
    this.#list = undefined
  }

  /** Rows and aisles; the very same as long as no rack is moved. */
  list(): RowsAndAisles {
    this.#list ??= this.#assemble()
    return this.#list
  }

  #assemble(): RowsAndAisles {
    const { roomRow } = this.#inventory
    const order = [...this.#rows.members.keys()]
      .map((rackRow) => ({ rackRow, rows: this.#rows.racksOf(rackRow) }))
      .filter(({ rows }) => rows.length > 0)
      .sort((a, b) => a.rackRow - b.rackRow)
    const indexOf = new Map(order.map(({ rackRow }, index) => [rackRow, index]))
    const found = new Map<number, Aisle>()
    order.forEach(({ rackRow }, index) => {
      for (const side of ['front', 'rear'] as const)
        this.#note(found, indexOf, rackRow, index, side)
    })
    return {
      rackRows: order.map(({ rackRow, rows }) => ({ roomRow: roomRow[rackRow] as number, rows })),
      aisles: [...found.values()].sort(
        (a, b) => a.rackRowA - b.rackRowA || (a.rackRowB ?? -1) - (b.rackRowB ?? -1),
      ),
    }
  }

  #note(
    found: Map<number, Aisle>,
    indexOf: ReadonlyMap<number, number>,
    rackRow: number,
    index: number,
    side: Side,
  ): void {
    const across = this.#opposite.get(rackRow)?.[side]
    if (!across) return
    const other = indexOf.get(across.other)
    const type = this.#typeOf(rackRow, side, across.other)
    const rackRowA = other === undefined ? index : Math.min(index, other)
    const rackRowB = other === undefined ? undefined : Math.max(index, other)
    const count = indexOf.size + 1
    const key = (typeNumber[type] * count + rackRowA) * count + (rackRowB ?? count - 1)
    const known = found.get(key)
    if (known && known.widthM <= across.widthM) return
    found.set(key, { type, rackRowA, rackRowB, widthM: across.widthM })
  }

  /** What an aisle is, by the sides that look into it. A row that stands across is like a wall. */
  #typeOf(rackRow: number, side: Side, other: number): Aisle['type'] {
    const { cos, sin } = this.#rows.boxes
    const own = side === 'front' ? 'cold' : 'hot'
    if (other < 0) return own
    const along =
      (cos[rackRow] as number) * (cos[other] as number) +
      (sin[rackRow] as number) * (sin[other] as number)
    if (Math.abs(along) < Math.SQRT1_2) return own
    return along < 0 ? own : 'mixed'
  }

  /** Collects the rack rows whose aisles reach the given rows of equipment. */
  #nearRowsOf(rows: readonly number[], into: Set<number>): void {
    const { boxes } = this.#bodies
    for (const row of rows) {
      const x = boxes.x[row] as number
      const y = boxes.y[row] as number
      const spanX = (boxes.spanX[row] as number) + aisleReachM
      const spanY = (boxes.spanY[row] as number) + aisleReachM
      this.#rows.grid.query(x - spanX, y - spanY, x + spanX, y + spanY, (rackRow) => {
        into.add(rackRow)
        return true
      })
    }
  }

  #look(rackRow: number): void {
    this.#opposite.set(rackRow, {
      front: this.#across(rackRow, 'front'),
      rear: this.#across(rackRow, 'rear'),
    })
  }

  #across(rackRow: number, side: Side): Opposite | undefined {
    const { boxes, grid } = this.#rows
    const walls = this.#walls
    const strip = stripBefore(boxes, rackRow, side)
    const bottom = boxes.bottom[rackRow] as number
    const top = boxes.top[rackRow] as number
    let found: Opposite | undefined
    const note = (widthM: number, other: number) => {
      const known = found?.widthM ?? aisleReachM
      const sooner = widthM === found?.widthM && other < found.other
      if (widthM < known || sooner) found = { widthM, other }
    }
    const { minX, minY, maxX, maxY } = stripBounds(strip, aisleReachM)
    grid.query(minX, minY, maxX, maxY, (other) => {
      const shared =
        Math.min(top, boxes.top[other] as number) - Math.max(bottom, boxes.bottom[other] as number)
      if (other !== rackRow && shared > 0) note(boxAheadM(strip, boxes, other), other)
      return true
    })
    walls.grid.query(minX, minY, maxX, maxY, (wall) => {
      if (!wallBetween(walls, wall, bottom, top)) return true
      const { ax, ay, bx, by } = walls
      const [x1, y1] = [ax[wall] as number, ay[wall] as number]
      const [x2, y2] = [bx[wall] as number, by[wall] as number]
      note(wallAheadM(strip, x1, y1, x2, y2), -1)
      return true
    })
    return found
  }
}
