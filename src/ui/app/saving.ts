import { words } from '../text/text'
import { fileNameOf } from './reading'
import type { Stage } from './stage'

/**
 * Saves the open facility: to the file that it came from, or where the user says. A file that
 * somebody else changed meanwhile is written over only when the user says so.
 */
export const saveFacility = async (
  stage: Pick<Stage, 'services' | 'notices' | 'store'>,
  where: 'same' | 'ask',
  overwrite = false,
): Promise<void> => {
  const { services, notices, store } = stage
  const { opened, file } = store.getState()
  if (!opened) return
  const { document } = opened.workspace.store.getState()
  const { revision } = document
  const facility = document.toFacility()
  const name = file?.name ?? fileNameOf(facility.name)
  const place = where === 'same' ? file?.place : undefined
  try {
    const outcome = await notices.run(words.top.saving(name), (signal) =>
      services.files.save(facility, { name, place, overwrite }, signal),
    )
    if (outcome?.outcome === 'changed') {
      const run = () => saveFacility(stage, 'same', true)
      notices.say(words.top.changedOnDisk(outcome.name), 'fault', {
        label: words.top.overwrite,
        run,
      })
    }
    if (outcome?.outcome !== 'saved') return
    // Another facility may have been opened while this one was written.
    if (store.getState().opened === opened) {
      store.setState({ file: outcome.file, savedRevision: revision })
      opened.following?.savedTo(outcome.file, revision)
    }
    notices.say(words.top.savedTo(outcome.file.name), 'good')
  } catch (fault) {
    notices.say(words.top.saveFailed(fault instanceof Error ? fault.message : ''), 'fault')
  }
}
