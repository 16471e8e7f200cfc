import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/tray-fill-initial'
import { pair, tray, under } from '../../support/fiber/cables'
import { onlySaid, verdicts } from '../../support/said'

/** A tray of 100 × 60 mm holds so many Cat6 cables of 6 mm at 25 %. */
const full = Math.floor((0.25 * 100 * 60) / ((Math.PI * 6 ** 2) / 4))
const sized = tray({ widthM: 0.1, usableDepthM: 0.06 })

it('passes up to 25 % and fails one cable more', () => {
  expect(verdicts(rule, under([sized], full))).toEqual(['T pass'])
  const said = onlySaid(rule, under([sized], full + 1))
  expect(said).toMatchObject({ subject: 'T', verdict: 'fail', limit: 0.25, unit: 'ratio' })
  expect(said.measured).toBeCloseTo(((full + 1) * Math.PI * 9) / 6000, 6)
})

it('does not know a tray whose size nobody states, nor one with cables of unknown thickness', () => {
  expect(onlySaid(rule, under([tray({ widthM: 0.1 })]))).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'T', field: 'usableDepthM' }],
  })
  expect(verdicts(rule, under([sized], 1, 'bare'))).toEqual(['T unknown'])
})

it('has nothing to say where nothing lies in a tray', () => {
  expect(verdicts(rule, pair('copper', { lengthM: 3 }))).toEqual(['facility not-applicable'])
})
