import { expect } from 'vitest'
import type { FacilityDocument } from '#document'
import type { Placement } from '#model'

const turned = (x: number, y: number, degrees: number): readonly [number, number] => {
  const a = (degrees * Math.PI) / 180
  return [x * Math.cos(a) - y * Math.sin(a), x * Math.sin(a) + y * Math.cos(a)]
}

/** Where a place of a block stands in one copy, worked out apart from the program. */
const stands = (p: Placement, column: number, row: number, at: { x: number; y: number }) => {
  const isTurned = p.alternate && row % 2 === 1
  const [ax, ay] = isTurned ? [-at.x, -at.y] : [at.x, at.y]
  let far = 0
  for (let step = 1; step <= row; step++) {
    far += p.alternate && step % 2 === 0 ? (p.pairPitchM ?? p.rowPitchM) : p.rowPitchM
  }
  const [x, y] = turned(ax + column * p.columnPitchM, ay + far, p.rotationDeg)
  return { x: p.x + x, y: p.y + y, turnDeg: p.rotationDeg + (isTurned ? 180 : 0) }
}

const expectNear = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(2e-3)

/**
 * Every copy of every block stands as the block says: all its members once, in their places, with
 * their values and inner connections. A copy that is being changed is passed over.
 */
export const inStep = (document: FacilityDocument): void => {
  const parts = new Map<string, ReturnType<typeof document.list<'equipment'>>[number]>()
  const lines = new Map<string, ReturnType<typeof document.list<'connections'>>[number]>()
  const key = (of: string, column: number, row: number, member: string) =>
    [of, column, row, member].join(' ')
  for (const item of document.list('equipment')) {
    if (!item.part) continue
    const { of, column, row, member } = item.part
    const at = key(of, column, row, member)
    expect(parts.has(at), `${at} stands once`).toBe(false)
    expect(document.get('placements', of), `${item.id} is part of something`).toBeDefined()
    parts.set(at, item)
  }
  for (const one of document.list('connections')) {
    if (one.part) lines.set(key(one.part.of, one.part.column, one.part.row, one.part.member), one)
  }
  let counted = 0
  let spared = 0
  for (const placement of document.list('placements')) {
    const block = document.get('blocks', placement.block)
    if (!block) continue
    for (let row = 0; row < placement.rows; row++) {
      for (let column = 0; column < placement.columns; column++) {
        const { editing } = block
        const of = placement.id
        if (editing?.of === of && editing.column === column && editing.row === row) {
          for (const { part } of parts.values()) {
            if (part?.of === of && part.column === column && part.row === row) spared += 1
          }
          continue
        }
        for (const member of block.equipment) {
          const item = parts.get(key(of, column, row, member.id))
          expect(item, `${member.id} of ${of} at ${column}, ${row}`).toBeDefined()
          if (!item) continue
          counted += 1
          expect([item.kind, item.product, item.values]).toEqual([
            member.kind,
            member.product,
            member.values,
          ])
          const place = stands(placement, column, row, member)
          expectNear(item.x, place.x)
          expectNear(item.y, place.y)
          expectNear(item.z, placement.z + member.z)
          expectNear(
            Math.cos(((item.rotationDeg - place.turnDeg - member.rotationDeg) * Math.PI) / 180),
            1,
          )
          const host = member.inside && parts.get(key(of, column, row, member.inside.equipment))
          expect(item.inside?.equipment).toBe(host?.id)
        }
        for (const member of block.connections) {
          const line = lines.get(key(of, column, row, member.id))
          expect(line?.from.equipment).toBe(
            parts.get(key(of, column, row, member.from.equipment))?.id,
          )
          expect(line?.to.equipment).toBe(parts.get(key(of, column, row, member.to.equipment))?.id)
          expect(line?.count).toBe(member.count)
        }
      }
    }
  }
  expect(parts.size).toBe(counted + spared)
}
