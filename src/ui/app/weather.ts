import { plainLabels, setWeather } from '#document'
import type { PickedFile } from '#platform'
import { words } from '../text/text'
import type { Stage } from './stage'

const roomForChartsPx = 380

/**
 * Brings a year of weather into the open facility, as one step that can be undone, and shows what
 * it makes of the year. What is wrong with the file is told; nothing changes then.
 */
export const bringWeather = async (stage: Stage, file: PickedFile): Promise<void> => {
  const { services, notices, store, chrome } = stage
  const { name } = file
  const fail = (why: string) => notices.say(words.year.notRead(name, why), 'fault')
  const opened = store.getState().opened
  if (!opened) {
    fail(words.year.noFacility)
    return
  }
  try {
    const result = await notices.run(words.year.reading(name), (signal) =>
      services.files.readWeather(file, signal),
    )
    // Called off, or the facility that it was meant for was closed meanwhile.
    if (!result || store.getState().opened !== opened) return
    if (!result.ok) {
      fail(result.problem)
      return
    }
    const weather = { ...result.weather, file: name.slice(0, 400) }
    opened.editing.change(plainLabels.bringWeather, (edit) => setWeather(edit, weather))
    chrome.setState(({ closed, sizes }) => ({
      bottomTab: 'year',
      closed: { ...closed, bottom: false },
      // Charts need more room than the lists that stand there otherwise.
      sizes: { ...sizes, bottom: Math.max(sizes.bottom, roomForChartsPx) },
    }))
    notices.say(words.year.brought(weather.station, weather.hours), 'good')
  } catch (fault) {
    fail(fault instanceof Error ? fault.message : '')
  }
}
