import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from './support/house/files'

const lines = (count: number, line: string) => `${line}\n`.repeat(count)

const planted: Readonly<Record<string, string>> = {
  'src/engines/a.ts': `import { x } from '#rules'\nx()\n`,
  'src/model/a.ts': `import { useState } from 'react'\nuseState()\n`,
  'src/io/a.ts': `import { readFile } from 'node:fs'\nreadFile()\n`,
  'src/rules/a.ts': `import { x } from '#engines'\nx()\n`,
  'src/base/any.ts': 'export const a = (x: any) => x\n',
  'src/base/index.ts': `export * from './any'\n`,
  'src/ui/file.ts': lines(301, 'f()'),
  'src/ui/function.ts': `export function a() {\n${lines(61, 'a()')}}\n`,
  'src/catalog/a.ts': lines(301, 'f()'),
  'tests/a.test.ts': `describe('a', () => {\n${lines(61, '  f()')}})\n`,
  'src/workspace/index.ts': `export { a } from './a'\n`,
  'src/workspace/a.ts': `import { a as b } from './index'\nexport const a = () => b()\n`,
}

interface BiomeReport {
  diagnostics: { category: string; location: { path: string | { file: string } } }[]
}

/** Lints the planted files under this project's settings; returns 'path rule' of each finding. */
function lintPlanted(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'gridhall-biome-'))
  try {
    const config = JSON.parse(readFileSync(join(projectRoot, 'biome.json'), 'utf8')) as object
    const settings = { ...config, $schema: undefined, vcs: { enabled: false } }
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(settings))
    copyFileSync(join(projectRoot, 'package.json'), join(folder, 'package.json'))
    for (const [path, text] of Object.entries(planted)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const biome = join(projectRoot, 'node_modules/@biomejs/biome/bin/biome')
    const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.']
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
    return (JSON.parse(stdout) as BiomeReport).diagnostics.map(({ category, location }) => {
      const path = typeof location.path === 'string' ? location.path : location.path.file
      return `${path} ${category.split('/').at(-1)}`
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// A lint that has stopped firing looks like clean code: so each is seen to fire on a planted fault.
describe('Biome', { timeout: 30_000 }, () => {
  const found = lintPlanted()

  it.each([
    'src/engines/a.ts noRestrictedImports',
    'src/model/a.ts noRestrictedImports',
    'src/io/a.ts noRestrictedImports',
    'src/base/any.ts noExplicitAny',
    'src/base/index.ts noReExportAll',
    'src/ui/file.ts noExcessiveLinesPerFile',
    'src/ui/function.ts noExcessiveLinesPerFunction',
    'src/workspace/a.ts noImportCycles',
  ])('fires: %s', (fault) => expect(found).toContain(fault))

  it.each([
    'src/rules/a.ts noRestrictedImports',
    'src/catalog/a.ts noExcessiveLinesPerFile',
    'tests/a.test.ts noExcessiveLinesPerFunction',
  ])('does not fire: %s', (fault) => expect(found).not.toContain(fault))
})
