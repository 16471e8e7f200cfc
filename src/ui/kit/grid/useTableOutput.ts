import { useApp, useChrome, useWorkspace } from '../../app/context'
import { fileNameOf } from '../../app/reading'
import { useCopy } from '../../app/useCopy'
import { words } from '../../text/text'
import { type GridColumn, toCsv, toTabbed } from './columns'

/** How the rows of a table leave the page. */
export interface TableOutput {
  readonly copy: () => void
  readonly save: () => void
  readonly isEmpty: boolean
}

/**
 * Copies the chosen rows of a table, or all that are shown, or saves them as CSV. `name` tells the
 * file from others of the facility: `cooling-loops`.
 */
export const useTableOutput = <R>(
  name: string,
  columns: readonly GridColumn<R>[],
  shown: readonly R[],
  isChosen: (row: R) => boolean,
): TableOutput => {
  const { services, notices } = useApp()
  const { store } = useWorkspace()
  const units = useChrome((state) => state.units)
  const copy = useCopy()
  const wanted = () => {
    const some = shown.filter(isChosen)
    return some.length > 0 ? some : shown
  }
  const save = async () => {
    const file = fileNameOf(store.getState().document.head.name).replace(
      /\.gridhall\.json$/,
      `-${name}.csv`,
    )
    const content = new Blob([toCsv(columns, wanted(), units)], { type: 'text/csv' })
    try {
      const isSaved = await services.files.saveCopy({
        name: file,
        content,
        description: words.table.file,
      })
      if (isSaved) notices.say(words.table.saved(file), 'good')
    } catch (error) {
      notices.say(words.table.notSaved(error instanceof Error ? error.message : ''), 'fault')
    }
  }
  return {
    copy: () => {
      const rows = wanted()
      copy(toTabbed(columns, rows, units), rows.length)
    },
    save,
    isEmpty: shown.length === 0,
  }
}
