import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../house/files'

const file = join(projectRoot, 'BENCH.md')

const preface = `# Measured

\`npm run bench\` writes this file. Script times depend on the machine; counts do not.
`

/** A table of figures: a heading for each column, then rows of cells. */
export interface BenchTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const printed = (title: string, about: string, { head, rows }: BenchTable): string => {
  const [machine] = cpus()
  return [
    `## ${title}`,
    '',
    about,
    '',
    `${cpus().length} × ${machine?.model.trim() ?? 'processor unknown'}, node ${process.version}.`,
    '',
    line(head),
    line(head.map((_, n) => (n === 0 ? '---' : '---:'))),
    ...rows.map(line),
    '',
  ].join('\n')
}

/** Writes one section of BENCH.md, in place of the one with the same title. */
export function reportBench(title: string, about: string, table: BenchTable): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : preface
  const sections = before.split(/^(?=## )/m)
  const at = sections.findIndex((section) => section.startsWith(`## ${title}\n`))
  const section = printed(title, about, table)
  if (at < 0) sections.push(section)
  else sections[at] = section
  writeFileSync(file, `${sections.map((one) => one.trimEnd()).join('\n\n')}\n`)
}

/** The value that a share of the samples does not exceed. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(Math.ceil(sorted.length * share) - 1, sorted.length - 1)] ?? Number.NaN
}
