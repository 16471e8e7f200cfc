import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kindIds } from '#model'
import { type Files, projectRoot, readFiles, roomOf } from './support/house/files'
import { importFaults, leafImportFaults } from './support/house/imports'
import { allLeafFaults, leavesOf } from './support/house/leaves'
import { parseModule } from './support/house/parse'
import { formFaults, purityFaults } from './support/house/purity'
import { repeatedIds, sourceFaults } from './support/house/sources'
import { families, figureFloor, productFloor, rooms, sourceFloor } from './support/house/table'

const source = readFiles('src')
const tests = readFiles('tests')

type Modules = Record<string, Record<string, unknown>>
const catalogModules: Modules = import.meta.glob('../src/catalog/*.ts', { eager: true })
const standardsModules: Modules = import.meta.glob(
  ['../src/standards/**/*.ts', '!**/{index,define,registry,types}.ts'],
  { eager: true },
)

function file(path: string, text: string): Files {
  return new Map([[path, text]])
}

describe('the house', () => {
  it('was looked at', () => {
    expect(source.size).toBeGreaterThanOrEqual(sourceFloor)
    for (const family of families) {
      expect(leavesOf(family, source).length, family.name).toBeGreaterThanOrEqual(family.floor)
    }
  })

  it('has no rooms beside those of the table, and each has a door', () => {
    const found = new Set([...source.keys()].map(roomOf).filter((room) => room !== undefined))
    expect(Object.keys(rooms)).toEqual(expect.arrayContaining([...found]))
    const doorless = [...found].filter((room) => !source.has(`src/${room}/index.ts`))
    // The command line is started, never imported.
    expect(doorless.filter((room) => room !== 'cli')).toEqual([])
  })

  it('imports by the table', () => expect(importFaults(source)).toEqual([]))
  it('keeps leaves away from their registries', () => expect(leafImportFaults(source)).toEqual([]))
  it('is pure where it says so', () => expect(purityFaults(source)).toEqual([]))
  it('has honest doors and globs in registries', () => expect(formFaults(source)).toEqual([]))
  it('names leaves by their paths and tests them', () => {
    expect(allLeafFaults(source, tests)).toEqual([])
  })

  it('has no file of more than 300 lines, empty lines and comments among them', () => {
    const isData = (path: string) => /^(src\/(catalog|standards)|tests\/facilities)\//.test(path)
    const long = [...source, ...tests]
      .map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ path, lines }) => lines > 300 && !isData(path))
    expect(long).toEqual([])
  })

  it('has a file for every kind id and an id for every kind file', () => {
    const kind = families.find((family) => family.name === 'kind')
    const ids = kind === undefined ? [] : leavesOf(kind, source).map((leaf) => leaf.id)
    expect(ids.sort()).toEqual([...kindIds].sort())
  })

  it('says of every product where it comes from', () => {
    const catalog = families.find((family) => family.name === 'catalog family')
    const rows: unknown[] = []
    for (const [path, module] of Object.entries(catalogModules)) {
      if (!catalog?.leaf.test(path.slice('../'.length))) continue
      expect(Array.isArray(module.default), `${path} exports its rows as default`).toBe(true)
      rows.push(...(module.default as unknown[]))
    }
    expect(rows.length).toBeGreaterThanOrEqual(productFloor)
    expect(sourceFaults('catalog', rows)).toEqual([])
    expect(repeatedIds(rows)).toEqual([])
  })

  it('says of every published figure where it comes from', () => {
    const rows = Object.values(standardsModules)
      .flatMap((module) => Object.values(module).flat())
      .filter((row) => typeof row !== 'function')
    expect(rows.length).toBeGreaterThanOrEqual(figureFloor)
    expect(sourceFaults('standards', rows)).toEqual([])
    expect(repeatedIds(rows)).toEqual([])
  })

  it('tells Biome the same table', () => {
    const config = JSON.parse(readFileSync(join(projectRoot, 'biome.json'), 'utf8')) as {
      overrides: { includes: string[]; linter: { rules: { style?: BiomeStyle } } }[]
    }
    for (const [name, room] of Object.entries(rooms)) {
      const groups = config.overrides
        .filter((one) => one.includes.includes(`src/${name}/**`))
        .flatMap((one) => one.linter.rules.style?.noRestrictedImports?.options.patterns ?? [])
      const allowed = groups.find((one) => one.group[0] === '#*')?.group.slice(1)
      const wanted = [...room.rooms, ...(room.types ?? [])].map((other) => `!#${other}`)
      expect([...(allowed ?? [name])].sort(), name).toEqual(wanted.sort())
    }
  })
})

interface BiomeStyle {
  noRestrictedImports?: { options: { patterns: { group: string[] }[] } }
}

describe('the import check', () => {
  it.each([
    ['src/base/a.ts', `import { x } from '#model'`],
    ['src/rules/a.ts', `import type { x } from '#catalog'`],
    ['src/engines/a.ts', `import { x } from '#engines'`],
    ['src/engines/a.ts', `import { x } from '#enigma'`],
    ['src/engines/a.ts', `import { x } from '../rules/a'`],
    ['src/engines/deep/a.ts', `export { x } from '../../rules/a'`],
    ['src/engines/a.ts', `const x = await import('../rules/a')`],
    ['src/workspace/a.ts', `import { solve } from '#engines'`],
    ['src/workspace/a.ts', `import { type Solution } from '#engines'`],
    ['src/scene/a.ts', `import { x } from '#tools'`],
    ['src/tools/a.ts', `import { x } from '#scene'`],
    ['src/document/a.ts', `import { create } from 'zustand'`],
    ['src/model/a.ts', `import { useState } from 'react'`],
    ['src/model/a.ts', `type T = import('three').Mesh`],
    ['src/io/a.ts', `import { readFileSync } from 'node:fs'`],
    ['src/elsewhere/a.ts', `import { x } from '#base'`],
    ['src/main.tsx', `import { x } from './ui/mount.ts'`],
    ['src/main.tsx', `import { x } from './ui/mount'`],
  ])('fires on %s: %s', (path, text) => {
    expect(importFaults(file(path, text))).toHaveLength(1)
  })

  it.each([
    ['src/model/a.ts', `import { x } from '#base'; import { z } from 'zod'; import './b'`],
    ['src/engines/power/a.ts', `import { x } from '../graph' // import '#rules'`],
    ['src/workspace/a.ts', `import type { Solution } from '#engines'`],
    ['src/document/a.ts', `import { createStore } from 'zustand/vanilla'`],
    ['src/cli/main.ts', `import { readFile } from 'node:fs/promises'`],
    ['src/main.tsx', `import { mount } from '#ui'; import './start.css'`],
    ['src/ui/A.tsx', `import { x } from 'anything'; export const A = () => <p>#base</p>`],
  ])('accepts %s: %s', (path, text) => {
    expect(importFaults(file(path, text))).toEqual([])
  })
})

describe('the leaf check', () => {
  const leaf = 'src/rules/power/some-rule.ts'
  const good = `import { defineRule } from '../define'; export default defineRule({ id: 'some-rule' })`
  const mirror = file('tests/rules/power/some-rule.test.ts', '')

  it('accepts a leaf', () => {
    expect(allLeafFaults(file(leaf, good), mirror)).toEqual([])
    expect(leafImportFaults(file(leaf, good))).toEqual([])
  })

  it('fires on a missing test, another id, no id, a name that is not kebab-case', () => {
    expect(allLeafFaults(file(leaf, good), new Map())).toHaveLength(1)
    expect(allLeafFaults(file(leaf, good.replace('some-rule', 'x')), mirror)).toHaveLength(1)
    expect(allLeafFaults(file(leaf, 'export const rule = 1'), mirror)).toHaveLength(1)
    const kind = file(
      'src/model/kinds/Some_Kind.ts',
      `export default defineKind({ id: 'Some_Kind' })`,
    )
    expect(allLeafFaults(kind, new Map())).toHaveLength(1)
  })

  it('fires on a leaf that imports a neighbour or reaches its registry', () => {
    expect(leafImportFaults(file(leaf, `import { x } from './other-rule'`))).toHaveLength(1)
    const cycle = new Map([
      [leaf, `import { x } from '../define'`],
      ['src/rules/define.ts', `export { x } from './facts'`],
      ['src/rules/facts.ts', `import { rules } from './registry'`],
      ['src/rules/registry.ts', ''],
    ])
    expect(leafImportFaults(cycle)).toHaveLength(1)
    cycle.set('src/rules/facts.ts', `import type { Rules } from './registry'`)
    expect(leafImportFaults(cycle)).toEqual([])
  })
})

describe('the purity check', () => {
  it.each([
    'const t = new Date()',
    'const t = Date.now()',
    'const x = Math.random()',
    `const x = Math['random']()`,
    'const { random } = Math',
    'const t = performance.now()',
    'const t = globalThis.x',
    'const f = (when: Date) => when',
  ])('fires on %s', (text) => {
    expect(purityFaults(file('src/model/a.ts', text))).toHaveLength(1)
  })

  it.each([
    '// new Date()',
    `const t = 'Date and Math.random()'`,
    'const t = { Date: 1 }',
    'const t = x.Date + Math.floor(2)',
    'const text = /new Date/.test(`Date`)',
  ])('accepts %s', (text) => {
    expect(purityFaults(file('src/model/a.ts', text))).toEqual([])
  })

  it('leaves the other rooms alone', () => {
    expect(purityFaults(file('src/platform/a.ts', 'Date.now()'))).toEqual([])
  })
})

describe('the form check', () => {
  it.each([`export * from './a'`, `const all = import.meta.glob('./*.ts')`, 'const = 1'])(
    'fires on %s',
    (text) => expect(formFaults(file('src/model/index.ts', text))).not.toEqual([]),
  )

  it('allows a glob in a registry', () => {
    const text = `export const all = import.meta.glob('./*.ts', { eager: true })`
    expect(formFaults(file('src/model/registry.ts', text))).toEqual([])
  })

  it('counts imports within strings and comments as none', () => {
    expect(parseModule('a.ts', `const s = "import 'x'" /* import 'y' */`).imports).toEqual([])
  })
})

describe('the source check', () => {
  const data = { document: 'Data sheet', grade: 'secondary' }

  it.each([
    [{ id: 'a' }],
    [{ id: 'a', source: { document: ' ', grade: 'primary' } }],
    [{ id: 'a', source: { document: 'Data sheet' } }],
    [{ id: 'a', source: { grade: 'derived' } }],
    [{ source: data }],
    [[1, 2]],
    [{ id: 'a', source: data, values: { loadKw: { value: 1 } } }],
    [{ id: 'a', source: data, values: { loadKw: { value: 1, source: { grade: 'primary' } } } }],
  ])('fires on %j', (row) => {
    expect(sourceFaults('x', [row])).toHaveLength(1)
  })

  it('accepts sourced rows, estimates, and values with sources of their own', () => {
    const rows = [
      { id: 'a', source: data, values: { loadKw: 1, massKg: { value: 2, source: data } } },
      { id: 'b', source: { grade: 'estimate' } },
    ]
    expect(sourceFaults('x', rows)).toEqual([])
  })

  it('finds repeated ids', () => {
    expect(repeatedIds([{ id: 'a' }, { id: 'b' }, { id: 'a' }])).toEqual(['a'])
  })
})
