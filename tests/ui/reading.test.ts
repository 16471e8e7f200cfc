import { describe, expect, it } from 'vitest'
import { newId } from '../../src/ui/app/editing'
import { fileNameOf, sizeLimitBytes, sizeProblem } from '../../src/ui/app/reading'

describe('reading a file', () => {
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
