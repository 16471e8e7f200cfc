import { expect, test } from '../support/e2e'
import { epwBytes } from '../support/weather/epw'

const weather = () =>
  new TextDecoder().decode(
    epwBytes((hour) => ({ dryBulb: (15 - 10 * Math.cos(hour / 1394)).toFixed(1) })),
  )

test('drops a weather file and shows its year, charts and figures; undo takes it away', async ({
  page,
  site,
}) => {
  await page.goto(site.url)
  await page.getByRole('button', { name: /Hydro mining yard/ }).click()
  await page.getByRole('tab', { name: 'Year' }).click()
  const panel = page.getByRole('tabpanel', { name: 'Year' })
  await panel.getByText(/PUE 1\.\d+, at most/).waitFor()

  const drop = async (name: string, text: string) =>
    page.evaluate(
      ({ name, text }) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([text], name))
        window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }))
      },
      { name, text },
    )
  await drop('junk.epw', 'nothing of the kind')
  await page.getByText(/junk\.epw was not brought in/).waitFor()
  await drop('Testville.epw', weather())

  await panel.getByText('Testville, TS, XXX (TMYx)').waitFor()
  const pue = panel.locator('[data-figure="pue"] b')
  expect(Number(await pue.textContent())).toBeGreaterThan(1)
  await panel.locator('figure canvas').nth(2).waitFor()
  expect(await panel.locator('figure canvas').count()).toBe(3)
  // The chart is drawn, not only there.
  const colours = await panel
    .locator('figure canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } =
        canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {}
      return new Set(data ? new Uint32Array(data.buffer) : []).size
    })
  expect(colours).toBeGreaterThan(3)
  expect(await panel.getByRole('table', { name: 'By month' }).getByRole('row').count()).toBe(13)
  await panel.getByRole('button', { name: /Warmest hour: 25 °C/ }).click()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await panel.getByText(/PUE 1\.\d+, at most/).waitFor()
})
