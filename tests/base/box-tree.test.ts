import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BoxTree } from '#base'

const metres = (min: number, max: number) => fc.double({ min, max, noNaN: true })

const boxes = fc.array(
  fc.tuple(
    metres(-50, 50),
    metres(-50, 50),
    metres(0, 5),
    metres(0, 8),
    metres(0, 8),
    metres(0, 4),
  ),
  { maxLength: 300 },
)

type Box = readonly [number, number, number, number, number, number]

const cornersOf = ([x, y, z, w, d, h]: Box): Box => [x, y, z, x + w, y + d, z + h]

const treeOf = (all: readonly Box[]): BoxTree =>
  new BoxTree(Float64Array.from(all.flatMap(cornersOf)), all.length)

const leavesOf = (tree: BoxTree): number[] => {
  const leaves: number[] = []
  tree.order.forEach((row, leaf) => {
    leaves[row] = leaf
  })
  return leaves
}

/** Rows inside a rectangle, and rows that only touch it. */
const searched = (tree: BoxTree, minX: number, minY: number, maxX: number, maxY: number) => {
  const inside: number[] = []
  const touching: number[] = []
  tree.search(
    { minX, minY, maxX, maxY },
    (from, to) => {
      for (let leaf = from; leaf < to; leaf++) inside.push(tree.order[leaf] as number)
    },
    (leaf) => touching.push(tree.order[leaf] as number),
  )
  return { inside: inside.sort((a, b) => a - b), touching: touching.sort((a, b) => a - b) }
}

const moves = fc.array(fc.tuple(fc.nat(299), metres(-90, 90), metres(-90, 90)), { maxLength: 80 })

describe('a packed tree of boxes', () => {
  it('finds in a rectangle what a look at every box finds, also after boxes have moved', () => {
    fc.assert(
      fc.property(boxes, moves, metres(-60, 40), metres(-60, 40), (all, moved, x, y) => {
        const now: Box[] = [...all]
        const tree = treeOf(all)
        const leaves = leavesOf(tree)
        for (const [row, toX, toY] of moved) {
          const box = now[row]
          if (!box) continue
          now[row] = [toX, toY, box[2], box[3], box[4], box[5]]
          tree.set(leaves[row] as number, cornersOf(now[row] as Box))
        }
        const [maxX, maxY] = [x + 30, y + 25]
        const found = searched(tree, x, y, maxX, maxY)
        const rows = now.map(cornersOf)
        const isIn = (b: Box) => b[0] >= x && b[3] <= maxX && b[1] >= y && b[4] <= maxY
        const isOn = (b: Box) => b[0] <= maxX && b[3] >= x && b[1] <= maxY && b[4] >= y
        expect(found.inside).toEqual([...rows.keys()].filter((row) => isIn(rows[row] as Box)))
        expect(found.touching).toEqual(
          [...rows.keys()].filter((row) => isOn(rows[row] as Box) && !isIn(rows[row] as Box)),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('meets first along a ray what a look at every box meets first', () => {
    fc.assert(
      fc.property(
        boxes,
        metres(-60, 60),
        metres(0, 6.28),
        metres(-0.5, 0.5),
        (all, y, turn, up) => {
          const tree = treeOf(all)
          const direction = { x: Math.cos(turn), y: Math.sin(turn), z: up }
          const origin = { x: -3, y, z: 2 }
          const meets = ([x1, y1, z1, x2, y2, z2]: Box): number => {
            let [from, to] = [0, Infinity]
            for (const [low, high, at, by] of [
              [x1, x2, origin.x, direction.x],
              [y1, y2, origin.y, direction.y],
              [z1, z2, origin.z, direction.z],
            ] as const) {
              from = Math.max(from, Math.min((low - at) / by, (high - at) / by))
              to = Math.min(to, Math.max((low - at) / by, (high - at) / by))
            }
            return from <= to ? from : Infinity
          }
          fc.pre(direction.x !== 0 && direction.y !== 0 && up !== 0)
          const distances = all.map(cornersOf).map(meets)
          let nearest = Infinity
          let asked = 0
          tree.follow({ origin, direction }, Infinity, (leaf) => {
            asked += 1
            const distance = distances[tree.order[leaf] as number] as number
            nearest = Math.min(nearest, distance)
            return distance
          })
          expect(nearest).toBe(Math.min(Infinity, ...distances))
          expect(asked).toBeLessThanOrEqual(distances.filter((far) => far < Infinity).length)
        },
      ),
      { numRuns: 80 },
    )
  })

  it('tells all that a ray passes within a slack, and nothing that was taken out', () => {
    const all: Box[] = Array.from({ length: 200 }, (_, n) => [n * 2, 10, 0, 1, 1, 1])
    const tree = treeOf(all)
    const ray = { origin: { x: -5, y: 8, z: 0.5 }, direction: { x: 1, y: 0, z: 0 } }
    const near = (slackM: number, within = Infinity) => {
      const rows: number[] = []
      tree.near(
        ray,
        within,
        () => slackM,
        (leaf) => rows.push(tree.order[leaf] as number),
      )
      return rows.sort((a, b) => a - b)
    }
    expect(near(1.9)).toEqual([])
    expect(near(2.1)).toHaveLength(200)
    expect(near(2.1, 9)).toEqual([0, 1, 2, 3])
    tree.set(leavesOf(tree)[2] as number, [
      Infinity,
      Infinity,
      Infinity,
      -Infinity,
      -Infinity,
      -Infinity,
    ])
    expect(near(2.1, 9)).toEqual([0, 1, 3])
  })

  it('holds nothing, or one box', () => {
    expect(searched(treeOf([]), -1, -1, 1, 1)).toEqual({ inside: [], touching: [] })
    expect(searched(treeOf([[0, 0, 0, 1, 1, 1]]), -1, -1, 2, 2).inside).toEqual([0])
  })
})
