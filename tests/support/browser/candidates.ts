import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A browser that may be there. */
export interface Candidate {
  readonly name: string
  readonly path: string
  /** What the browser's process needs in its environment beyond ours. */
  readonly env?: Readonly<Record<string, string>>
}

const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const windowsPaths = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

type Environment = Readonly<Record<string, string | undefined>>

function places(platform: NodeJS.Platform, env: Environment): string[] {
  if (platform === 'darwin') return macPaths
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    return roots.flatMap((root) =>
      root === undefined ? [] : windowsPaths.map((path) => `${root}\\${path}`),
    )
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Chrome, Chromium and Edge as installed on this system, in the order to try them. */
export function systemBrowsers(
  platform: NodeJS.Platform = process.platform,
  env: Environment = process.env,
  exists: (path: string) => boolean = existsSync,
): Candidate[] {
  return places(platform, env)
    .filter(exists)
    .map((path) => ({ name: `system browser ${path}`, path }))
}
