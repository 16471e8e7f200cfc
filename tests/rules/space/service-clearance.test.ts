import { expect, it } from 'vitest'
import rule from '../../../src/rules/space/service-clearance'
import { onlySaid, verdicts } from '../../support/said'
import { item } from '../../support/space'

const stated = item('a', 'chiller', 5, 5, {
  widthM: 2,
  depthM: 4,
  clearFrontM: 1.5,
  clearRearM: 1,
})
const block = (id: string, y: number) => item(id, 'pump', 5, y, { widthM: 1, depthM: 1 })

it('passes free space and fails both sides in one finding', () => {
  expect(verdicts(rule, { equipment: [stated, block('p', 1)] })).toEqual(['a pass'])
  const said = onlySaid(rule, { equipment: [stated, block('p', 2), block('q', 7.8)] })
  expect(said).toMatchObject({
    verdict: 'fail',
    measured: 0.5,
    limit: 1.5,
    related: ['p', 'q'],
    source: { document: 'entered by the user' },
  })
  expect(said.detail?.en).toBe(
    'In front of a 0.5 m are clear up to p; 1.5 m are needed. Behind a 0.3 m are clear up to q; 1 m are needed.',
  )
})

it('asks for 0.9 m before a CDU that states none, as an estimate', () => {
  const cdu = item('cdu', 'cdu', 5, 5)
  const said = onlySaid(rule, { equipment: [cdu, item('r', 'rack', 5, 3.4)] })
  expect(said).toMatchObject({ verdict: 'fail', limit: 0.9, source: { grade: 'estimate' } })
})

it('has nothing to say where nobody asks for space', () => {
  expect(verdicts(rule, { equipment: [item('r', 'rack', 5, 5)] })).toEqual([])
})
