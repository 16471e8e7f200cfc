import { describe, expect, it } from 'vitest'
import { en } from '../../src/ui/text/en'
import { network } from '../../src/ui/text/en/network'
import { readFiles } from '../support/house/files'

interface Dictionary {
  readonly [name: string]: unknown
}

/** Every entry, as the path to it. */
const pathsOf = (part: Dictionary, path: readonly string[] = []): (readonly string[])[] =>
  Object.entries(part).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null
      ? pathsOf(value as Dictionary, [...path, name])
      : [[...path, name]],
  )

describe('the words of the interface', () => {
  const source = [...readFiles('src/ui')]
    .filter(([path]) => !path.includes('/text/'))
    .map(([, text]) => text)
    .join('\n')

  it('are all said somewhere', () => {
    // Words that come later with their part of the page are told by its name.
    const paths = [...pathsOf(en), ...pathsOf({ network })]
    expect(paths.length).toBeGreaterThan(200)
    // Entries of a nested group are looked up by key, so the group is what has to be named.
    const unused = paths.filter((path) => {
      const named = path[path.length > 2 ? 1 : path.length - 1] ?? ''
      return !new RegExp(`\\b${named}\\b`).test(source)
    })
    expect(unused.map((path) => path.join('.'))).toEqual([])
  })

  it('are calm: no entry shouts', () => {
    const shouting = pathsOf(en).filter((path) => {
      const value = path.reduce<unknown>((part, name) => (part as Dictionary)[name], en)
      return String(value).includes('!') && typeof value === 'string'
    })
    expect(shouting).toEqual([])
  })
})
