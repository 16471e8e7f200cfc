import type { Body } from '../cooling/shapes'

/** How long a cable between two racks is, m: over the trays, with drops at both ends. */
export interface Ways {
  lengthM(from: number, to: number): number
}

/** Where trays of a room usually lie above the floor when nothing is drawn. */
const customaryM = 3

/** Between ports halfway up racks, along the two axes of the room: what trays over rows come to. */
export const waysAlongAxes = (bodies: readonly Body[]): Ways => ({
  lengthM: (from, to) => {
    if (from === to) return 0
    const [a, b] = [bodies[from] as Body, bodies[to] as Body]
    const drop = (body: Body) => Math.max(0, customaryM - (body.z + body.heightM / 2))
    return Math.abs(a.x - b.x) + Math.abs(a.y - b.y) + drop(a) + drop(b)
  },
})
