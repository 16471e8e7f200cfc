// Takes the pictures of the README from the built site: `npm run build && npm run screenshots`, all of
// them or those that are named behind `--`.
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const quiet = { root, logLevel: /** @type {const} */ ('error') }
const { module: server } = await runnerImport('./tests/support/e2e/server.ts', quiet)
const { module: browsers } = await runnerImport('./tests/support/browser/launch.ts', quiet)

/** @typedef {import('playwright-core').Page} Page */

/** Software rendering takes its time; the verdict is there when the solver has answered. @param {Page} page */
const settle = async (page) => {
  await page
    .getByRole('status', { name: /^Judged as/ })
    .first()
    .waitFor()
  await page.waitForTimeout(6000)
}

/** @type {readonly { file: string, example: string, scheme: 'dark' | 'light', pose?: (page: Page) => Promise<void> }[]} */
const pictures = [
  {
    file: 'gb300-hall',
    example: 'GB300 hall',
    scheme: 'dark',
    pose: async (page) => {
      await page.getByRole('tab', { name: 'Outline' }).click()
      await page.getByRole('searchbox', { name: /Search tags/ }).fill('CDU-04')
      await page
        .getByRole('treeitem', { name: /CDU-04/ })
        .first()
        .click()
      await page.keyboard.press('Delete')
      await page
        .getByText(/N\+1 is gone/)
        .first()
        .waitFor()
      await page
        .getByText(/N\+1 is gone/)
        .first()
        .click()
    },
  },
  { file: 'hydro-yard', example: 'Hydro mining yard', scheme: 'light' },
  {
    file: 'superpod-plan',
    example: 'DGX SuperPOD H100',
    scheme: 'light',
    pose: (page) => page.getByRole('radio', { name: 'Plan', exact: true }).click(),
  },
  {
    file: 'power-paths',
    example: 'GB300 hall',
    scheme: 'dark',
    pose: async (page) => {
      await page.getByRole('tab', { name: 'Schedule' }).click()
      await page
        .getByRole('combobox')
        .filter({ hasText: /Materials/ })
        .click()
      await page.getByRole('option', { name: /paths/i }).first().click()
    },
  },
  {
    file: 'single-line',
    example: 'GB300 hall',
    scheme: 'light',
    pose: async (page) => {
      await page.getByRole('button', { name: 'Single-line diagram' }).first().click()
      await page.getByRole('button', { name: 'Use the whole centre' }).click()
      await page.waitForTimeout(6000)
      await page.getByRole('button', { name: 'Show the whole diagram' }).click()
    },
  },
  {
    file: 'air-view',
    example: 'DGX SuperPOD H100',
    scheme: 'dark',
    pose: async (page) => {
      await page.keyboard.press('Shift+A')
      const panel = page.getByRole('region', { name: 'Air view' })
      await panel.getByRole('button', { name: 'Compute the air' }).click()
      await panel.getByText(/^Steady after/).waitFor()
    },
  },
  {
    file: 'liquid-loops',
    example: 'GB300 hall',
    scheme: 'dark',
    pose: async (page) => {
      await page.keyboard.press('4')
      await page.getByRole('button', { name: 'Use the whole centre' }).click()
      await page.getByRole('tab', { name: 'Cooling' }).click()
      await page.waitForTimeout(6000)
      await page.getByRole('button', { name: 'Show the whole diagram' }).click()
    },
  },
  { file: 'immersion-building', example: 'Immersion building', scheme: 'light' },
  {
    file: 'cables',
    example: 'DGX SuperPOD H100',
    scheme: 'dark',
    pose: async (page) => {
      await page.keyboard.press('K')
      await page.getByRole('tab', { name: 'Network', exact: true }).click()
      await page.getByRole('tab', { name: 'Outline' }).click()
      await page.getByRole('searchbox', { name: /Search tags/ }).fill('DGX-01')
      await page
        .getByRole('treeitem', { name: /DGX-01/ })
        .first()
        .click()
      await page.getByRole('button', { name: 'Trace links' }).first().click()
    },
  },
  {
    file: 'network-diagram',
    example: 'DGX SuperPOD H100',
    scheme: 'light',
    pose: async (page) => {
      await page.keyboard.press('5')
      await page.getByRole('button', { name: 'Use the whole centre' }).click()
      await page.waitForTimeout(6000)
      await page.getByRole('button', { name: 'Show the whole diagram' }).click()
    },
  },
  {
    file: 'break',
    example: 'DGX SuperPOD H100',
    scheme: 'dark',
    pose: async (page) => {
      await page.getByRole('button', { name: 'Break', exact: true }).first().click()
      await page.getByRole('menuitem', { name: /Ready scenarios/ }).click()
      await page.getByRole('button', { name: 'Break: Utility outage' }).click()
      await page.getByRole('slider', { name: 'Moment' }).waitFor()
      await page.waitForTimeout(25_000)
      for (let back = 0; back < 4; back++) await page.keyboard.press(',')
    },
  },
  {
    file: 'way-in',
    example: 'GB300 hall',
    scheme: 'light',
    pose: async (page) => {
      await page.keyboard.press('Shift+P')
      await page.getByLabel('Clear width').fill('1.6')
      await page.getByLabel('Clear height').fill('2.6')
      await page.getByLabel('Leaf').selectOption('double')
      await page.getByLabel('Goods come in here').check()
      await page.getByRole('application').focus()
      for (const key of '24,0') await page.keyboard.press(key)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+k')
      await page.getByPlaceholder('Type a command').fill('CDU-04')
      await page
        .getByRole('option', { name: /CDU-04/ })
        .first()
        .waitFor()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Shift+V')
      await page
        .getByText(/from the dock/)
        .first()
        .waitFor()
    },
  },
  {
    file: 'drawing-sheet',
    example: 'DGX SuperPOD H100',
    scheme: 'light',
    pose: async (page) => {
      await page.getByRole('button', { name: 'File', exact: true }).click()
      await page.getByRole('menuitem', { name: /Drawing sheet/ }).click()
    },
  },
]

const site = await server.serveSite()
const browser = await browsers.launchBrowser()
await mkdir(`${root}/docs`, { recursive: true })
const named = process.argv.slice(2)
const wanted = pictures.filter(({ file }) => named.length === 0 || named.includes(file))
for (const { file, example, scheme, pose } of wanted) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: scheme,
  })
  // Software rendering would lead the quality down.
  await context.addInitScript(() => {
    localStorage.setItem('gridhall.screen', JSON.stringify({ quality: 'high' }))
  })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  await page.goto(site.url)
  await page
    .getByRole('button', { name: new RegExp(example) })
    .first()
    .click()
  await settle(page)
  await pose?.(page)
  await settle(page)
  await page.screenshot({ path: `${root}/docs/${file}.png` })
  await context.close()
}
await browser.close()
await site.stop()
