// The whole gate: `npm test`. The last line is `N passed, N failed`: the tests of vitest plus one
// for each step that is not vitest's. Nothing may be skipped: a skipped test counts as failed.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = join(root, 'node_modules/.cache/gate')

/** @type {{ name: string, bin: string, args: string[], vitest?: boolean, quiet?: boolean }[]} */
const steps = [
  { name: 'biome', bin: '@biomejs/biome/bin/biome', args: ['ci', '.'] },
  ...['pure', 'web', 'node'].map((project) => ({
    name: `types of ${project}`,
    bin: 'typescript/bin/tsc',
    args: ['-p', `tsconfig.${project}.json`],
  })),
  { name: 'knip', bin: 'knip/bin/knip.js', args: ['--no-progress', '--no-config-hints'] },
  { name: 'unit', bin: 'vitest/vitest.mjs', args: ['run', '--project', 'unit'], vitest: true },
  { name: 'build', bin: 'vite/bin/vite.js', args: ['build'], quiet: true },
  { name: 'e2e', bin: 'vitest/vitest.mjs', args: ['run', '--project', 'e2e'], vitest: true },
]

/**
 * Runs one tool of node_modules in the project's folder, its output passed on as it comes.
 * @param {string} bin
 * @param {string[]} args
 * @param {boolean} quiet whether a warning in the output is a failure
 * @returns {Promise<boolean>} whether it succeeded
 */
function run(bin, args, quiet) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', bin), ...args], {
      cwd: root,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    })
    let output = ''
    child.stdout?.on('data', (chunk) => {
      output += chunk
      process.stdout.write(chunk)
    })
    child.stderr?.on('data', (chunk) => {
      output += chunk
      process.stderr.write(chunk)
    })
    child.on('error', () => resolve(false))
    child.on('close', (code) => {
      const warned = /\bwarn(?:ing)?\b|\(!\)/i.test(output)
      if (warned) console.log('A warning counts as a failure here.')
      resolve(code === 0 && !warned)
    })
  })
}

/**
 * The failed tests of a vitest report, a line each: a log that was cut still tells at its end.
 * @param {{ name: string, message: string, status: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[]} files
 */
const told = (files) =>
  files.flatMap((file) => [
    ...(file.status === 'failed' && file.assertionResults.length === 0
      ? [`${file.name}: ${file.message}`]
      : []),
    ...file.assertionResults
      .filter(({ status }) => status !== 'passed')
      .map((test) => `${test.fullName} (${test.status}): ${test.failureMessages.join('\n')}`),
  ])

/**
 * Counts of a vitest run from its report. What did not run counts as failed, and so do a file that
 * does not load, a run without a test and an exit code that nothing else explains.
 * @param {string} report @param {boolean} succeeded
 */
function count(report, succeeded) {
  if (!existsSync(report)) return { passed: 0, failed: 1, told: [`no report ${report}`] }
  const { numTotalTests, numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const broken = testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  )
  const failed = numTotalTests - numPassedTests + broken.length
  const unexplained = failed === 0 && (!succeeded || numTotalTests === 0)
  return { passed: numPassedTests, failed: failed + (unexplained ? 1 : 0), told: told(testResults) }
}

rmSync(join(root, 'dist'), { recursive: true, force: true })
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

let passed = 0
let failed = 0
const lines = []
/** @type {string[]} */
const failures = []
for (const { name, bin, args, vitest, quiet = false } of steps) {
  console.log(`\n== ${name}`)
  const report = join(reports, `${name}.json`)
  const started = performance.now()
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const succeeded = await run(bin, vitest ? [...args, ...reporters] : args, quiet)
  const result = vitest
    ? count(report, succeeded)
    : { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, told: [] }
  passed += result.passed
  failed += result.failed
  failures.push(...result.told)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const verdict = result.failed === 0 ? 'passed' : 'FAILED'
  lines.push(`${verdict}  ${name.padEnd(14)} ${seconds.padStart(6)} s`)
}
for (const failure of failures) console.log(`\nFAILED ${failure.slice(0, 1500)}`)
console.log(`\n${lines.join('\n')}\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
