import { describe, expect, it } from 'vitest'
import type { CableTrace } from '#engines'
import { toneColor } from '#workspace'
import { tracedWays } from '../../../src/scene/lines/traced-ways'
import { themeOf } from '../../../src/scene/theme'

const link = (id: string, fabric: string, points: readonly object[]) => ({
  fabric,
  cables: [{ id, points }],
})
const at = (x: number) => ({ x, y: 0, z: 3 })
const trace = (...links: readonly object[]) => ({ links }) as unknown as CableTrace

describe('the ways of traced cables', () => {
  it('run where the cables lie, in the colour of their fabric', () => {
    const ways = tracedWays(trace(link('a', 'storage', [at(0), at(4)])), themeOf('dark', true))
    expect(ways.ids).toEqual(['a'])
    expect(ways.pointsOf('a')).toEqual([at(0), at(4)])
    expect(ways.lookOf('a').color).toBe(toneColor('path-1', 'dark'))
  })

  it('leave it to the view where no way is known, and are finer among many', () => {
    const one = tracedWays(trace(link('a', 'compute', [])), themeOf('light', true))
    expect(one.pointsOf('a')).toBeUndefined()
    const many = tracedWays(
      trace(...Array.from({ length: 20 }, (_, n) => link(`${n}`, 'compute', []))),
      themeOf('light', true),
    )
    expect(many.lookOf('3').widthPx).toBeLessThan(one.lookOf('a').widthPx)
  })
})
