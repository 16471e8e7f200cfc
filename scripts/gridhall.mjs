// The command line: `npm run -s gridhall -- …`. Builds src/cli/main.ts once per state of the
// sources (Vite's own build, so that the folder registries work) and runs it. Standard output
// belongs to the command line alone.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const cache = join(root, 'node_modules/.cache/gridhall')

/** What the built command line depends on: every file of src, the lockfile, this script. */
function fingerprint() {
  const hash = createHash('sha256')
  const entries = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !/\.tsx$|\.css$/.test(entry.name))
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  for (const name of ['package-lock.json', 'package.json', 'scripts/gridhall.mjs']) {
    paths.push(join(root, name))
  }
  for (const path of paths)
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path))
  return hash.digest('hex').slice(0, 16)
}

/** @param {string} folder */
async function build(folder) {
  const { build: viteBuild } = await import('vite')
  const unfinished = `${folder}.${process.pid}`
  await viteBuild({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    // Bundled whole: the result runs from its folder without looking for packages.
    ssr: { noExternal: true },
    build: {
      ssr: 'src/cli/main.ts',
      target: 'node20',
      outDir: unfinished,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'main.mjs' } },
    },
  })
  // Two commands may build at once; the first to finish stays, older states go.
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(join(folder, 'main.mjs'))) throw error
  }
}

/** @param {string} keep @returns {void} */
function forgetOlder(keep) {
  for (const name of readdirSync(cache)) {
    if (name !== keep && !name.includes('.')) {
      rmSync(join(cache, name), { recursive: true, force: true })
    }
  }
}

// npm starts scripts in the project's folder; file names are meant from where npm was called.
const { INIT_CWD: calledFrom, npm_lifecycle_event: script } = process.env
if (script === 'gridhall' && calledFrom) process.chdir(calledFrom)

const state = fingerprint()
const folder = join(cache, state)
if (!existsSync(join(folder, 'main.mjs'))) {
  mkdirSync(cache, { recursive: true })
  await build(folder)
  forgetOlder(state)
}
const { main } = await import(pathToFileURL(join(folder, 'main.mjs')).href)
process.exitCode = await main(process.argv.slice(2))
