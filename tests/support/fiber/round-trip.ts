import { expect, it } from 'vitest'
import type { Rule } from '#rules'
import { onlySaid, verdicts } from '../said'
import { asMine, mineOver, mineWith } from './mine'
import { entrance } from './plans'

/** What a limit on the round trip to the pool says of every entrance, whatever the limit. */
export const judgesRoundTrips = (rule: Rule, limitMs: number): void => {
  it(`passes ${limitMs} ms and fails more, telling what it costs`, () => {
    expect(verdicts(rule, mineOver({ rttMs: limitMs }), asMine)).toEqual(['a pass'])
    const said = onlySaid(rule, mineOver({ rttMs: 600 }), asMine)
    expect(said).toMatchObject({ verdict: 'fail', measured: 600, limit: limitMs, unit: 'ms' })
    expect(said.detail?.en).toBe(
      `Over a the pool answers after 600 ms; ${limitMs} ms is the limit, and 0.1 % of the work is late.`,
    )
  })

  it('does not know a round trip that nobody states', () => {
    expect(onlySaid(rule, mineOver({}), asMine)).toMatchObject({
      verdict: 'unknown',
      missing: [{ equipment: 'a', field: 'rttMs' }],
    })
  })

  it('lets a backup be slow, and has nothing to say without entrances or miners', () => {
    const backup = mineOver({ rttMs: 900, role: 'backup' })
    expect(verdicts(rule, backup, asMine)).toEqual(['a not-applicable'])
    expect(verdicts(rule, mineWith(1000), asMine)).toEqual(['facility not-applicable'])
    const idle = { equipment: [entrance('a')] }
    expect(verdicts(rule, idle, asMine)).toEqual(['facility not-applicable'])
  })
}
