// Measures the app on generated campuses: `npm run bench`. Options: `--sizes 1000,10000`, `--write`
// puts the tables into BENCH.md, `--only networks`, `--only air`, `--only loops`, `--only cables`,
// `--only survey`, `--only size` or `--only page` measures power networks, the air solver, liquid
// loops, cables over trays, the survey of everything, the campus of 500 MW in Node or on the page
// alone. Builds what it measures with Vite, as the app itself is built.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'

/** @typedef {{ id: string, label: string, unit: string, value: number, goal?: number }} Figure */

const root = fileURLToPath(new URL('..', import.meta.url))
const cache = join(root, 'node_modules/.cache/bench')
const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    write: { type: 'boolean', default: false },
    only: { type: 'string', default: 'all' },
  },
})
const sizes = options.sizes.split(',').map(Number)
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  throw new Error(`--sizes takes whole numbers, such as 1000,10000; not ${options.sizes}`)
}

async function buildNodePart() {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: join(cache, 'node'),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: {
          main: join(root, 'tests/bench/node/main.ts'),
          networks: join(root, 'tests/bench/node/networks.ts'),
          air: join(root, 'tests/bench/node/air.ts'),
          loops: join(root, 'tests/bench/node/loops.ts'),
          cables: join(root, 'tests/bench/node/cables.ts'),
          survey: join(root, 'tests/bench/node/survey.ts'),
          size: join(root, 'tests/bench/node/size.ts'),
        },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  })
}

/** @param {number} size @returns {{ clock: string, figures: Figure[] }} */
function measureInNode(size) {
  const target = join(cache, `${size}.json`)
  const args = ['--expose-gc', '--max-old-space-size=8192', join(cache, 'node/main.mjs')]
  const { status } = spawnSync(process.execPath, [...args, String(size), target], {
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`The bench of ${size} items ended with ${status}`)
  return JSON.parse(readFileSync(target, 'utf8'))
}

/**
 * A bench of cases that need no campus around them: a table of one column per case.
 * @param {'networks' | 'air' | 'loops' | 'cables' | 'survey' | 'size'} name
 * @returns {{ clock: string, results: { shape: string, figures: Figure[] }[] }}
 */
function measureCases(name) {
  const target = join(cache, `${name}.json`)
  const { status } = spawnSync(
    process.execPath,
    ['--expose-gc', join(cache, `node/${name}.mjs`), target],
    { stdio: 'inherit' },
  )
  if (status !== 0) throw new Error(`The bench of ${name} ended with ${status}`)
  return JSON.parse(readFileSync(target, 'utf8'))
}

/**
 * Drawing, picking and dragging, on a page in a real browser: see tests/bench/rendering.bench.ts and
 * campus.bench.ts. @param {string} file which of them
 */
function measureInBrowser(file) {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', '--project', 'bench', `tests/bench/${file}.bench.ts`]
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, BENCH_SIZES: sizes.join(',') },
  })
  if (status !== 0) throw new Error(`The bench of the browser ended with ${status}`)
}

/** @param {number} size @returns {Figure[]} */
function figuresOfBrowser(size) {
  return JSON.parse(readFileSync(join(cache, `rendering-${size}.json`), 'utf8')).figures
}

/** @param {number | undefined} value @param {string} unit */
function written(value, unit) {
  if (value === undefined || Number.isNaN(value)) return '–'
  if (unit === '') return Math.round(value).toLocaleString('en-US')
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
  return value.toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}

/** One goal for all columns, or one for each where they differ. @param {(number | undefined)[]} goals */
function writtenGoals(goals) {
  const stated = new Set(goals.filter((goal) => goal !== undefined))
  if (stated.size === 0) return ''
  const told = stated.size === 1 ? [...stated] : goals
  return told
    .map((goal) => (goal === undefined ? '–' : `≤ ${goal.toLocaleString('en-US')}`))
    .join(' / ')
}

/** @param {ReadonlyMap<number | string, Figure[]>} results @returns {string[][]} */
function rowsOf(results) {
  const lines = [...results.values()].flat()
  const ids = [...new Set(lines.map(({ id }) => id))]
  return ids.map((id) => {
    const of = lines.find((line) => line.id === id)
    const values = [...results.values()].map((figures) =>
      written(figures.find((figure) => figure.id === id)?.value, of?.unit ?? ''),
    )
    const goals = [...results.values()].map(
      (figures) => figures.find((figure) => figure.id === id)?.goal,
    )
    return [`${of?.label}${of?.unit ? `, ${of.unit}` : ''}`, ...values, writtenGoals(goals)]
  })
}

/** @param {string[]} head @param {string[][]} rows */
function markdown(head, rows) {
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  )
  /** @param {string[]} cells */
  const line = (cells) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`
  const rule = widths.map((width, at) =>
    at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  )
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

/** @param {string} clock */
function machineOf(clock) {
  const cpu = os.cpus()[0]?.model ?? 'unknown processor'
  return `${cpu}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()}, Node ${process.versions.node}; times are ${clock === 'thread' ? 'processor time of the measuring thread' : 'wall clock'}, medians.`
}

/** Prints a table, and puts it between its marks in BENCH.md where asked. @param {string} name @param {string} text */
function tell(name, text) {
  console.log(`\n${text}`)
  if (!options.write) return
  const file = join(root, 'BENCH.md')
  const marks = new RegExp(`<!-- ${name} -->[\\s\\S]*?<!-- end -->`)
  const before = readFileSync(file, 'utf8')
  if (!marks.test(before)) throw new Error(`BENCH.md has no place for the ${name}`)
  writeFileSync(
    file,
    before.replace(marks, () => `<!-- ${name} -->\n\n${text}\n\n<!-- end -->`),
  )
}

mkdirSync(cache, { recursive: true })
await buildNodePart()
for (const name of /** @type {const} */ ([
  'size',
  'networks',
  'air',
  'loops',
  'cables',
  'survey',
])) {
  if (options.only !== 'all' && options.only !== name) continue
  const { clock, results } = measureCases(name)
  tell(
    name,
    `${machineOf(clock)}\n\n${markdown(
      ['', ...results.map(({ shape }) => shape), 'goal'],
      rowsOf(new Map(results.map(({ shape, figures }) => [shape, figures]))),
    )}`,
  )
}
if (options.only === 'all' || options.only === 'page') {
  measureInBrowser('campus')
  /** @type {ReturnType<typeof measureCases>} */
  const { clock, results } = JSON.parse(readFileSync(join(cache, 'page.json'), 'utf8'))
  const shapes = results.map(({ shape }) => shape)
  const rows = rowsOf(new Map(results.map(({ shape, figures }) => [shape, figures])))
  tell('page', `${machineOf(clock)}\n\n${markdown(['', ...shapes, 'goal'], rows)}`)
}
if (options.only === 'all') {
  /** @type {Map<number, Figure[]>} */
  const results = new Map()
  let clock = ''
  measureInBrowser('rendering')
  for (const size of sizes) {
    console.log(`Measuring ${size.toLocaleString('en-US')} items`)
    const measured = measureInNode(size)
    clock = measured.clock
    results.set(size, [...measured.figures, ...figuresOfBrowser(size)])
  }
  const head = ['', ...sizes.map((size) => size.toLocaleString('en-US')), 'goal']
  tell('figures', `${machineOf(clock)}\n\n${markdown(head, rowsOf(results))}`)
}
