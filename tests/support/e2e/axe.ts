import { join } from 'node:path'
import type axeCore from 'axe-core'
import type { Locator, Page } from 'playwright-core'
import { projectRoot } from '../house/files'

declare global {
  var axe: typeof axeCore
}

/** Puts axe into every page of this context from now on. */
export const withAxe = async (page: Page): Promise<void> => {
  await page.addInitScript({ path: join(projectRoot, 'node_modules/axe-core/axe.min.js') })
}

/**
 * What axe finds wrong within parts of the page: WCAG 2.2 A and AA and axe's best practices in
 * the light theme, contrast in the dark one as well. One line per element, empty when all is well.
 */
export const wrongs = (within: Locator): Promise<readonly string[]> =>
  within.evaluateAll(async (parts) => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const root = document.documentElement
    const own = root.dataset.theme
    const lines: string[] = []
    for (const theme of ['light', 'dark'] as const) {
      root.dataset.theme = theme
      const { violations } = await axe.run(parts, {
        resultTypes: ['violations'],
        runOnly:
          theme === 'light'
            ? { type: 'tag', values: tags }
            : { type: 'rule', values: ['color-contrast'] },
        // Menus are put at the end of the page: what opens them is in a landmark.
        rules: {
          region: { enabled: parts.includes(root) && !document.querySelector('[role=menu]') },
        },
      })
      for (const { id, nodes } of violations) {
        for (const { html } of nodes) lines.push(`${theme}, ${id}: ${html.slice(0, 200)}`)
      }
    }
    if (own === undefined) delete root.dataset.theme
    else root.dataset.theme = own
    return lines
  })
