import { describe, expect, it } from 'vitest'
import { newId } from '../../src/ui/app/editing'
import {
  emptyFacility,
  fileNameOf,
  printFacility,
  readFile,
  sizeLimitBytes,
  sizeProblem,
} from '../../src/ui/app/reading'

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('reading a file', () => {
  it('reads back what it prints, whatever the file is called', async () => {
    const facility = emptyFacility('a')
    for (const name of ['hall.gridhall.json', 'hall.json', 'hall']) {
      const bytes = await printFacility(name, facility)
      expect(await readFile(name, bytes)).toEqual({ ok: true, facility })
    }
  })

  it('names the place where a file is broken', async () => {
    const broken = await readFile(
      'a.json',
      bytesOf('{\n  "format": "gridhall",\n  "version": ]\n}'),
    )
    expect(!broken.ok && broken.problem).toContain('line 3')
    const newer = await readFile('a.json', bytesOf('{"format":"gridhall","version":99}'))
    expect(!newer.ok && newer.problem).toContain('version')
  })

  it('refuses enormous files before it loads them', () => {
    expect(sizeProblem(sizeLimitBytes)).toBeUndefined()
    expect(sizeProblem(sizeLimitBytes + 1)).toContain('513 MB')
  })
})

describe('names', () => {
  it('makes file names that every system takes', () => {
    expect(fileNameOf('GB300 Hall / Vérona: 2')).toBe('gb300-hall-ve-rona-2.gridhall.json')
    expect(fileNameOf('…')).toBe('facility.gridhall.json')
  })

  it('makes ids that differ', () => {
    expect(new Set(Array.from({ length: 200 }, newId)).size).toBe(200)
  })
})
