import { posix } from 'node:path'
import { type Files, roomOf } from './files'
import { type Import, parseModule } from './parse'
import { families, type Room, rooms } from './table'

function packageAllowed(specifier: string, room: Room): boolean {
  return room.packages.some(
    (name) =>
      name === '*' ||
      specifier === name ||
      specifier.startsWith(name.endsWith(':') ? name : `${name}/`),
  )
}

function doorFault(name: string, found: Import, target: string): string | undefined {
  const room = rooms[name]
  if (room === undefined || room.rooms.includes(target)) return undefined
  if (target === name) return `imports its own door #${target}: use a relative import`
  if (!(target in rooms)) return `imports #${target}, which is no room`
  if (!(room.types ?? []).includes(target)) return `${name} may not import #${target}`
  return found.typeOnly ? undefined : `${name} may import only types of #${target}`
}

function importFault(path: string, found: Import): string | undefined {
  const name = roomOf(path)
  const { specifier } = found
  if (name === undefined) {
    // main.tsx and its like: any door, no insides.
    return /^\.\/[^/]+\//.test(specifier) ? `reaches into a room: ${specifier}` : undefined
  }
  const room = rooms[name]
  if (room === undefined) return `${name} is not in the table of rooms`
  if (specifier.startsWith('#')) return doorFault(name, found, specifier.slice(1))
  if (specifier.endsWith('/package.json')) return undefined
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(path), specifier)
    return target.startsWith(`src/${name}/`) ? undefined : `leaves its room: ${specifier}`
  }
  return packageAllowed(specifier, room)
    ? undefined
    : `${name} may not import the package ${specifier} (tests/support/house/table.ts lists them)`
}

/** Imports that the table of rooms does not allow, as 'path: fault'. */
export function importFaults(files: Files): string[] {
  const faults: string[] = []
  for (const [path, text] of files) {
    for (const found of parseModule(path, text).imports) {
      const fault = importFault(path, found)
      if (fault !== undefined) faults.push(`${path}: ${fault}`)
    }
  }
  return faults
}

function resolveRelative(path: string, specifier: string, files: Files): string | undefined {
  const base = posix.join(posix.dirname(path), specifier)
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((found) => files.has(found))
}

/** The first registry or door that `path` reaches at run time, with the way to it. */
function reachesRegistry(path: string, files: Files, way: readonly string[]): string | undefined {
  for (const { specifier, typeOnly } of parseModule(path, files.get(path) ?? '').imports) {
    if (typeOnly || !specifier.startsWith('.')) continue
    const target = resolveRelative(path, specifier, files)
    if (target === undefined || way.includes(target)) continue
    const next = [...way, target]
    if (/^src\/[^/]+\/index\.ts$|\/registry\.ts$/.test(target)) return next.join(' → ')
    const found = reachesRegistry(target, files, next)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * A leaf that reaches the registry which gathers it makes a cycle that only the bundle notices,
 * with "defineRule is not a function": so leaves take values from `define` and `shared/` alone.
 */
export function leafImportFaults(files: Files): string[] {
  const faults: string[] = []
  for (const [path, text] of files) {
    if (!families.some((family) => family.leaf.test(path))) continue
    for (const { specifier, typeOnly } of parseModule(path, text).imports) {
      if (!specifier.startsWith('.') || typeOnly) continue
      if (!/^\.{1,2}\/(?:(?:\.\.\/)*define|(?:\.\.\/)*shared\/[^.]+)$/.test(specifier)) {
        faults.push(`${path}: a leaf imports ./define or shared/ only, not ${specifier}`)
      }
    }
    const way = reachesRegistry(path, files, [path])
    if (way !== undefined) faults.push(`${path}: a leaf reaches its registry: ${way}`)
  }
  return faults
}
