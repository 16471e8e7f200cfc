import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { bundledChromium } from './bundled'
import { type Candidate, systemBrowsers } from './candidates'

/** WebGL2 without a graphics card, one pixel per pixel, and a browser that asks nobody anything. */
const flags = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--force-device-scale-factor=1',
  '--hide-scrollbars',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  // Whatever escapes the tests' own watch finds no other host.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
]

type Find = () => Promise<readonly Candidate[]> | readonly Candidate[]

function named(): readonly Candidate[] {
  const path = process.env['CHROME_PATH']
  if (path === undefined || path === '') return []
  if (!existsSync(path)) throw new Error(`CHROME_PATH names no file: ${path}`)
  return [{ name: `CHROME_PATH ${path}`, path }]
}

function ofPlaywright(): readonly Candidate[] {
  const path = chromium.executablePath()
  return existsSync(path) ? [{ name: `Playwright's browser ${path}`, path }] : []
}

const finders: Readonly<Record<string, Find>> = {
  named,
  system: () => systemBrowsers(),
  playwright: ofPlaywright,
  bundled: async () => [await bundledChromium()],
}

async function launch(candidate: Candidate): Promise<Browser> {
  const env: Record<string, string> = { ...candidate.env }
  for (const [key, value] of Object.entries(process.env)) {
    if (value !== undefined) env[key] ??= value
  }
  return chromium.launch({ executablePath: candidate.path, args: flags, env, timeout: 30_000 })
}

function chosenFinders(): [string, Find][] {
  const choice = process.env['GRIDHALL_BROWSER']
  const all = Object.entries(finders)
  if (choice === undefined || choice === '') return all
  const chosen = all.filter(([name]) => name === choice)
  if (chosen.length === 0) throw new Error(`GRIDHALL_BROWSER is none of ${Object.keys(finders)}`)
  return chosen
}

/**
 * Starts the first browser that starts: CHROME_PATH, a system one, Playwright's, the bundled one;
 * GRIDHALL_BROWSER (named, system, playwright, bundled) insists on one kind. Without a browser
 * the tests fail, with every reason: they are never skipped.
 */
export async function launchBrowser(): Promise<Browser> {
  const reasons: string[] = []
  for (const [kind, find] of chosenFinders()) {
    try {
      const candidates = await find()
      if (candidates.length === 0) reasons.push(`${kind}: none found`)
      for (const candidate of candidates) {
        try {
          return await launch(candidate)
        } catch (error) {
          reasons.push(`${candidate.name} does not start: ${String(error)}`)
        }
      }
    } catch (error) {
      reasons.push(`${kind}: ${String(error)}`)
    }
    // A browser that was asked for by name and does not start is a fault, not a choice to pass over.
    if (kind === 'named' && process.env['CHROME_PATH']) break
  }
  throw new Error(
    `No browser for the end-to-end tests. Install Chrome or Chromium, or set CHROME_PATH.\n${reasons.join('\n')}`,
  )
}
