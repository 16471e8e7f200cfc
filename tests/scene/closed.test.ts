import { describe, expect, it } from 'vitest'
import type { KindId } from '#model'
import type { Upright } from '#workspace'
import { isHiddenBy } from '../../src/scene/closed'

const at = (more: Partial<Upright> = {}): Upright => ({
  x: 3,
  y: 4,
  z: 0,
  rotationDeg: 90,
  widthM: 0.6,
  depthM: 1.2,
  heightM: 2.2,
  ...more,
})
const host = (kind: KindId) => ({ kind, place: at() })
const server = (more: Partial<Upright> = {}) => ({
  kind: 'server' as const,
  place: at({ widthM: 0.48, depthM: 0.9, heightM: 0.36, z: 1, ...more }),
})

describe('what is mounted in a closed host', () => {
  it('is hidden where it fits within', () => {
    expect(isHiddenBy(server(), host('rack'))).toBe(true)
    expect(isHiddenBy(server({ z: 1.84 }), host('rack'))).toBe(true)
  })

  it.each([
    ['is broader', { widthM: 0.7 }],
    ['is deeper', { depthM: 1.3 }],
    ['rises over the top', { z: 1.9 }],
    ['hangs below', { z: -0.1 }],
    ['hangs behind', { y: 4.7 }],
  ])('is seen where it %s', (_, more) => {
    expect(isHiddenBy(server(more), host('rack'))).toBe(false)
  })

  it('is seen in what is open', () => {
    expect(isHiddenBy(server(), host('immersion-tank'))).toBe(false)
  })
})
