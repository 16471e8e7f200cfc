import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { dist } from '../support/e2e'
import { projectRoot } from '../support/house/files'

/** kB (gzip) of all scripts that the page loads before it can start. */
const firstScriptLimitKb = 400

describe('the built site', () => {
  it('keeps what the first visit must load small', () => {
    const page = readFileSync(join(dist, 'index.html'), 'utf8')
    const scripts = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, path]) => path)
    expect(scripts.length).toBeGreaterThanOrEqual(1)
    const sizes = scripts.map((path) => gzipSync(readFileSync(join(dist, String(path)))).length)
    const kb = sizes.reduce((sum, size) => sum + size, 0) / 1000
    expect(kb).toBeLessThanOrEqual(firstScriptLimitKb)
  })
  it('carries the licence of every package that it is made of', () => {
    const { dependencies } = JSON.parse(
      readFileSync(join(projectRoot, 'package.json'), 'utf8'),
    ) as { dependencies: Record<string, string> }
    const list = readFileSync(join(dist, 'licenses.md'), 'utf8')
    const missing = Object.keys(dependencies).filter((name) => !list.includes(`## ${name} - `))
    expect(missing).toEqual([])
    expect(list).toContain('Eclipse Public License - v 2.0')
  })
})
