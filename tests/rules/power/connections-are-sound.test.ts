import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/connections-are-sound'
import { hall, judgeSite } from '../../support/power/judge'

describe('connections are sound', () => {
  it('passes where all fit', () => {
    expect(judgeSite(rule, hall())).toMatchObject({ pass: 1, fail: [] })
  })

  it.each([
    ['rack.coolant>cbA', 'cbA', 'joins ports of different kinds'],
    ['cbA.in>upsA.out', 'upsA', 'runs against its ports'],
    ['upsA>nowhere', 'upsA', 'does not exist'],
    ['upsB>cbA', 'cbA', 'more than its port takes'],
  ])('fails for %s', (wire, subject, words) => {
    const site = hall()
    const { told } = judgeSite(rule, { ...site, wires: [...site.wires, wire] })
    expect(Object.keys(told)).toEqual([subject])
    expect(told[subject]).toContain(words)
  })

  it('tells the equipment once, whatever number of connections is wrong', () => {
    const site = hall()
    const wires = [...site.wires, 'upsB>cbA', 'upsB>cbA']
    expect(judgeSite(rule, { ...site, wires }).fail).toHaveLength(1)
  })

  it('does not apply without connections', () => {
    expect(judgeSite(rule, { ...hall(), wires: [] })).toMatchObject({ pass: 0, notApplicable: 1 })
  })
})
