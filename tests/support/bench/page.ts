import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { serveSite } from '../e2e/server'
import { projectRoot } from '../house/files'

const folder = join(projectRoot, 'node_modules/.cache/bench-page')

/** Builds the page of tests/bench/page as the app is built, and serves it with the examples. */
export async function serveBenchPage() {
  await build({
    root: join(projectRoot, 'tests/bench/page'),
    configFile: false,
    base: './',
    publicDir: join(projectRoot, 'public'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 2000, target: 'es2022' },
  })
  if (!existsSync(join(folder, 'index.html'))) throw new Error('The bench page was not built')
  return serveSite('/', folder)
}

/** The value that a share of the samples does not exceed. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(Math.ceil(sorted.length * share) - 1, sorted.length - 1)] ?? Number.NaN
}
