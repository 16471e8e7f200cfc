import { catalog } from '#catalog'
import { openDocument } from '#document'
import { type Facility, readFacility } from '#model'
import { createWorkspace, layoutOf } from '#workspace'
import { silentSolver } from '../../../support/silent-solver'
import { median, timed, times } from '../clock'
import { type Figure, megabytes, ms } from '../figure'

const openGoalMs = 1000

/** What a person waits for between the bytes of a file and a campus that answers the pointer. */
export const openFigures = (campus: Facility): Figure[] => {
  const text = JSON.stringify(campus)
  const parse = median(times(() => JSON.parse(text) as unknown, 3000))
  const json = JSON.parse(text) as unknown
  const check = median(
    times(() => {
      if (!readFacility(json).ok) throw new Error('The campus is no facility')
    }, 6000),
  )
  const open = median(
    times(() => {
      const workspace = createWorkspace(campus, catalog, silentSolver())
      const { index } = layoutOf(workspace.store.getState().document, catalog)
      index.at(0, 0)
    }, 6000),
  )
  const document = timed(() => openDocument(campus)).ms
  return [
    megabytes('file', 'File', text.length),
    ms('parse', 'Parse its JSON', parse),
    ms('check', 'Check every field of it', check),
    ms('workspace', 'Open it: document, places, index', open),
    ms('document', '… of which the document', document),
    ms('open', 'From text to an open campus', parse + check + open, openGoalMs),
  ]
}
