import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import type { PowerTrace, TracedCord } from '#engines'
import { toneColor } from '#workspace'
import { tracedFlows } from '../../../src/scene/lines/traced'
import { themeOf } from '../../../src/scene/theme'
import { facilityOf, itemOf } from '../../support/ui/facility'

const theme = themeOf('light', false)
const document = openDocument(
  facilityOf({ equipment: [itemOf('a', { path: 'A' }), itemOf('b', { path: 'B' })] }),
)

const cord = (
  connection: string,
  live: boolean,
  steps: readonly (readonly [path: string | undefined, share: number, ...ids: string[]])[],
) =>
  ({
    connections: [connection],
    live,
    steps: steps.map(([path, share, ...connections]) => ({ path, share, live: true, connections })),
  }) as unknown as TracedCord

const traceOf = (...cords: TracedCord[]) => ({ id: 'rack', cords }) as unknown as PowerTrace

describe('the lines of a trace', () => {
  it('take the colours that paths have in the whole facility', () => {
    const { ids, lookOf } = tracedFlows(
      document,
      traceOf(
        cord('c', true, [
          ['B', 1],
          ['B', 1, 'b-in'],
          [undefined, 1, 'feeder'],
        ]),
      ),
      theme,
    )
    expect(ids).toEqual(['c', 'b-in', 'feeder'])
    expect(lookOf('c').color).toBe(toneColor('path-1', 'light'))
    expect(lookOf('b-in').widthPx).toBeGreaterThan(lookOf('c').widthPx)
    expect(lookOf('feeder').color).toBe(theme.shown)
  })

  it('are red where nothing flows, unless another cord runs there', () => {
    const dead = cord('c1', false, [
      ['A', 1],
      ['A', 0, 'a-in'],
      [undefined, 0, 'shared'],
    ])
    const live = cord('c2', true, [
      ['B', 1],
      [undefined, 1, 'shared'],
    ])
    for (const trace of [traceOf(dead, live), traceOf(live, dead)]) {
      const { lookOf } = tracedFlows(document, trace, theme)
      const red = toneColor('dropped', 'light')
      expect([lookOf('c1').color, lookOf('a-in').color]).toEqual([red, red])
      expect(lookOf('shared').color).toBe(theme.shown)
    }
  })
})
