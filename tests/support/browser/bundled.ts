import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../house/files'
import type { Candidate } from './candidates'

const packageFolder = join(projectRoot, 'node_modules/@sparticuz/chromium')
const cache = join(projectRoot, 'node_modules/.cache/chromium')

const unpack = `
  const { default: chromium } = await import('@sparticuz/chromium')
  await chromium.executablePath()
`

/** The package's own list names Amazon's folders: without a font, text has no height. */
function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <cachedir>${folder}/fonts/cache</cachedir>
</fontconfig>
`
}

/**
 * Unpacks the Chromium of @sparticuz/chromium (Linux x64), once per version. It unpacks into the
 * temporary folder, and its libraries only where it believes to run on Amazon's node 20: so a
 * child does it with both pretended, and the finished folder is renamed into place, because
 * several test runs may start at once.
 */
export async function bundledChromium(): Promise<Candidate> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `the bundled Chromium is for Linux x64, not ${process.platform} ${process.arch}`,
    )
  }
  const manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string
  }
  const folder = join(cache, manifest.version)
  if (!existsSync(join(folder, 'chromium'))) {
    const unfinished = `${folder}.${process.pid}`
    mkdirSync(unfinished, { recursive: true })
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', unpack], {
      cwd: projectRoot,
      env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    })
    writeFileSync(join(unfinished, 'fonts/fonts.conf'), fontsIn(folder))
    try {
      renameSync(unfinished, folder)
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true })
      if (!existsSync(join(folder, 'chromium'))) throw error
    }
  }
  const libraries = [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']]
  return {
    name: `bundled Chromium ${manifest.version}`,
    path: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: libraries.filter((one) => one !== undefined && one !== '').join(':'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  }
}
