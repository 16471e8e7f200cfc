import type { Files } from './files'
import { parseModule } from './parse'
import { type Family, families } from './table'

export interface Leaf {
  readonly path: string
  readonly id: string
}

/** The leaves of a family, by their paths. */
export function leavesOf(family: Family, files: Files): Leaf[] {
  const leaves: Leaf[] = []
  for (const path of files.keys()) {
    const id = family.leaf.exec(path)?.groups?.['id']
    if (id !== undefined) leaves.push({ path, id })
  }
  return leaves
}

function leafFaults(family: Family, leaf: Leaf, files: Files, tests: Files): string[] {
  const faults: string[] = []
  const found = parseModule(leaf.path, files.get(leaf.path) ?? '').defaultId
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(leaf.id)) {
    faults.push(`${leaf.path}: a ${family.name} is named in kebab-case`)
  }
  if (family.rows !== true && found !== leaf.id) {
    const wanted = `export default define…({ id: '${leaf.id}', … })`
    faults.push(`${leaf.path}: expected ${wanted}, found id ${found ?? 'none'}`)
  }
  const test = family.test?.(leaf.path, leaf.id)
  if (test !== undefined && !tests.has(test)) faults.push(`${leaf.path}: ${test} is missing`)
  return faults
}

/** Leaves whose id differs from their path or whose mirror test is missing. */
export function allLeafFaults(files: Files, tests: Files): string[] {
  return families.flatMap((family) =>
    leavesOf(family, files).flatMap((leaf) => leafFaults(family, leaf, files, tests)),
  )
}
