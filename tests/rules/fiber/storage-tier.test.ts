import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/storage-tier'
import { cluster } from '../../support/fiber/plans'
import { onlySaid, verdicts } from '../../support/said'

const rack = (readGBytesPerS?: number, writeGBytesPerS?: number) => ({
  id: 'sto',
  kind: 'storage-rack',
  cluster: 'c',
  values: { readGBytesPerS, writeGBytesPerS },
})

/** GB200 RA Table 5.2: standard 40/20, enhanced 125/62 GB/s for one unit; 160/80 for four. */
describe('storage-tier', () => {
  it('passes the standard tier for one unit, and asks for four times that of four', () => {
    const one = { clusters: [cluster()], equipment: [rack(40, 20)] }
    expect(verdicts(rule, one)).toEqual(['c pass'])
    const four = { ...one, clusters: [cluster({ nodes: 127 })] }
    expect(onlySaid(rule, four)).toMatchObject({ verdict: 'fail', measured: 40, limit: 160 })
    expect(verdicts(rule, { ...four, equipment: [rack(160, 80)] })).toEqual(['c pass'])
  })

  it('asks for the enhanced tier where the cluster does', () => {
    const plan = { clusters: [cluster({ storageTier: 'enhanced' })], equipment: [rack(125, 20)] }
    expect(onlySaid(rule, plan).detail?.en).toBe(
      'The storage of SU 1 gives 20 GB/s of write; 62 GB/s are needed.',
    )
  })

  it('fails without storage', () => {
    const said = onlySaid(rule, { clusters: [cluster()] })
    expect(said.detail?.en).toBe('SU 1 has no storage; it needs 40 GB/s of read.')
  })

  it('does not know speeds or units that nobody states', () => {
    const open = onlySaid(rule, { clusters: [cluster()], equipment: [rack(40)] })
    expect(open).toMatchObject({
      verdict: 'unknown',
      missing: [{ equipment: 'sto', field: 'writeGBytesPerS' }],
    })
    const loose = onlySaid(rule, { clusters: [cluster({ nodesPerUnit: undefined })] })
    expect(loose).toMatchObject({ verdict: 'unknown', missing: [{ field: 'nodesPerUnit' }] })
  })

  it('has nothing to say without nodes', () => {
    expect(verdicts(rule, { clusters: [cluster({ nodes: 0 })] })).toEqual(['c not-applicable'])
  })

  // H100 Table 6: good 15/7 and 60/30, better 40/20 and 160/80, best 125/62 and 500/250 for one and four units.
  it.each([
    ['good', 31, 15, 7],
    ['good', 127, 60, 30],
    ['better', 31, 40, 20],
    ['better', 127, 160, 80],
    ['best', 31, 125, 62],
    ['best', 127, 500, 250],
  ])(
    'asks for the published figures of tier %s with %d systems',
    (storageTier, nodes, read, write) => {
      const clusters = [cluster({ nodes, storageTier })]
      expect(verdicts(rule, { clusters, equipment: [rack(read, write)] })).toEqual(['c pass'])
      expect(onlySaid(rule, { clusters, equipment: [rack(read - 1, write)] }).limit).toBe(read)
      expect(onlySaid(rule, { clusters, equipment: [rack(read, write - 1)] }).limit).toBe(write)
    },
  )

  // B300, units of 64 systems: standard 80/40, enhanced 250/124.
  it.each([
    ['standard', 80, 40],
    ['enhanced', 250, 124],
  ])('asks a unit of B300 for its own figures of tier %s', (storageTier, read, write) => {
    const generation = 'dgx-b300-ethernet'
    const clusters = [cluster({ nodes: 63, nodesPerUnit: 64, storageTier, generation })]
    expect(verdicts(rule, { clusters, equipment: [rack(read, write)] })).toEqual(['c pass'])
    expect(onlySaid(rule, { clusters, equipment: [rack(read - 1, write)] }).limit).toBe(read)
    expect(onlySaid(rule, { clusters, equipment: [rack(read, write - 1)] }).limit).toBe(write)
  })

  it('does not know what a tier of another name asks for', () => {
    const clusters = [cluster({ storageTier: 'bronze' })]
    expect(onlySaid(rule, { clusters, equipment: [rack(500, 500)] })).toMatchObject({
      verdict: 'unknown',
      missing: [{ field: 'storageTier' }],
    })
  })
})
