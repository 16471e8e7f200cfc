import { describe, expect, it } from 'vitest'
import {
  emptyFacility,
  fileNameOf,
  newId,
  parseFacility,
  printFacility,
  sizeLimitBytes,
  sizeProblem,
} from '../../src/ui/app/reading'

describe('reading a file', () => {
  it('reads back what it prints', () => {
    const facility = emptyFacility('a')
    expect(parseFacility(printFacility(facility))).toEqual({ ok: true, facility })
  })

  it('names the place where a file is broken', () => {
    const text = '{\n  "format": "gridhall",\n  "version": ]\n}'
    const result = parseFacility(text)
    expect(result).toMatchObject({ ok: false })
    expect(!result.ok && result.problem).toContain('line 3, column 14')
  })

  it('says of a cut-off file that it ends too early, wherever it is cut', () => {
    const text = printFacility(emptyFacility('a')).trim()
    for (let length = 0; length < text.length; length += 7) {
      const result = parseFacility(text.slice(0, length))
      // A cut within a word or a text stops there; a cut between tokens is simply the end.
      expect(!result.ok && result.problem).toMatch(/cut off|line \d+, column \d+/)
    }
    const between = parseFacility('{"format": "gridhall",')
    expect(!between.ok && between.problem).toContain('cut off')
  })

  it('hands on what the model says of a wrong file', () => {
    const result = parseFacility('{"format":"gridhall","version":99}')
    expect(!result.ok && result.problem).toContain('version')
  })

  it('refuses enormous files before it reads them', () => {
    expect(sizeProblem(sizeLimitBytes)).toBeUndefined()
    expect(sizeProblem(sizeLimitBytes + 1)).toContain('257 MB')
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
