import type { Page } from 'playwright-core'
import { settled } from './judged'

/** Software rendering on a busy machine may hold the page up; nothing here is a measure of speed. */
export const patience = { timeout: 60_000 }

/** Opens one of the facilities that come with the app, from the start screen. */
export const openExample = async (page: Page, url: string, name: string): Promise<void> => {
  page.setDefaultTimeout(patience.timeout)
  await page.goto(url)
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click()
  await page.getByLabel('Name of the facility').waitFor()
}

/** Opens the GB300 hall and waits until it is judged. */
export const openJudgedHall = async (page: Page, url: string): Promise<void> => {
  await openExample(page, url, 'GB300 hall')
  await settled(page, /AI training/)
}

/** Selects a piece of equipment by the palette. */
export const goTo = async (page: Page, tag: string): Promise<void> => {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Commands' })
  await palette.locator('input:focus').waitFor()
  await page.keyboard.type(tag)
  await palette.getByRole('option', { name: new RegExp(tag) }).waitFor()
  await page.keyboard.press('Enter')
  await palette.waitFor({ state: 'detached' })
}
