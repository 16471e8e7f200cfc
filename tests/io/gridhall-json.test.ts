import { describe, expect, it } from 'vitest'
import { formatOf, formats, loadFormat } from '#io'
import { facilitySchema } from '#model'

const body = async () => {
  const format = formatOf('hall.gridhall.json')
  const { read, write } = format ? await loadFormat(format) : {}
  if (!read || !write) throw new Error('The format cannot read and write')
  return { read, write }
}

const bytes = (text: string) => new TextEncoder().encode(text)

const facility = facilitySchema.parse({
  format: 'gridhall',
  version: 1,
  id: 'f',
  name: 'Halle Größe 2',
  futureField: { kept: true },
  equipment: [{ id: 'r', tag: 'RK-01', kind: 'rack', x: 1, y: 2, futureNote: 'kept' }],
})

const problemOf = async (content: Uint8Array) => {
  const { read } = await body()
  const result = read(content)
  return result.ok ? 'it was read' : result.problem
}

describe('the facility file', () => {
  it('stands beside the other formats, and knows its endings', () => {
    expect(formats.map(({ id }) => id)).toContain('gridhall-json')
    expect(formatOf('HALL.GRIDHALL.JSON')?.id).toBe('gridhall-json')
    expect(formatOf('plan.dxf')).toBeUndefined()
  })

  it('comes back as it was written, unknown fields included', async () => {
    const { read, write } = await body()
    expect(read(write(facility))).toEqual({ ok: true, facility })
  })

  it('says where a cut-off file ends, at every place that it may be cut', async () => {
    const { write } = await body()
    const whole = write(facility)
    for (let length = 1; length < whole.length - 2; length += 7) {
      const problem = await problemOf(whole.slice(0, length))
      expect(problem, `cut at ${length}`).toMatch(/cut off: it ends at line \d+, column \d+|UTF-8/)
    }
  })

  it('says where broken JSON goes wrong', async () => {
    expect(await problemOf(bytes('{\n "format": "gridhall",\n "version": oops\n}'))).toMatch(
      /not valid JSON: it goes wrong at line 3/,
    )
  })

  it('refuses what is no facility, in plain words', async () => {
    expect(await problemOf(bytes(''))).toBe('The file is empty.')
    expect(await problemOf(bytes('  \n '))).toBe('The file is empty.')
    expect(await problemOf(bytes('[1, 2]'))).toContain('its top is not an object')
    expect(await problemOf(bytes('{"name": "x"}'))).toContain('not a Gridhall file')
    expect(await problemOf(Uint8Array.from([0xff, 0xfe, 0x00, 0x41]))).toContain('UTF-8')
    expect(await problemOf(bytes('{"format": "gridhall", "version": 99}'))).toContain('version 99')
  })

  it('names the place of a wrong value', async () => {
    const broken = { ...facility, equipment: [{ ...facility.equipment[0], x: 'here' }] }
    expect(await problemOf(bytes(JSON.stringify(broken)))).toContain('equipment[0].x')
    const huge = { ...facility, equipment: [{ ...facility.equipment[0], x: 1e300 }] }
    expect(await problemOf(bytes(JSON.stringify(huge)))).toContain('equipment[0].x')
  })

  it('takes a file with a byte order mark', async () => {
    const { read, write } = await body()
    const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...write(facility)])
    expect(read(marked).ok).toBe(true)
  })
})
