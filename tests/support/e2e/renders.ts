import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What React drew anew. */
export interface Renders {
  /** Components in all. */
  readonly all: number
  /** Lines of the tree among them that were there before. */
  readonly lines: number
}

interface Fiber {
  readonly tag: number
  readonly flags: number
  readonly child: Fiber | null
  readonly sibling: Fiber | null
  readonly alternate: Fiber | null
  readonly stateNode: unknown
}

declare global {
  var renders: { all: number; lines: number } | undefined
}

/** Counts what React draws, as its developer tools do; to be called before the page is opened. */
export async function countRenders(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counts = { all: 0, lines: 0 }
    globalThis.renders = counts
    const components = new Set([0, 11, 14, 15])
    const isLine = ({ child }: Fiber): boolean => {
      const node = child?.stateNode
      return node instanceof Element && node.getAttribute('role') === 'treeitem'
    }
    const walk = (first: Fiber | null): void => {
      for (let fiber = first; fiber; fiber = fiber.sibling) {
        // The flag says that a component did some work in this commit.
        if (components.has(fiber.tag) && (fiber.flags & 1) !== 0) {
          counts.all += 1
          // Lines that come into view, as when a panel grows, are new and not drawn anew.
          if (fiber.alternate && isLine(fiber)) counts.lines += 1
        }
        // What had nothing to do keeps the very same children.
        if (fiber.alternate?.child !== fiber.child || !fiber.alternate) walk(fiber.child)
      }
    }
    Object.assign(globalThis, {
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        inject: () => 1,
        checkDCE: () => {},
        onCommitFiberUnmount: () => {},
        onPostCommitFiberRoot: () => {},
        onCommitFiberRoot: (_: number, root: { current: Fiber }) => walk(root.current),
      },
    })
  })
}

const counted = (page: Page): Promise<Renders> =>
  page.evaluate(() => ({ all: 0, lines: 0, ...globalThis.renders }))

/** What is drawn anew by something that a person does, until nothing more is drawn. */
export const rendersOf = async (page: Page, act: () => Promise<unknown>): Promise<Renders> => {
  await page.evaluate(() => Object.assign(globalThis.renders ?? {}, { all: 0, lines: 0 }))
  await act()
  let last = await counted(page)
  await expect
    .poll(
      async () => {
        const before = last
        last = await counted(page)
        return last.all - before.all
      },
      { timeout: 60_000, interval: 300 },
    )
    .toBe(0)
  return last
}
