import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { cascadesOf } from '../../support/resilience/cascades'

const { run, resilience } = cascadesOf(gb300Hall(), catalog)

describe('removing nothing', () => {
  it.each(['fault', 'planned'] as const)('changes nothing, as %s', (mode) => {
    const { cascade } = run([], { mode })
    expect(cascade).toMatchObject({ rowsOut: [], routesOut: [], events: [], loads: [], warmth: [] })
    expect(cascade.courses.atS).toHaveLength(0)
    expect(cascade.settledS).toBe(0)
    expect(cascade.power.dropped).toEqual([])
    expect(cascade.figures).toMatchObject({ loadsLost: 0, loadsDegraded: 0, loadsUnknown: 0 })
    expect(cascade.figures.firstLostS).toBeUndefined()
  })

  it('refuses what is not in the facility', () => {
    expect(() => run(['nowhere'])).toThrow('nowhere is not in the facility')
    expect(() => resilience.figures({ ids: ['x'], mode: 'fault' })).toThrow('x is not')
  })

  it('gives the same figures with and without the story', () => {
    const ids = ['rack', 'cdu', 'ups', 'switchgear-bus', 'pump', 'chiller']
    for (const kind of ids) {
      const id = gb300Hall().equipment.find((item) => item.kind === kind)?.id
      if (id === undefined) continue
      const asked = { ids: [id], mode: 'fault' } as const
      expect(resilience.figures(asked)).toEqual(resilience.run(asked).figures)
    }
  })
})
