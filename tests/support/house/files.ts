import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Path from the project's folder, with '/' → the file's text. The checks read nothing else. */
export type Files = ReadonlyMap<string, string>

export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url))

/** Reads every TypeScript file below `folder` (a path from the project's folder). */
export function readFiles(folder: string): Files {
  const files = new Map<string, string>()
  const entries = readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    files.set(relative(projectRoot, path).split(sep).join('/'), readFileSync(path, 'utf8'))
  }
  return files
}

/** 'src/rules/power/a.ts' → 'rules'; undefined for main.tsx and for what is not below src. */
export function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1]
}
