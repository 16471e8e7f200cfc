import { type Files, roomOf } from './files'
import { parseModule } from './parse'
import { rooms } from './table'

/**
 * Names whose value depends on the clock, on chance or on where the code runs. The rest of the
 * DOM and of node is out of reach already: tsconfig.pure.json does not know it.
 */
const impure = [
  'Date',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'globalThis',
  'setTimeout',
  'setInterval',
  'fetch',
  'eval',
]

/** Uses of clock, chance and surroundings in the pure rooms. Ids and time come in as arguments. */
export function purityFaults(files: Files): string[] {
  const faults: string[] = []
  for (const [path, text] of files) {
    if (rooms[roomOf(path) ?? '']?.pure !== true) continue
    const { names } = parseModule(path, text)
    for (const name of impure) {
      if (names.has(name)) faults.push(`${path}: a pure room may not use ${name}`)
    }
  }
  return faults
}

/** `export *` (a door must say what it offers), globs outside registries, unparsable files. */
export function formFaults(files: Files): string[] {
  const faults: string[] = []
  for (const [path, text] of files) {
    const module = parseModule(path, text)
    if (module.reExportsAll) faults.push(`${path}: export * hides what a file offers`)
    if (module.usesGlob && !path.endsWith('/registry.ts')) {
      faults.push(`${path}: import.meta.glob belongs in registry.ts`)
    }
    for (const error of module.errors) faults.push(`${path}: ${error}`)
  }
  return faults
}
