import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { breakEverything, playThrough } from '../support/bench/breaking'
import {
  dragItem,
  drawsOf,
  frameItem,
  idleFrames,
  pickAround,
  turnCamera,
} from '../support/bench/driving'
import { percentile, serveBenchPage } from '../support/bench/page'
import { launchBrowser } from '../support/browser/launch'
import { projectRoot } from '../support/house/files'
import { count, type Figure, ms } from './node/figure'

/** The goals at 100,000 items. */
const goals = { draws: 80, frameMs: 2, dragMs: 2, pickMs: 0.2, breakMs: 2 }

const sizes = (process.env['BENCH_SIZES'] ?? '1000,10000,100000').split(',').map(Number)
/** `npm run bench` gathers the figures of all its parts here. */
const cache = join(projectRoot, 'node_modules/.cache/bench')

let browser: Browser
let site: Awaited<ReturnType<typeof serveBenchPage>>

beforeAll(async () => {
  site = await serveBenchPage()
  browser = await launchBrowser()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

/** Moves one item in the document and waits for its frame; answers the script time of both. */
const editOne = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { workspace } = globalThis.bench as NonNullable<typeof globalThis.bench>
    const { document } = workspace.store.getState()
    const [item] = document.list('equipment')
    const scene = globalThis.__gridhall?.scene
    const before = scene?.frames ?? 0
    const start = performance.now()
    document.transact('Move', (edit) => {
      if (item) edit.set('equipment', item.id, { x: item.x + 0.5 })
    })
    const edited = performance.now() - start
    while ((scene?.frames ?? 0) === before) await new Promise(requestAnimationFrame)
    return edited + (scene?.scriptMs ?? Number.NaN)
  })

/** A page with so many items in its first frame, and what it complained of. */
const openPage = async (items: number) => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(300_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  await page.goto(`${site.url}?items=${items}`)
  await page.waitForFunction(() => globalThis.bench !== undefined)
  return { page, complaints, close: () => context.close() }
}

const loadMs = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { openMs, firstFrameMs } = globalThis.bench as NonNullable<typeof globalThis.bench>
    return openMs + firstFrameMs
  })

test.each(sizes)('%i items', async (items) => {
  // Software GL takes long over a large scene; its script does not vary much.
  const turns = items > 50_000 ? 6 : 16
  const { page, complaints, close } = await openPage(items)
  const load = await loadMs(page)
  await turnCamera(page, 2)
  const frames = await turnCamera(page, turns)
  const drawsWhole = await drawsOf(page)
  const picks = await pickAround(page, 400)
  await frameItem(page)
  frames.push(...(await turnCamera(page, turns)))
  const drawsNear = await drawsOf(page)
  picks.push(...(await pickAround(page, 400)))
  const { samples: drags } = await dragItem(page, turns)
  const edit = await editOne(page)
  await breakEverything(page)
  const played = await playThrough(page, items > 50_000 ? 40 : 60)
  const idle = await idleFrames(page)
  await close()
  const figures: Figure[] = [
    { ...count('draws-whole', 'Draw calls, everything in view', drawsWhole), goal: goals.draws },
    { ...count('draws-near', 'Draw calls, near the floor', drawsNear), goal: goals.draws },
    ms('frame', 'Script per frame while the camera turns', percentile(frames, 0.5), goals.frameMs),
    ms('frame-p95', 'The same, 95th percentile', percentile(frames, 0.95)),
    ms('drag', 'Script per drag move, with its frame', percentile(drags, 0.5), goals.dragMs),
    ms('pick', 'Pick', percentile(picks, 0.5)),
    ms('pick-p95', 'Pick, 95th percentile', percentile(picks, 0.95), goals.pickMs),
    ms(
      'break-frame',
      'Script per frame of a break of everything',
      percentile(played.frameMs, 0.5),
      goals.breakMs,
    ),
    ms('break-frame-p95', 'The same, 95th percentile', percentile(played.frameMs, 0.95)),
    ms('break-back', 'Script of going back to its middle', played.backMs),
    ms('scene-edit', 'One edit on the page, with its frame', edit),
    ms('scene-load', 'From the facility in memory to the first frame', load),
    { ...count('idle', 'Frames drawn by an idle page', idle), goal: 0 },
  ]
  mkdirSync(cache, { recursive: true })
  writeFileSync(join(cache, `rendering-${items}.json`), JSON.stringify({ figures }))
  console.log(figures.map(({ label, value, unit }) => `${label}: ${value} ${unit}`).join('\n'))
  // Counts hold on every machine; times are for reading.
  expect(complaints).toEqual([])
  expect(idle).toBe(0)
  expect(Math.max(drawsWhole, drawsNear)).toBeLessThanOrEqual(goals.draws)
})
