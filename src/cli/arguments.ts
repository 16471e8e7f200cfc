import { parseArgs } from 'node:util'
import { type Goal, goals, type Lens, lenses } from '#model'

/** A fault of the person's input: told in one plain message, exit code 2. */
export class BadInput extends Error {}

/** What the person asked for. */
export type Request =
  | { readonly command: 'help' }
  | { readonly command: 'version' }
  | {
      readonly command: 'check'
      readonly file: string
      readonly use: Lens | 'as-built'
      readonly goal: Goal | undefined
      readonly strict: boolean
      readonly json: boolean
    }
  | { readonly command: 'solve'; readonly file: string; readonly json: boolean }
  | { readonly command: 'fabric'; readonly file: string; readonly json: boolean }
  | {
      readonly command: 'cables'
      readonly file: string
      readonly as: 'text' | 'json' | 'csv'
    }
  | {
      readonly command: 'year'
      readonly file: string
      /** A weather file instead of the year that the facility holds. */
      readonly epw: string | undefined
      readonly json: boolean
    }
  | {
      readonly command: 'fail'
      readonly file: string
      /** Ids, tags, or names of rooms, paths and fire compartments. */
      readonly names: readonly string[]
      readonly mode: 'fault' | 'planned'
      /** Whether people work manual devices after the fault. */
      readonly orders: boolean
      readonly json: boolean
    }
  | { readonly command: 'survey'; readonly file: string; readonly json: boolean }

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  use: { type: 'string' },
  goal: { type: 'string' },
  strict: { type: 'boolean' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  epw: { type: 'string' },
  planned: { type: 'boolean' },
  orders: { type: 'boolean' },
} as const

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (fault) {
    throw new BadInput(fault instanceof Error ? fault.message : String(fault))
  }
}

const oneOf = <T extends string>(name: string, allowed: readonly T[], given: string): T => {
  const found = allowed.find((choice) => choice === given)
  if (found === undefined) {
    throw new BadInput(`--${name} takes one of ${allowed.join(', ')}, not "${given}"`)
  }
  return found
}

const refuseChecks = (
  command: string,
  values: { readonly use?: string; readonly goal?: string; readonly strict?: boolean },
): void => {
  if (values.use !== undefined || values.goal !== undefined || values.strict) {
    throw new BadInput(`${command} takes no --use, --goal or --strict; they belong to check`)
  }
}

const refuseBreaks = (
  command: string,
  values: { readonly planned?: boolean; readonly orders?: boolean },
): void => {
  if (values.planned || values.orders) {
    throw new BadInput(`${command} takes no --planned or --orders; they belong to fail`)
  }
}

const commands = ['check', 'solve', 'fabric', 'cables', 'year', 'fail', 'survey'] as const
const isCommand = (text: string): text is (typeof commands)[number] =>
  commands.some((command) => command === text)

/** Reads the command line. Throws {@link BadInput} with one plain sentence. */
export const readArguments = (args: readonly string[]): Request => {
  const { values, positionals } = parse(args)
  const [command, file, ...rest] = positionals
  if (values.version) return { command: 'version' }
  if (values.help || command === undefined || command === 'help') return { command: 'help' }
  if (!isCommand(command)) {
    throw new BadInput(`unknown command "${command}"; see --help`)
  }
  if (file === undefined) throw new BadInput(`${command} needs a file`)
  const json = values.json ?? false
  if (values.csv && command !== 'cables') {
    throw new BadInput(`${command} takes no --csv; it belongs to cables`)
  }
  if (command === 'fail') {
    refuseChecks(command, values)
    if (values.epw !== undefined) throw new BadInput('fail takes no --epw; it belongs to year')
    if (rest.length === 0) {
      throw new BadInput('fail needs the id or tag of what is taken out, after the file')
    }
    const mode = values.planned ? 'planned' : 'fault'
    return { command, file, names: rest, mode, orders: values.orders ?? false, json }
  }
  refuseBreaks(command, values)
  if (rest.length > 0) throw new BadInput(`${command} takes one file, not ${rest.length + 1}`)
  if (command === 'year') {
    refuseChecks(command, values)
    return { command, file, epw: values.epw, json }
  }
  if (values.epw !== undefined) throw new BadInput(`${command} takes no --epw; it belongs to year`)
  if (command === 'solve' || command === 'fabric' || command === 'survey') {
    refuseChecks(command, values)
    return { command, file, json }
  }
  if (command === 'cables') {
    refuseChecks(command, values)
    if (json && values.csv) throw new BadInput('cables takes --json or --csv, not both')
    return { command, file, as: json ? 'json' : values.csv ? 'csv' : 'text' }
  }
  return {
    command,
    file,
    use: values.use === undefined ? 'as-built' : oneOf('use', lenses, values.use),
    goal: values.goal === undefined ? undefined : oneOf('goal', goals, values.goal),
    strict: values.strict ?? false,
    json,
  }
}
