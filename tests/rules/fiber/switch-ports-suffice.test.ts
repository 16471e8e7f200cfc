import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/switch-ports-suffice'
import { dataLink } from '../../support/plan'
import { saidOf, verdicts } from '../../support/said'

const plan = {
  equipment: [
    { id: 'good', kind: 'switch', values: { ports: 4 } },
    { id: 'full', kind: 'switch', values: { ports: 2 } },
    { id: 'open', kind: 'switch' },
    { id: 'idle', kind: 'switch', values: { ports: 4 } },
  ],
  connections: [dataLink('good', 'full', 3), dataLink('open', 'good')],
}

it('passes, fails, does not know and leaves out', () => {
  expect(verdicts(rule, plan)).toEqual([
    'good pass',
    'full fail',
    'open unknown',
    'idle not-applicable',
  ])
  const [, full, open] = saidOf(rule, plan)
  expect(full).toMatchObject({
    measured: 3,
    limit: 2,
    detail: { en: 'full has 3 links and 2 ports.' },
    source: { document: 'entered by the user' },
  })
  expect(open?.missing).toEqual([{ equipment: 'open', field: 'ports' }])
})
