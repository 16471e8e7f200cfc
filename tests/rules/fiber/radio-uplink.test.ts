import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/radio-uplink'
import { asMine, mineWith } from '../../support/fiber/mine'
import { entrance } from '../../support/fiber/plans'
import { onlySaid, verdicts } from '../../support/said'

const radio = (values: Record<string, unknown> = {}) =>
  entrance('mast', { medium: 'wireless', ...values })

const large = (...entrances: Record<string, unknown>[]) => ({
  equipment: [{ id: 'm', kind: 'miner', values: { loadKw: 1001 } }, ...entrances],
})

it('allows a satellite alone up to 1 MW and fails it above', () => {
  const dish = radio({ radio: 'leo-satellite' })
  expect(verdicts(rule, mineWith(10, dish), asMine)).toEqual(['facility pass'])
  const said = onlySaid(rule, large(dish), asMine)
  expect(said).toMatchObject({ verdict: 'fail', measured: 1001, limit: 1000, related: ['mast'] })
})

it('passes beside a cable, over a directed link, and as a backup of a cable', () => {
  expect(verdicts(rule, large(radio(), entrance('a')), asMine)).toEqual(['facility pass'])
  expect(verdicts(rule, large(radio({ radio: 'microwave' })), asMine)).toEqual(['facility pass'])
  const backup = radio({ radio: 'mobile', role: 'backup' })
  expect(verdicts(rule, large(backup, entrance('a')), asMine)).toEqual(['facility pass'])
  expect(onlySaid(rule, large(backup), asMine).detail?.en).toBe(
    'Every entrance is a backup; none is in regular use.',
  )
})

it('does not know a link or a load that nobody states', () => {
  expect(onlySaid(rule, large(radio()), asMine)).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'mast', field: 'radio' }],
  })
  const open = { equipment: [{ id: 'm', kind: 'miner' }, radio({ radio: 'mobile' })] }
  expect(verdicts(rule, open, asMine)).toEqual(['facility unknown'])
})

it('has nothing to say without a wireless entrance or without miners', () => {
  expect(verdicts(rule, large(entrance('a')), asMine)).toEqual(['facility not-applicable'])
  expect(verdicts(rule, { equipment: [radio()] }, asMine)).toEqual(['facility not-applicable'])
})
