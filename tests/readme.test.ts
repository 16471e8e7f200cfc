import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { actions } from '#tools'
import { projectRoot } from './support/house/files'

const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8')

/** `mod+shift+z` as the table writes it: `Ctrl/Cmd Shift Z`. */
const written = (shortcut: string): string =>
  shortcut
    .split('+')
    .map((key) =>
      key === 'mod'
        ? 'Ctrl/Cmd'
        : key.length === 1
          ? key.toUpperCase()
          : `${key[0]?.toUpperCase()}${key.slice(1)}`,
    )
    .join(' ')

describe('README.md', () => {
  it('lists every shortcut of every action', () => {
    const missing = actions
      .filter(({ shortcut }) => shortcut !== undefined)
      .map(({ shortcut, label }) => `| ${written(shortcut ?? '')} | ${label.en} |`)
      .filter((row) => !readme.includes(row))
    expect(missing).toEqual([])
  })

  it('names only files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path]) => path ?? '')
    expect(links.length).toBeGreaterThan(4)
    expect(links.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([])
  })

  it('gives the two commands', () => {
    expect(readme).toContain('npm ci && npm start')
    expect(readme).toContain('npm ci && npm test')
  })
})
