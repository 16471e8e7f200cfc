import { describe, expect, it } from 'vitest'
import { formatOf, loadFormat } from '#io'
import { type Facility, facilitySchema } from '#model'
import { createGzip, gunzip } from '../../../src/platform/clerk/gzip'
import { digestOf, readFile, recoverKept, writeBytes } from '../../../src/platform/clerk/jobs'
import { Assembly, slicesOf, withoutRows } from '../../../src/platform/clerk/slices'
import type { Entry, Kept } from '../../../src/platform/shelf/store'
import { dataLink, facilityOf } from '../../support/plan'

const facility = {
  ...facilityOf({
    equipment: Array.from({ length: 5000 }, (_, i) => ({ id: `r${i}`, kind: 'rack', x: i % 90 })),
    connections: [dataLink('r1', 'r2')],
  }),
  remark: { by: 'somebody' },
}

const utf8 = (text: string) => new TextEncoder().encode(text)

// Comparing thousands of rows value by value takes the test library seconds; their texts, nothing.
const isSame = (a: Uint8Array, b: Uint8Array | undefined) =>
  b !== undefined && Buffer.compare(a, b) === 0
const canonical = (value: Facility) => facilitySchema.parse(value)
const text = JSON.stringify(canonical(facility))

const gzipOf = async (bytes: Uint8Array<ArrayBuffer>) => {
  const gzip = createGzip()
  for (let from = 0; from < bytes.length; from += 10_000) {
    await gzip.sink.write(bytes.slice(from, from + 10_000))
  }
  await gzip.sink.close()
  return gzip.bytes
}

const keptAs = (snapshot: Kept['snapshot']): Kept => ({
  entry: { slot: 's', seq: 0 } as Entry,
  snapshot,
  journal: [],
})

describe('the clerk', () => {
  it('writes exactly what the format writes, and reads it back, whatever the file is called', async () => {
    const format = formatOf('a.gridhall.json')
    const expected = format && (await loadFormat(format)).write?.(facility)
    for (const name of ['hall.gridhall.json', 'hall.json', 'hall']) {
      const bytes = await writeBytes(facility, name)
      expect(isSame(bytes, expected)).toBe(true)
      const { result, digest } = await readFile(new Blob([bytes]), name)
      expect(result.ok && JSON.stringify(canonical(result.facility))).toBe(text)
      expect(digest).toBe(await digestOf(bytes))
    }
  })

  it('tells what is wrong with a file, and gives such a file no digest', async () => {
    const newer = await readFile(new Blob([utf8('{"format":"gridhall","version":99}')]), 'a.json')
    expect(newer.result).toMatchObject({ ok: false })
    expect(newer.digest).toBeUndefined()
    const vanished = { arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob
    const { result } = await readFile(vanished, 'a.json')
    expect(!result.ok && result.problem).toContain('moved')
  })

  it('hands a facility over in slices, each small, and puts it together as it was', () => {
    const assembly = new Assembly()
    let slices = 0
    for (const slice of slicesOf(facility)) {
      expect(slice.rows.length).toBeLessThanOrEqual(2000)
      assembly.add(slice)
      slices += 1
    }
    expect(slices).toBe(4)
    expect(withoutRows(facility).equipment).toEqual([])
    const whole = assembly.complete(withoutRows(facility))
    // The very order of the fields too: files written from it must not differ.
    expect(JSON.stringify(whole)).toBe(JSON.stringify(facility))
  })

  it('brings back a packed facility, and says so when the packing is damaged', async () => {
    const plain = utf8(JSON.stringify(facility))
    const bytes = await gzipOf(plain)
    expect(bytes.length).toBeLessThan(plain.length / 5)
    expect(isSame(await gunzip(bytes), plain)).toBe(true)
    const snapshot = { slot: 's', seq: 0, bytes, packing: 'gzip', places: {} } as const
    const recovery = await recoverKept(keptAs(snapshot))
    if (!recovery.ok) throw new Error(recovery.problem)
    const { facility: found, ...rest } = recovery
    expect(rest).toEqual({ ok: true, lostEdits: 0, lostRows: 0, continues: true })
    expect(JSON.stringify(canonical(found))).toBe(text)
    const damaged = bytes.slice()
    damaged[damaged.length >> 1] = Number(damaged[damaged.length >> 1]) ^ 0x40
    const cut = bytes.slice(0, -20)
    for (const broken of [damaged, cut]) {
      const fault = await recoverKept(keptAs({ ...snapshot, bytes: broken }))
      expect(!fault.ok && fault.problem).toContain('damaged')
    }
    const missing = await recoverKept(keptAs(undefined))
    expect(!missing.ok && missing.problem).toContain('missing')
  })
})
