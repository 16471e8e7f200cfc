import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../src/platform/clerk/jobs'
import { readManifest } from '../../src/ui/app/examples'

describe('the examples', () => {
  const manifest = readManifest(JSON.parse(readFileSync('public/examples/index.json', 'utf8')))

  it('are there, each a facility that opens, under the name of its card', async () => {
    for (const { file, name } of manifest) {
      const path = `public/examples/${file}`
      expect(existsSync(path), path).toBe(true)
      const { result } = await readFile(new Blob([readFileSync(path)]), file)
      expect(result.ok && result.facility.name, path).toBe(name)
    }
  })

  it('leave out rows that do not fit', () => {
    const row = { id: 'a', file: 'a.json', name: 'A', shows: 'something', figures: ['1', 2] }
    expect(readManifest([row, null, 7, { id: 'b' }])).toEqual([{ ...row, figures: ['1'] }])
    expect(readManifest({})).toEqual([])
  })
})
