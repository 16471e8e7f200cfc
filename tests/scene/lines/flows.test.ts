import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { createLibrary, kinds } from '#model'
import { type Answer, paintingOf, toneColor } from '#workspace'
import { flowsOf } from '../../../src/scene/lines/flows'
import { themeOf } from '../../../src/scene/theme'
import { facilityOf, itemOf } from '../../support/ui/facility'

const library = createLibrary(kinds, new Map())
const theme = themeOf('dark', true)

const wire = (id: string, from: string, to: string, medium: 'power' | 'data' = 'power') => ({
  id,
  medium,
  from: { equipment: from, port: 'out' },
  to: { equipment: to, port: 'in' },
  count: 1,
})

const document = openDocument(
  facilityOf({
    equipment: [
      itemOf('util', { kind: 'utility-feed' }),
      itemOf('ups', { kind: 'ups', path: 'A' }),
      itemOf('rack', { kind: 'rack' }),
    ],
    connections: [
      wire('in', 'util', 'ups'),
      wire('cord', 'ups', 'rack'),
      wire('link', 'rack', 'rack', 'data'),
    ],
  }),
)

const answer = {
  ids: ['util', 'ups', 'rack'],
  columns: [{ name: 'utilisation', values: Float64Array.of(0.1, 0.9, Number.NaN) }],
  feeds: Uint8Array.of(5, 5, 1),
} as unknown as Answer

const looks = (
  overlay: string,
  flows?: { ids: string[]; loadKw: Float64Array; live: Uint8Array },
) => {
  const painting = paintingOf({ document, revision: 0, answer, overlay, study: undefined }, library)
  return flowsOf({ document, flows }, painting, theme)
}

describe('the flows of an overlay', () => {
  it('are the power connections alone, and none without an overlay of classes', () => {
    expect(looks('power-paths').ids).toEqual(['in', 'cord'])
    expect(looks('loadKw').ids).toEqual([])
    expect(looks('power-paths').ids).toBe(looks('power-load').ids)
  })

  it('take the path of what feeds, else of what is fed', () => {
    const { lookOf } = looks('power-paths')
    expect(lookOf('cord').color).toBe(toneColor('path-0', 'dark'))
    // The utility belongs to no path, and says so; its line does as well.
    expect(lookOf('in').color).toBe(toneColor('path-0', 'dark'))
  })

  it('take the band of what is fed, and of its feeder where that is a load', () => {
    const { lookOf } = looks('power-load')
    expect(lookOf('in').color).toBe(toneColor('high', 'dark'))
    expect(lookOf('cord').color).toBe(toneColor('high', 'dark'))
  })

  it('are dead with their feeder, though the load is fed otherwise', () => {
    expect(looks('power-supply').lookOf('cord').color).toBe(toneColor('dead', 'dark'))
  })

  it('grow with what they carry; what is unknown or nothing stays thin', () => {
    const flows = {
      ids: ['in', 'cord'],
      loadKw: Float64Array.of(400, 100),
      live: Uint8Array.of(1, 1),
    }
    const { lookOf } = looks('power-paths', flows)
    const thin = looks('power-paths').lookOf('in').widthPx
    expect(lookOf('in').widthPx).toBeGreaterThan(lookOf('cord').widthPx)
    expect(lookOf('cord').widthPx).toBeGreaterThan(thin)
    const unknown = { ...flows, loadKw: Float64Array.of(Number.NaN, 0) }
    const again = looks('power-paths', unknown).lookOf
    expect([again('in').widthPx, again('cord').widthPx]).toEqual([thin, thin])
  })
})
