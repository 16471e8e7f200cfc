import { describe, expect, it } from 'vitest'
import { BadInput, readArguments } from '../../src/cli/arguments'

const messageOf = (args: readonly string[]): string => {
  try {
    readArguments(args)
  } catch (fault) {
    if (fault instanceof BadInput) return fault.message
    throw fault
  }
  return 'was taken'
}

describe('the command line’s words', () => {
  it('reads check with all its options', () => {
    expect(
      readArguments(['check', 'a.json', '--use', 'ai', '--goal', 'n+1', '--strict', '--json']),
    ).toEqual({
      command: 'check',
      file: 'a.json',
      use: 'ai',
      goal: 'n+1',
      strict: true,
      json: true,
    })
    expect(readArguments(['check', 'a.json'])).toEqual({
      command: 'check',
      file: 'a.json',
      use: 'as-built',
      goal: undefined,
      strict: false,
      json: false,
    })
  })

  it('reads solve, help and version, options before or after the file', () => {
    expect(readArguments(['--json', 'solve', 'a.json'])).toEqual({
      command: 'solve',
      file: 'a.json',
      json: true,
    })
    expect(readArguments([])).toEqual({ command: 'help' })
    expect(readArguments(['fabric', 'a.json', '--json'])).toEqual({
      command: 'fabric',
      file: 'a.json',
      json: true,
    })
    expect(readArguments(['year', 'a.json', '--epw', 'b.epw'])).toEqual({
      command: 'year',
      file: 'a.json',
      epw: 'b.epw',
      json: false,
    })
    expect(readArguments(['cables', 'a.json'])).toEqual({
      command: 'cables',
      file: 'a.json',
      as: 'text',
    })
    expect(readArguments(['cables', '--csv', 'a.json'])).toMatchObject({ as: 'csv' })
    expect(readArguments(['cables', 'a.json', '--json'])).toMatchObject({ as: 'json' })
    expect(readArguments(['check', '-h'])).toEqual({ command: 'help' })
    expect(readArguments(['--version'])).toEqual({ command: 'version' })
  })

  it('says in one sentence what it does not understand', () => {
    expect(messageOf(['chek', 'a.json'])).toBe('unknown command "chek"; see --help')
    expect(messageOf(['cables', 'a', '--json', '--csv'])).toBe(
      'cables takes --json or --csv, not both',
    )
    expect(messageOf(['solve', 'a', '--csv'])).toBe('solve takes no --csv; it belongs to cables')
    expect(messageOf(['cables', 'a', '--strict'])).toContain('they belong to check')
    expect(messageOf(['check'])).toBe('check needs a file')
    expect(messageOf(['check', 'a', 'b'])).toBe('check takes one file, not 2')
    expect(messageOf(['check', 'a', '--use', 'gold'])).toBe(
      '--use takes one of mining, ai, not "gold"',
    )
    expect(messageOf(['check', 'a', '--goal', 'tier-iii'])).toContain('--goal takes one of n, n+1')
    expect(messageOf(['check', 'a', '--loud'])).toContain('--loud')
    expect(messageOf(['solve', 'a', '--strict'])).toContain('belong to check')
    expect(messageOf(['year', 'a', '--use', 'ai'])).toContain('belong to check')
    expect(messageOf(['fabric', 'a', '--strict'])).toContain('belong to check')
    expect(messageOf(['fabric'])).toBe('fabric needs a file')
    expect(messageOf(['fabric', 'a', '--epw', 'b'])).toContain('it belongs to year')
    expect(messageOf(['solve', 'a', '--epw', 'b'])).toContain('it belongs to year')
  })

  it('reads fail with what is taken out, and survey', () => {
    expect(readArguments(['fail', 'a.json', 'UPS-01', 'MSB-A', '--planned'])).toEqual({
      command: 'fail',
      file: 'a.json',
      names: ['UPS-01', 'MSB-A'],
      mode: 'planned',
      orders: false,
      json: false,
    })
    expect(readArguments(['fail', '--orders', '--json', 'a.json', 'x'])).toMatchObject({
      mode: 'fault',
      orders: true,
      json: true,
    })
    expect(readArguments(['survey', 'a.json', '--json'])).toEqual({
      command: 'survey',
      file: 'a.json',
      json: true,
    })
  })

  it('says what fail and survey do not take', () => {
    expect(messageOf(['fail', 'a.json'])).toMatch(/fail needs the id or tag/)
    expect(messageOf(['fail'])).toBe('fail needs a file')
    expect(messageOf(['fail', 'a.json', 'x', '--goal', 'n'])).toMatch(/belong to check/)
    expect(messageOf(['fail', 'a.json', 'x', '--epw', 'w'])).toMatch(/belongs to year/)
    expect(messageOf(['survey', 'a.json', 'x'])).toBe('survey takes one file, not 2')
    expect(messageOf(['survey', 'a.json', '--planned'])).toMatch(/belong to fail/)
    expect(messageOf(['check', 'a.json', '--orders'])).toMatch(/belong to fail/)
  })
})
