import { describe, expect, it } from 'vitest'
import { defineParameter } from '#standards'
import { countChanged, layOutAssumptions } from '../../src/ui/assumptions/rows'

const load = defineParameter({
  id: 'power.continuous-load',
  label: 'Continuous load on a breaker',
  unit: 'ratio',
  value: 0.8,
  min: 0,
  max: 1,
  source: { document: 'NEC', grade: 'secondary' },
})
const air = defineParameter({
  ...load,
  id: 'cooling.supply',
  label: 'Supply air',
  source: { grade: 'estimate' },
})
const odd = defineParameter({ ...load, id: 'constructor.x', label: 'Something else' })
const all = new Map([load, air, odd].map((one) => [one.id, one]))
const everything = { text: '', onlyChanged: false }

describe('the assumptions', () => {
  it('are listed by discipline, with the facility’s own values', () => {
    const rows = layOutAssumptions(all.values(), { 'power.continuous-load': 0.9 }, everything)
    expect(rows.map((row) => row.key)).toEqual([
      'group power',
      'power.continuous-load',
      'group cooling',
      'cooling.supply',
      'group other',
      'constructor.x',
    ])
    expect(rows[1]).toMatchObject({ value: 0.9, isChanged: true })
    expect(rows[3]).toMatchObject({ value: 0.8, isChanged: false })
  })

  it('are found by label, source and grade', () => {
    const found = (text: string) =>
      layOutAssumptions(all.values(), {}, { text, onlyChanged: false }).map((row) => row.key)
    expect(found('breaker nec')).toContain('power.continuous-load')
    expect(found('estimate')).toEqual(['group cooling', 'cooling.supply'])
    expect(found('nothing')).toEqual([])
  })

  it('show only the changed ones when asked', () => {
    const changed = { 'cooling.supply': 0.5, 'power.continuous-load': 0.8, gone: 3 }
    const rows = layOutAssumptions(all.values(), changed, { text: '', onlyChanged: true })
    expect(rows.map((row) => row.key)).toEqual(['group cooling', 'cooling.supply'])
    expect(countChanged(all, changed)).toBe(1)
  })
})
